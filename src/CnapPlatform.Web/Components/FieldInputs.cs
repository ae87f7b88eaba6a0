using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Components;

/// <summary>The part of a field that takes the answer, one way for each kind.</summary>
internal static class FieldInputs
{
    public static IHtmlContent Write(FieldTagHelper field) => field.Type switch
    {
        "textarea" => TextArea(field),
        "select" => Select(field),
        "radios" => Choices(field, "radio", "govuk-radios"),
        "checkboxes" => Choices(field, "checkbox", "govuk-checkboxes"),
        "checkbox" => Checkbox(field),
        "date" => DateParts(field),
        "file" => File(field),
        _ => Input(field),
    };

    private static TagBuilder Input(FieldTagHelper field)
    {
        var input = Control("input", field, "govuk-input");
        if (field.Width is { } width)
        {
            input.AddCssClass($"govuk-input--width-{width}");
        }

        // A number field scrolls its value away under the wheel; the keyboard of digits is what is wanted of it.
        var isNumber = field.Type is "number";
        Set(input, "type", isNumber ? "text" : field.Type);
        Set(input, "inputmode", field.Inputmode ?? (isNumber ? "numeric" : null));
        Set(input, "autocomplete", field.Autocomplete);
        Set(input, "maxlength", field.Maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Set(input, "value", field.Value());
        Set(input, "spellcheck", field.Type is "email" or "tel" || isNumber ? "false" : null);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }

    private static TagBuilder TextArea(FieldTagHelper field)
    {
        var area = Control("textarea", field, "govuk-textarea");
        Set(area, "rows", field.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Set(area, "autocomplete", field.Autocomplete);
        if (field.Maxlength is not null)
        {
            area.AddCssClass("govuk-js-character-count");
        }

        // A browser drops the first line break after the tag: one more keeps what was typed whole.
        area.InnerHtml.AppendHtml("\n").Append(field.Value() ?? "");
        return area;
    }

    private static TagBuilder File(FieldTagHelper field)
    {
        var input = Control("input", field, "file-input");
        Set(input, "type", "file");
        Set(input, "accept", field.Accept);
        Set(input, "multiple", field.Multiple ? "multiple" : null);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        return input;
    }

    private static TagBuilder Select(FieldTagHelper field)
    {
        var select = Control("select", field, "govuk-select");
        if (field.Prompt is not null)
        {
            select.InnerHtml.AppendHtml(Markup.Of($"""<option value="">{field.Prompt}</option>"""));
        }

        foreach (var option in field.Options)
        {
            var chosen = Markup.If(field.IsChosen(option), $" selected");
            select.InnerHtml.AppendHtml(
                Markup.Of($"""<option value="{option.Value}"{chosen}>{option.Text}</option>"""));
        }

        return select;
    }

    // The first choice bears the field's own id: the error summary's link leads to it.
    private static IHtmlContent Choices(FieldTagHelper field, string type, string block)
    {
        var items = field.Options.Select((option, index) =>
        {
            var id = index == 0 ? field.Id : $"{field.Id}-{index + 1}";
            var chosen = Markup.If(field.IsChosen(option), $" checked");
            return Choice(block, type, field.Name, id, option.Value, option.Text, chosen);
        });
        return Markup.Of($"""<div class="{block}" data-module="{block}">{Markup.Join(items)}</div>""");
    }

    private static IHtmlContent Checkbox(FieldTagHelper field)
    {
        var isChosen = field.IsChosen(new SelectListItem("", "true"));
        var described = Markup.If(field.DescribedBy is not null, $""" aria-describedby="{field.DescribedBy}" """);
        var chosen = Markup.Of($"{Markup.If(isChosen, $" checked")}{described}");
        var item = Choice("govuk-checkboxes", "checkbox", field.Name, field.Id, "true", field.Label, chosen);
        return Markup.Of($"""<div class="govuk-checkboxes" data-module="govuk-checkboxes">{item}</div>""");
    }

    private static IHtmlContent Choice(
        string block, string type, string name, string id, string value, string label, IHtmlContent attributes) =>
        Markup.Of(
            $"""
            <div class="{block}__item">
            <input class="{block}__input" id="{id}" name="{name}" type="{type}" value="{value}"{attributes}>
            <label class="govuk-label {block}__label" for="{id}">{label}</label></div>
            """);

    private static IHtmlContent DateParts(FieldTagHelper field)
    {
        var birthday = field.Autocomplete is "bday";
        var items = new[] { ("Day", 2), ("Month", 2), ("Year", 4) }.Select(part =>
        {
            var (name, width) = part;
            var id = name is "Day" ? field.Id : $"{field.Id}_{name}";
            var error = field.Error is null ? "" : " govuk-input--error";
            var complete = Markup.If(
                birthday, $""" autocomplete="bday-{name.ToLowerInvariant()}" """);
            return Markup.Of(
                $"""
                <div class="govuk-date-input__item">
                <label class="govuk-label" for="{id}">{field.PartLabel(name)}</label>
                <input class="govuk-input govuk-input--width-{width}{error}" id="{id}" name="{field.Name}.{name}"
                type="text" inputmode="numeric" value="{field.Value("." + name)}"{complete}></div>
                """);
        });
        return Markup.Of($"""<div class="govuk-date-input">{Markup.Join(items)}</div>""");
    }

    private static TagBuilder Control(string element, FieldTagHelper field, string block)
    {
        var control = new TagBuilder(element);
        control.AddCssClass(field.Error is null ? block : $"{block} {block}--error");
        Set(control, "id", field.Id);
        Set(control, "name", field.Name);
        Set(control, "aria-describedby", field.DescribedBy);
        Set(control, "aria-invalid", field.Error is null ? null : "true");
        return control;
    }

    private static void Set(TagBuilder tag, string attribute, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[attribute] = value;
        }
    }
}
