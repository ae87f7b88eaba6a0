using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>HTML written as it reads: what stands in braces is encoded, unless it is markup itself.</summary>
internal static class Markup
{
    public static IHtmlContent None { get; } = HtmlString.Empty;

    public static IHtmlContent Of(FormattableString html) =>
        new HtmlFormattableString(html.Format, html.GetArguments());

    public static IHtmlContent If(bool condition, FormattableString html) => condition ? Of(html) : None;

    /// <summary>Markup that is worked out when the page is written, after everything on it is known.</summary>
    public static IHtmlContent Late(Func<IHtmlContent> markup) => new LateContent(markup);

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            all.AppendHtml(part);
        }

        return all;
    }

    /// <summary>Puts the component in place of its tag.</summary>
    public static void Becomes(this TagHelperOutput output, FormattableString html)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(html));
    }

    /// <summary>Gives the component's own element its classes, beside those that the page wrote.</summary>
    public static void Becomes(this TagHelperOutput output, string element, string classes)
    {
        output.TagName = element;
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", own is null ? classes : $"{classes} {own}");
    }

    private sealed class LateContent(Func<IHtmlContent> markup) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => markup().WriteTo(writer, encoder);
    }
}
