using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>The pages of a long list; keeps the rest of the address as it is, and is absent where one page holds all.</summary>
[HtmlTargetElement("c-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public int Page { get; set; } = 1;

    public int Total { get; set; }

    public int Size { get; set; } = 20;

    private int Last => (Total + Size - 1) / Size;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Last < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.Becomes("nav", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", texts["Components.Pages"]);
        var items = Shown().Select(Item);
        output.Content.SetHtmlContent(Markup.Of(
            $"""{Step("prev", Page - 1)}<ul class="govuk-pagination__list">{Markup.Join(items)}</ul>{Step("next", Page + 1)}"""));
    }

    // The first, the last and the neighbours; a zero stands for what is left out between them.
    private IEnumerable<int> Shown()
    {
        var previous = 0;
        foreach (var page in Enumerable.Range(1, Last).Where(n => n == 1 || n == Last || Math.Abs(n - Page) <= 1))
        {
            if (page > previous + 1)
            {
                yield return 0;
            }

            yield return previous = page;
        }
    }

    private IHtmlContent Item(int page)
    {
        if (page == 0)
        {
            return Markup.Of($"""<li class="govuk-pagination__item govuk-pagination__item--ellipsis">…</li>""");
        }

        var isCurrent = page == Page;
        var current = Markup.If(isCurrent, $""" aria-current="page" """);
        return Markup.Of(
            $"""
            <li class="govuk-pagination__item{(isCurrent ? " govuk-pagination__item--current" : "")}">
            <a class="govuk-link govuk-pagination__link" href="{Address(page)}" aria-label="{texts.Format("Components.Page", page)}"{current}>{page}</a></li>
            """);
    }

    private IHtmlContent Step(string direction, int page) => Markup.If(
        page >= 1 && page <= Last,
        $"""
        <div class="govuk-pagination__{direction}"><a class="govuk-link govuk-pagination__link" href="{Address(page)}" rel="{direction}">{texts[$"Components.Pages.{direction}"]}</a></div>
        """);

    private string Address(int page)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query
            .Where(part => part.Key is not "page")
            .SelectMany(part => part.Value.Select(value => KeyValuePair.Create(part.Key, value ?? ""))));
        query.Add("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
