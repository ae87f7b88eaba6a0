using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Standards;

/// <summary>A value of the standard in words: a text, or parts, each perhaps with a label.</summary>
public sealed record FieldLine(string? Label, string? Text, string? English, IReadOnlyList<FieldLine> Parts)
{
    /// <summary>The parts are numbered rows.</summary>
    public bool IsList { get; init; }

    public bool IsEmpty => Text is null && Parts.Count == 0;
}

/// <summary>Says fields of the standard and their values so that nobody has to read JSON.</summary>
public sealed class FieldWords(Texts texts)
{
    public string NameOf(StandardField field, bool ofPassport) => NameOf(field.Path, ofPassport);

    public string NameOf(string path, bool ofPassport) =>
        texts.FieldName(path, ofPassport);

    /// <summary>A field, or the member of its rows that is set in many passports.</summary>
    public string NameOf(BulkField field)
    {
        var name = NameOf(field.Field, ofPassport: true);
        return field.Member is null ? name : $"{name}: {texts[$"Editing.Bulk.Member.{field.Member}"]}";
    }

    public string Label(FieldShape shape)
    {
        var name = shape.LabelledAs ?? shape.Name;
        return texts[$"Editing.Label.{(name.Length == 0 ? "text" : name)}"];
    }

    public string Option(string source, FieldOption option) =>
        option.Name?.Here() ?? texts[$"Editing.Option.{Group(source)}.{option.Value}"];

    public FieldLine Say(FieldShape? shape, JsonNode? value, FieldOptions options)
    {
        if (shape is not null)
        {
            return Line(shape, value, options, null);
        }

        return new FieldLine(null, value is null ? null : texts["Editing.NotInWords"], null, []);
    }

    // Fees of a part have fewer kinds, named alike.
    private static string Group(string source) => source is "simpleFeeKind" ? "feeKind" : source;

    private FieldLine Line(FieldShape shape, JsonNode? value, FieldOptions options, string? label)
    {
        switch (shape)
        {
            case GroupShape group:
                var members = group.Members.Where(m => m is not KeyShape)
                    .Select(m => Line(m, m.Name.Length == 0 ? value : value?[m.Name], options, LabelOf(group, m)))
                    .Where(line => !line.IsEmpty);
                return new FieldLine(label, null, null, value is null ? [] : [.. members]);
            case ListShape list:
                var rows = (value as JsonArray ?? []).Select(row => Line(list.Row, row, options, null));
                return new FieldLine(label, null, null, [.. rows]) { IsList = true };
            case LocalShape:
                return new FieldLine(label, Text(value?["uk"]), Text(value?["en"]), []);
            default:
                return new FieldLine(label, Simple(shape, value, options), null, []);
        }
    }

    private string? LabelOf(GroupShape group, FieldShape member) =>
        member.Name.Length == 0 || (group.Name is "row" && member is ListShape) ? null : Label(member);

    private string? Simple(FieldShape shape, JsonNode? value, FieldOptions options) => shape switch
    {
        _ when value is null => null,
        FlagShape or MaybeShape => texts[value.GetValue<bool>() ? "Editing.Yes" : "Editing.No"],
        NumberShape number => Number(number, value),
        DateShape => Dates.InNumbers(DateOnly.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture)),
        ChoiceShape choice => Chosen(choice.Options, value.GetValue<string>(), options),
        ManyShape many => Joined(value, code => Chosen(many.Options, code, options)),
        WordsShape => Joined(value, word => word),
        _ => Text(value),
    };

    private static string? Joined(JsonNode value, Func<string, string> say)
    {
        var said = string.Join(", ", value.AsArray().Select(item => say(item!.GetValue<string>())));
        return said.Length == 0 ? null : said;
    }

    private string Chosen(string source, string value, FieldOptions options) =>
        options.Of(source).FirstOrDefault(option => option.Value == value) is { } option
            ? Option(source, option)
            : value;

    private static string Number(NumberShape shape, JsonNode value)
    {
        var number = decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        return shape.Form == NumberForm.Money
            ? Numbers.Money((long)number)
            : number.ToString("0.######", CultureInfo.CurrentCulture);
    }

    private static string? Text(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text
            ? text
            : null;
}

/// <summary>A part of a field's form: what it asks for, where its answer stands, and the form around it.</summary>
public sealed record ShapeInput(FieldShape Shape, string Path, FieldAnswers Answers, FieldOptions Options)
{
    public string Name => $"Form.{Path}";

    public ShapeInput Member(FieldShape member) => this with
    {
        Shape = member,
        Path = member.Name.Length == 0 ? Path : $"{Path}.{member.Name}",
    };

    public ShapeInput Row(ListShape list, int row) => this with
    {
        Shape = list.Row,
        Path = FieldAnswers.RowAt(Path, row),
    };
}
