using System.Globalization;

namespace CnapPlatform.Web.Components;

/// <summary>The number of a page as an address says it.</summary>
public static class Paging
{
    private const int LastPage = 10_000;

    /// <summary>The first page where the address says nothing sensible.</summary>
    public static int NumberOf(string? said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, LastPage)
            : 1;
}
