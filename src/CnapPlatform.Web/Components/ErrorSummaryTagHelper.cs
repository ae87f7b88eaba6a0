using System.Globalization;
using System.Text;
using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>
/// What is wrong with the form, above it, each line naming its field and leading to it; nothing when all is well.
/// </summary>
[HtmlTargetElement("c-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lines = ViewContext.ModelState
            .Where(field => field.Value?.Errors.Count > 0)
            .OrderBy(field => Place(field.Key), StringComparer.Ordinal)
            .Select(field => Markup.Late(() => Line(field.Key, field.Value!.Errors[0].ErrorMessage)))
            .ToList();

        if (lines.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Becomes(
            $"""
            <div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
            <h2 class="govuk-error-summary__title">{texts["Form.SummaryTitle"]}</h2>
            <div class="govuk-error-summary__body">
            <ul class="govuk-list govuk-error-summary__list">{Markup.Join(lines)}</ul></div>
            </div></div>
            """);
    }

    // Errors come in the order of the questions, which is the order of the form's properties.
    private string Place(string field)
    {
        var properties = ViewContext.ViewData.ModelMetadata.Properties;
        var place = new StringBuilder();
        foreach (var name in field.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var property = properties[name.Split('[')[0]];
            if (property is null)
            {
                break;
            }

            place.Append(CultureInfo.InvariantCulture, $"{properties.IndexOf(property):000}.");
            properties = property.Properties;
        }

        return place.ToString();
    }

    private IHtmlContent Line(string field, string error) => field.Length == 0
        ? Markup.Of($"<li>{error}</li>")
        : Markup.Of($"""<li><a href="#{FieldTagHelper.IdOf(field)}">{Named(field, error)}</a></li>""");

    // A question ends with its own mark; a text that names the field already says enough.
    private string Named(string field, string error)
    {
        var label = ViewContext.LabelOf(field)?.Trim() ?? "";
        if (label.Length == 0 || error.Contains(label, StringComparison.OrdinalIgnoreCase))
        {
            return error;
        }

        return label[^1] is '?' or '!' or '.' or ':' or '…' ? $"{label} {error}" : $"{label}: {error}";
    }
}
