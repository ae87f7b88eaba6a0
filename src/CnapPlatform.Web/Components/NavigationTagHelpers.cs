using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>The way back up: where in the product the page stands.</summary>
[HtmlTargetElement("c-breadcrumbs")]
public sealed class BreadcrumbsTagHelper(Texts texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Becomes("nav", "govuk-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", texts["Components.Breadcrumbs"]);
        output.PreContent.SetHtmlContent(Markup.Of($"""<ol class="govuk-breadcrumbs__list">"""));
        output.PostContent.SetHtmlContent(Markup.Of($"</ol>"));
    }
}

/// <summary>One level of the way back.</summary>
[HtmlTargetElement("c-crumb", ParentTag = "c-breadcrumbs")]
public sealed class CrumbTagHelper : LinkingTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Becomes("li", "govuk-breadcrumbs__list-item");
        output.PreContent.SetHtmlContent(Markup.Of($"""<a class="govuk-breadcrumbs__link" href="{Address}">"""));
        output.PostContent.SetHtmlContent(Markup.Of($"</a>"));
    }
}

/// <summary>One place of a menu; marks itself when the page at hand is it, and may carry a count of what waits there.</summary>
[HtmlTargetElement("c-nav-item")]
public sealed class NavItemTagHelper : LinkingTagHelper
{
    public int? Count { get; set; }

    /// <summary>More than this is not counted; a plus says so.</summary>
    public int? Limit { get; set; }

    /// <summary>Whether pages below this address belong to the place too.</summary>
    public bool WithPagesBelow { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        var current = Current();
        var mark = Markup.If(current is not null, $""" aria-current="{current}" """);
        var count = Markup.If(Count is not null, $""" <span class="count">{Numbers.UpTo(Limit, Count ?? 0)}</span>""");
        output.PreContent.SetHtmlContent(Markup.Of($"""<a href="{Address}"{mark}>"""));
        output.PostContent.SetHtmlContent(Markup.Of($"{count}</a>"));
    }

    private string? Current()
    {
        var request = ViewContext.HttpContext.Request;
        var place = new PathString(Address?.Split('?')[0]);
        var here = request.PathBase + request.Path;
        if (here.Equals(place, StringComparison.Ordinal))
        {
            return "page";
        }

        return WithPagesBelow && here.StartsWithSegments(place, StringComparison.Ordinal) ? "true" : null;
    }
}

/// <summary>A row of big numbers, each a link to what it counts.</summary>
[HtmlTargetElement("c-numbers")]
public sealed class NumbersTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Becomes("ul", "numbers");
}

/// <summary>One big number with its words inside; kinds as of a tag.</summary>
[HtmlTargetElement("c-number", ParentTag = "c-numbers")]
public sealed class NumberTagHelper : LinkingTagHelper
{
    public long Value { get; set; }

    /// <summary>More than this is not counted; a plus says so.</summary>
    public int? Limit { get; set; }

    public string? Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Becomes("li", Kind ?? "plain");
        output.PreContent.SetHtmlContent(Markup.Of($"""<a href="{Address}"><b>{Numbers.UpTo(Limit, Value)}</b> """));
        output.PostContent.SetHtmlContent(Markup.Of($"</a>"));
    }
}
