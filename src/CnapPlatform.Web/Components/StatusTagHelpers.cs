using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>A state in one or two words, coloured by kind: info, ok, late, soon, demo. The word says it, not the colour.</summary>
[HtmlTargetElement("c-tag")]
public sealed class StateTagHelper : TagHelper
{
    public string Kind { get; set; } = "info";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Becomes("strong", $"govuk-tag govuk-tag--{Kind}");
}

/// <summary>Whether a value is confirmed by its source or only shows how the product works.</summary>
[HtmlTargetElement("c-mark", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MarkTagHelper(Texts texts) : TagHelper
{
    public bool Confirmed { get; set; }

    /// <summary>Where the value was confirmed, in words: an act and its date.</summary>
    public string? Source { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kind = Confirmed ? "ok" : "demo";
        var word = texts[Confirmed ? "Components.Mark.Confirmed" : "Components.Mark.Demo"];
        var source = Markup.If(Source is not null, $""" <span class="quiet small">{Source}</span>""");
        output.Becomes($"""<strong class="govuk-tag govuk-tag--{kind}">{word}</strong>{source}""");
    }
}

/// <summary>What has just been done, with the number or code to keep.</summary>
[HtmlTargetElement("c-panel")]
public sealed class PanelTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Becomes("div", "govuk-panel govuk-panel--confirmation");
        output.PreContent.SetHtmlContent(
            Markup.Of($"""<h1 class="govuk-panel__title">{Heading}</h1><div class="govuk-panel__body">"""));
        output.PostContent.SetHtmlContent(Markup.Of($"</div>"));
    }
}

/// <summary>A message from the product about what happened or what to know; success is read out at once.</summary>
[HtmlTargetElement("c-notification")]
public sealed class NotificationTagHelper(Texts texts) : TagHelper
{
    public bool Success { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var title = texts[Success ? "Components.Notification.Done" : "Components.Notification.Important"];
        var id = $"notification-{context.UniqueId}";

        output.Becomes("div", "govuk-notification-banner" + (Success ? " govuk-notification-banner--success" : ""));
        output.Attributes.SetAttribute("role", Success ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""
            <div class="govuk-notification-banner__header">
            <h2 class="govuk-notification-banner__title" id="{id}">{title}</h2></div>
            <div class="govuk-notification-banner__content">
            """));
        output.PostContent.SetHtmlContent(Markup.Of($"</div>"));
    }
}

/// <summary>What is said apart from the text around it.</summary>
[HtmlTargetElement("c-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Becomes("div", "govuk-inset-text");
}

/// <summary>What will appear in an empty place, and how.</summary>
[HtmlTargetElement("c-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Becomes("div", "empty");
        output.PreContent.SetHtmlContent(Markup.Of($"<h2>{Heading}</h2>"));
    }
}
