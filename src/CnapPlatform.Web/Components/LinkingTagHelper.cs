using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>A component that leads somewhere; an address that begins with <c>~/</c> keeps the page's language.</summary>
public abstract class LinkingTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Href { get; set; }

    protected string? Address => Resolve(ViewContext, Href);

    internal static string? Resolve(ViewContext view, string? href) =>
        href?.StartsWith("~/", StringComparison.Ordinal) == true
            ? view.HttpContext.Request.PathBase + href[1..]
            : href;
}
