using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CnapPlatform.Web.Components;

/// <summary>
/// One question of a form with its label, hint, error and what was typed:
/// <c>&lt;c-field for="Form.Name" label="…" hint="…" autocomplete="name" /&gt;</c>.
/// </summary>
[HtmlTargetElement("c-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    /// <summary>Leaves the label to those who hear the page, where a table's heading says the same.</summary>
    public bool LabelHidden { get; set; }

    public string? Hint { get; set; }

    /// <summary>
    /// text, email, tel, number, search, password, textarea, select, radios, checkboxes, checkbox, date or file.
    /// </summary>
    public string Type { get; set; } = "text";

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>How many characters wide: 2, 3, 4, 5, 10, 20 or 30; the whole column when absent.</summary>
    public int? Width { get; set; }

    public int Rows { get; set; } = 4;

    public int? Maxlength { get; set; }

    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    /// <summary>Most questions are asked because the answer is needed; the others say that they may stay empty.</summary>
    public bool Optional { get; set; }

    public IEnumerable<SelectListItem> Options { get; set; } = [];

    /// <summary>The first line of a list to choose from, when nothing is chosen yet.</summary>
    public string? Prompt { get; set; }

    internal string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    internal string Id => IdOf(Name);

    internal bool IsGroup => Type is "radios" or "checkboxes" or "date";

    internal string? Error => ViewContext.ModelState.TryGetValue(Name, out var entry)
        ? entry.Errors.Select(error => error.ErrorMessage).FirstOrDefault()
        : null;

    internal string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" };
            var given = string.Join(' ', ids.Where(id => id is not null));
            return given.Length == 0 ? null : given;
        }
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>What the person typed, even when it makes no sense; else the value that the form holds.</summary>
    internal string? Value(string part = "")
    {
        if (Type is "password")
        {
            return null;
        }

        if (ViewContext.ModelState.TryGetValue(Name + part, out var entry) && entry.RawValue is not null)
        {
            return entry.AttemptedValue;
        }

        return part.Length == 0 ? FormFieldValues.Text(For.Model) : FormFieldValues.DatePart(For.Model, part);
    }

    internal bool IsChosen(SelectListItem option)
    {
        if (ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue is string[] many
                ? many.Contains(option.Value, StringComparer.Ordinal)
                : string.Equals(entry.AttemptedValue, option.Value, StringComparison.Ordinal);
        }

        return For.Model is null ? option.Selected : FormFieldValues.Has(For.Model, option.Value);
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.NameField(Name, Label);
        var group = "govuk-form-group" + (Error is null ? "" : " govuk-form-group--error");
        var count = Type is "textarea" && Maxlength is not null;
        var counted = count ? "govuk-character-count" : "";

        output.Becomes("div", $"{group} {counted}".TrimEnd());
        if (count)
        {
            CountCharacters(output);
        }

        output.Content.SetHtmlContent(IsGroup ? Group() : Single());
    }

    private IHtmlContent Single()
    {
        var input = FieldInputs.Write(this);
        if (Type is "checkbox")
        {
            return Markup.Of($"{HintAndError()}{input}");
        }

        var hidden = LabelHidden ? " govuk-visually-hidden" : "";
        var label = Markup.Of($"""<label class="govuk-label{hidden}" for="{Id}">{Label}{OptionalMark()}</label>""");
        return Markup.Of($"{label}{HintAndError()}{input}{CountMessage()}");
    }

    private IHtmlContent Group()
    {
        var described = Markup.If(DescribedBy is not null, $""" aria-describedby="{DescribedBy}" """);
        var role = Markup.If(Type is "date", $""" role="group" """);
        var legend = Markup.Of($"""<legend class="govuk-fieldset__legend">{Label}{OptionalMark()}</legend>""");
        return Markup.Of(
            $"""
            <fieldset class="govuk-fieldset"{role}{described}>{legend}{HintAndError()}{FieldInputs.Write(this)}</fieldset>
            """);
    }

    private IHtmlContent OptionalMark() =>
        Markup.If(Optional, $""" <span class="optional">({texts["Form.Optional"]})</span>""");

    private IHtmlContent HintAndError()
    {
        var hint = Markup.If(Hint is not null, $"""<div class="govuk-hint" id="{Id}-hint">{Hint}</div>""");
        var error = Markup.If(
            Error is not null,
            $"""
            <p class="govuk-error-message" id="{Id}-error">
            <span class="govuk-visually-hidden">{texts["Form.Error"]}</span> {Error}</p>
            """);
        return Markup.Of($"{hint}{error}");
    }

    private IHtmlContent CountMessage() => Markup.If(
        Type is "textarea" && Maxlength is not null,
        $"""
        <div class="govuk-hint govuk-character-count__message" id="{Id}-info">{texts.Plural("Form.AtMost", Maxlength ?? 0)}</div>
        """);

    internal string PartLabel(string part) => texts[$"Form.Date.{part}"];

    private void CountCharacters(TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-module", "govuk-character-count");
        output.Attributes.SetAttribute("data-maxlength", Maxlength);
        foreach (var (direction, key) in new[] { ("under", "CharactersLeft"), ("over", "CharactersOver") })
        {
            var forms = texts[$"Form.{key}"].Replace("{0}", "%{count}", StringComparison.Ordinal).Split('|');
            foreach (var (form, index) in new[] { ("one", 0), ("few", 1), ("many", 2), ("other", 2) })
            {
                output.Attributes.SetAttribute(
                    $"data-i18n.characters-{direction}-limit.{form}", forms[Math.Min(index, forms.Length - 1)]);
            }
        }

        output.Attributes.SetAttribute("data-i18n.characters-at-limit", texts["Form.CharactersAtLimit"]);
    }
}
