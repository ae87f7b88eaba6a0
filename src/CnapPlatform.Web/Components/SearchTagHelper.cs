using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>The one search box of a page: its question, field and button; asks by GET, so an answer can be kept.</summary>
[HtmlTargetElement("c-search", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SearchTagHelper : LinkingTagHelper
{
    public string Label { get; set; } = "";

    public string Button { get; set; } = "";

    public string Name { get; set; } = "q";

    public string? Value { get; set; }

    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Becomes("form", "search");
        output.Attributes.SetAttribute("action", Address);
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("role", "search");

        var complete = Markup.If(Autocomplete is not null, $""" autocomplete="{Autocomplete}" """);
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""
            <label class="govuk-label" for="{Name}">{Label}</label>
            <div class="search__row">
            <input class="govuk-input" type="search" maxlength="100" id="{Name}" name="{Name}" value="{Value}"
            {complete}>
            <button class="govuk-button">{Button}</button></div>
            """));
    }
}
