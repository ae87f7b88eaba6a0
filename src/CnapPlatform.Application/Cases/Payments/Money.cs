using System.Globalization;
using System.Text.RegularExpressions;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>Hryvnias as people type them: 558, 49,92, 1 147.00.</summary>
public static partial class Money
{
    private const int KopiykasInHryvnia = 100;

    /// <summary>Whole kopiykas above nothing; null for anything else.</summary>
    public static long? Read(string? typed)
    {
        var text = Plain(typed);
        if (!Amount().IsMatch(text))
        {
            return null;
        }

        var kopiykas = decimal.Parse(text, CultureInfo.InvariantCulture) * KopiykasInHryvnia;
        return kopiykas > 0 ? (long)kopiykas : null;
    }

    /// <summary>A number of hryvnias that no receipt shows: from a milliard on.</summary>
    public static bool IsTooLarge(string? typed) => LargeAmount().IsMatch(Plain(typed));

    private static string Plain(string? typed) =>
        string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter))).Replace(',', '.');

    [GeneratedRegex(@"^[0-9]{10,}(\.[0-9]*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LargeAmount();

    [GeneratedRegex(@"^[0-9]{1,9}(\.[0-9]{1,2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();
}
