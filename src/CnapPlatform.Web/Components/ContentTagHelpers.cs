using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>A fold: its heading is seen, the rest on a click, always in print.</summary>
[HtmlTargetElement("c-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Becomes("details", "govuk-details");
        if (Open)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        }

        output.PreContent.SetHtmlContent(Markup.Of(
            $"""
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{Summary}</span></summary>
            <div class="govuk-details__text">
            """));
        output.PostContent.SetHtmlContent(Markup.Of($"</div>"));
    }
}

/// <summary>What is known of one thing, name and value in rows.</summary>
[HtmlTargetElement("c-summary")]
public sealed class SummaryTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Becomes("dl", "govuk-summary-list");
}

/// <summary>One row of a summary, with a link to change it where there is one.</summary>
[HtmlTargetElement("c-row", ParentTag = "c-summary")]
public sealed class SummaryRowTagHelper : LinkingTagHelper
{
    public string Label { get; set; } = "";

    /// <summary>What the row's link does, read together with the row's name: «Змінити».</summary>
    public string? Action { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var hasAction = Href is not null && Action is not null;
        var without = hasAction ? "" : " govuk-summary-list__row--no-actions";
        output.Becomes("div", $"govuk-summary-list__row{without}");
        output.PreContent.SetHtmlContent(
            Markup.Of($"""<dt class="govuk-summary-list__key">{Label}</dt><dd class="govuk-summary-list__value">"""));
        var action = Markup.If(
            hasAction,
            $"""
            <dd class="govuk-summary-list__actions"><a class="govuk-link" href="{Address}">{Action}<span class="govuk-visually-hidden"> {Label}</span></a></dd>
            """);
        output.PostContent.SetHtmlContent(Markup.Of($"</dd>{action}"));
    }
}

/// <summary>Questions a person asks, each with its answer.</summary>
[HtmlTargetElement("c-answers")]
public sealed class AnswersTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Becomes("dl", "answers");
}

/// <summary>One question of the answers, its answer inside.</summary>
[HtmlTargetElement("c-answer", ParentTag = "c-answers")]
public sealed class AnswerTagHelper : TagHelper
{
    public string Question { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.PreContent.SetHtmlContent(Markup.Of($"<dt>{Question}</dt><dd>"));
        output.PostContent.SetHtmlContent(Markup.Of($"</dd>"));
    }
}

/// <summary>Keeps a wide table inside its place: it scrolls there, by keyboard too, and the page does not.</summary>
[HtmlTargetElement("c-table")]
public sealed class TableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>Leaves the caption to those who hear the page, where a heading above says the same.</summary>
    public bool CaptionHidden { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Becomes("div", "table-scroll");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        var hidden = Markup.If(CaptionHidden, $""" class="govuk-visually-hidden" """);
        output.PreContent.SetHtmlContent(Markup.Of($"<table><caption{hidden}>{Caption}</caption>"));
        output.PostContent.SetHtmlContent(Markup.Of($"</table>"));
    }
}

/// <summary>The way of a case, step under step.</summary>
[HtmlTargetElement("c-steps")]
public sealed class StepsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Becomes("ol", "steps");
}

/// <summary>One step of the way: done, now, next or stopped; the state is also said in words.</summary>
[HtmlTargetElement("c-step", ParentTag = "c-steps")]
public sealed class StepTagHelper(Kernel.Texts texts) : TagHelper
{
    public string Heading { get; set; } = "";

    public string State { get; set; } = "next";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Becomes("li", State);
        if (State is "now")
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        var said = texts[$"Components.Step.{State}"];
        output.PreContent.SetHtmlContent(
            Markup.Of($"""<h3>{Heading}<span class="govuk-visually-hidden"> ({said})</span></h3>"""));
    }
}
