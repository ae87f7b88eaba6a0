using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CnapPlatform.Application.Kernel;
using FluentValidation.Results;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>Reads a value from the answers of a form; whatever does not fit is said at its place.</summary>
internal sealed partial class AnswerReader(FieldAnswers answers, FieldOptions options)
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly List<ValidationFailure> _failures = [];

    public IReadOnlyList<ValidationFailure> Failures => _failures;

    public JsonNode? Read(FieldShape shape, string path = FieldAnswers.Root) => shape switch
    {
        GroupShape group => Group(group, path),
        ListShape list => List(list, path),
        LocalShape local => Local(local, path),
        TextShape text => Text(text, path),
        NumberShape number => Number(number, path),
        FlagShape => answers[path] is "true",
        MaybeShape => Maybe(path),
        DateShape date => Date(date, path),
        ChoiceShape choice => Choice(choice, path),
        ManyShape many => Many(many, path),
        WordsShape => Words(path),
        KeyShape => answers[path] is { Length: > 0 and <= 80 } key && IsCode().IsMatch(key) ? key : null,
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    public void Fail(string path, string key, params (string Name, object Value)[] places) =>
        _failures.Add(new ValidationFailure(path, $"Editing.Wrong.{key}")
        {
            FormattedMessagePlaceholderValues = places.ToDictionary(p => p.Name, p => p.Value),
        });

    private JsonObject? Group(GroupShape group, string path)
    {
        var value = new JsonObject();
        foreach (var member in group.Members)
        {
            var read = Read(member, FieldAnswers.Path(path, member));
            if (member.Name.Length > 0)
            {
                Put(value, member.Name, read);
            }
            else if (read is JsonObject inline)
            {
                Put(value, "uk", inline["uk"]?.DeepClone());
                Put(value, "en", inline["en"]?.DeepClone());
            }
        }

        return value;
    }

    // What is null is left out: the standard's own default stands there.
    private static void Put(JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }

    private JsonArray List(ListShape list, string path)
    {
        var count = answers.RowsOf(path);
        if (list.Required && count == 0)
        {
            Fail(path, "NoRows");
        }

        var rows = new JsonArray();
        for (var row = 0; row < count; row++)
        {
            rows.Add(Read(list.Row, FieldAnswers.RowAt(path, row)));
        }

        GiveKeys(list, rows);
        return rows;
    }

    private static void GiveKeys(ListShape list, JsonArray rows)
    {
        if (list.Row.Members.OfType<KeyShape>().FirstOrDefault() is not { } key)
        {
            return;
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.OfType<JsonObject>())
        {
            var own = row[key.Name]?.GetValue<string>();
            var number = 1;
            while (own is null || !taken.Add(own))
            {
                own = string.Create(CultureInfo.InvariantCulture, $"{key.Prefix}-{number++}");
            }

            row[key.Name] = own;
        }
    }

    private JsonObject? Local(LocalShape shape, string path)
    {
        var uk = Typed(path + ".uk", shape.Max);
        var en = Typed(path + ".en", shape.Max);
        if (uk is null && (shape.Required || en is not null))
        {
            Fail(path + ".uk", "Required");
        }

        if (uk is null && en is null)
        {
            return null;
        }

        var value = new JsonObject { ["uk"] = uk ?? "" };
        Put(value, "en", en is null ? null : JsonValue.Create(en));
        return value;
    }

    private JsonValue? Text(TextShape shape, string path)
    {
        var text = Typed(path, shape.Max);
        if (text is null)
        {
            return Missing(shape, path);
        }

        var fits = shape.Form switch
        {
            TextForm.RegistryId => IsRegistryId().IsMatch(text),
            TextForm.Code => IsCode().IsMatch(text),
            TextForm.Time => TimeOnly.TryParseExact(
                text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => true,
        };
        if (!fits)
        {
            Fail(path, shape.Form.ToString());
        }

        return JsonValue.Create(text);
    }

    private JsonValue? Missing(FieldShape shape, string path)
    {
        if (shape.Required)
        {
            Fail(path, "Required");
        }

        return null;
    }

    private string? Typed(string path, int max)
    {
        var text = answers[path].Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.Length > max)
        {
            Fail(path, "TooLong", ("Length", text.Length), ("Max", max));
        }
        else if (HiddenSigns.FirstOf(text) is not null)
        {
            Fail(path, "ControlCharacters");
        }

        return text.Length == 0 ? null : text;
    }

    private JsonValue? Number(NumberShape shape, string path)
    {
        var typed = SpacesAndCommas(answers[path]);
        if (typed.Length == 0)
        {
            return Missing(shape, path);
        }

        if (typed.Length > 20 || !decimal.TryParse(typed, Digits, CultureInfo.InvariantCulture, out var number))
        {
            Fail(path, "NotANumber");
            return null;
        }

        if (number < shape.Min || number > shape.Max)
        {
            Fail(
                path,
                shape.Form == NumberForm.Money ? "SumOutOfRange" : "OutOfRange",
                ("Min", Bound(shape, shape.Min)),
                ("Max", Bound(shape, shape.Max)));
        }

        var kept = shape.Form == NumberForm.Money ? number * 100m : number;
        if (shape.Form == NumberForm.Fraction)
        {
            return JsonValue.Create(kept);
        }

        if (kept != decimal.Truncate(kept))
        {
            Fail(path, shape.Form == NumberForm.Money ? "FractionOfKopiyka" : "NotWhole");
        }

        return JsonValue.Create((long)kept);
    }

    private static object Bound(NumberShape shape, decimal bound) =>
        shape.Form == NumberForm.Year ? bound.ToString("0", CultureInfo.InvariantCulture) : bound;

    private static string SpacesAndCommas(string typed) =>
        string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.').Replace('−', '-');

    private JsonValue? Maybe(string path) => answers[path] switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => null,
    };

    private JsonValue? Date(DateShape shape, string path)
    {
        var typed = answers[path].Trim();
        if (typed.Length == 0)
        {
            return Missing(shape, path);
        }

        if (DateOnly.TryParseExact(
            typed, ["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var date))
        {
            return JsonValue.Create(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        Fail(path, "NotADate");
        return null;
    }

    private JsonValue? Choice(ChoiceShape shape, string path)
    {
        var chosen = answers[path];
        if (chosen.Length == 0)
        {
            if (shape.Required)
            {
                Fail(path, "NotChosen");
            }

            return null;
        }

        if (!options.Of(shape.Options).Any(option => option.Value == chosen))
        {
            Fail(path, "Unknown", ("Value", chosen));
        }

        return JsonValue.Create(chosen);
    }

    [GeneratedRegex(@"^[0-9]{5}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IsRegistryId();

    [GeneratedRegex(
        @"^[a-z0-9]+([-_][a-z0-9]+)*\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IsCode();
}
