using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>
/// What a person does next: a button of the form, which a second click within a second does not press again, or with
/// an address a link that looks the same. Kinds: none (the one main action), secondary, warning.
/// </summary>
[HtmlTargetElement("c-button", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ButtonTagHelper : LinkingTagHelper
{
    public string? Kind { get; set; }

    public string Type { get; set; } = "submit";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = Kind is null ? "govuk-button" : $"govuk-button govuk-button--{Kind}";
        output.Becomes(Href is null ? "button" : "a", classes);
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Address);
            return;
        }

        output.Attributes.SetAttribute("type", Type);
        output.Attributes.SetAttribute("data-module", "govuk-button");
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
    }
}
