using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages;

/// <summary>The citizen's first page: one search box, the oblasts under it.</summary>
public sealed class IndexModel : PageModel
{
    public IReadOnlyList<Oblast> Oblasts { get; } = [];

    public sealed record Oblast(string Code, string Name, int Hromadas);
}
