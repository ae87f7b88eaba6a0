using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>
/// What a person has typed into a field's form, sense or nonsense, by the place of each answer: «v.items.0.uk». A row
/// has a mark of its own («v.items.0»), so that an empty row is a row too.
/// </summary>
public sealed class FieldAnswers
{
    /// <summary>Where the field itself stands.</summary>
    public const string Root = "v";

    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    public FieldAnswers(IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var (path, value) in values)
        {
            _values[path] = value;
        }
    }

    public string this[string path] => _values.GetValueOrDefault(path, "");

    public IReadOnlyCollection<KeyValuePair<string, string>> All => _values;

    /// <summary>The value as far as it can be read, to be shown only: what does not fit is left out.</summary>
    public JsonNode? Roughly(FieldShape shape, FieldOptions options) => new AnswerReader(this, options).Read(shape);

    public bool Has(string path) => _values.ContainsKey(path);

    public int RowsOf(string list)
    {
        var count = 0;
        while (count <= FieldLimits.Rows && _values.ContainsKey(RowAt(list, count)))
        {
            count++;
        }

        return count;
    }

    public static string RowAt(string list, int row) => string.Create(CultureInfo.InvariantCulture, $"{list}.{row}");

    public string ToJson() => JsonSerializer.Serialize(_values, StandardJson.Options);

    public static FieldAnswers FromJson(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string>>(json, StandardJson.Options) ?? []);

    /// <summary>The answers that say a value.</summary>
    public static FieldAnswers Of(FieldShape shape, JsonNode? value)
    {
        var answers = new FieldAnswers([]);
        answers.Say(shape, value, Root);
        return answers;
    }

    /// <summary>Adds, removes or moves a row: «add:v.items», «remove:v.items.2», «up:…», «down:…».</summary>
    public FieldAnswers After(string operation)
    {
        var (what, path) = operation.Split(':', 2) is [var first, var second] ? (first, second) : ("", "");
        if (what is "add")
        {
            var count = RowsOf(path);
            return count >= FieldLimits.Rows ? this : With(RowAt(path, count));
        }

        var dot = path.LastIndexOf('.');
        if (dot < 0 || !int.TryParse(path[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            return this;
        }

        var list = path[..dot];
        var last = RowsOf(list) - 1;
        return what switch
        {
            _ when row > last => this,
            "remove" => Renumbered(list, at => Without(row, at)),
            "up" when row > 0 => Renumbered(list, at => Swapped(at, row, row - 1)),
            "down" when row < last => Renumbered(list, at => Swapped(at, row, row + 1)),
            _ => this,
        };
    }

    internal static string Path(string parent, FieldShape member) =>
        member.Name.Length == 0 ? parent : $"{parent}.{member.Name}";

    private static int? Without(int row, int at)
    {
        if (at == row)
        {
            return null;
        }

        return at > row ? at - 1 : at;
    }

    private static int Swapped(int at, int one, int other)
    {
        if (at == one)
        {
            return other;
        }

        return at == other ? one : at;
    }

    private FieldAnswers With(string path) => new(_values.Append(KeyValuePair.Create(path, "")));

    private FieldAnswers Renumbered(string list, Func<int, int?> place)
    {
        var moved = new FieldAnswers([]);
        foreach (var (path, value) in _values)
        {
            var rest = path.StartsWith(list + ".", StringComparison.Ordinal) ? path[(list.Length + 1)..] : null;
            var number = rest?.Split('.')[0];
            if (number is null || !int.TryParse(number, CultureInfo.InvariantCulture, out var at))
            {
                moved._values[path] = value;
            }
            else if (place(at) is { } to)
            {
                moved._values[RowAt(list, to) + rest![number.Length..]] = value;
            }
        }

        return moved;
    }

    private void Say(FieldShape shape, JsonNode? value, string path)
    {
        switch (shape)
        {
            case GroupShape group:
                foreach (var member in group.Members)
                {
                    Say(member, member.Name.Length == 0 ? value : value?[member.Name], Path(path, member));
                }

                break;
            case ListShape list:
                var rows = value as JsonArray ?? [];
                for (var row = 0; row < rows.Count; row++)
                {
                    _values[RowAt(path, row)] = "";
                    Say(list.Row, rows[row], RowAt(path, row));
                }

                break;
            case LocalShape:
                _values[path + ".uk"] = Words(value?["uk"]);
                _values[path + ".en"] = Words(value?["en"]);
                break;
            default:
                _values[path] = Simple(shape, value);
                break;
        }
    }

    private static string Simple(FieldShape shape, JsonNode? value) => shape switch
    {
        NumberShape number => Number(number, value),
        ManyShape or WordsShape => string.Join('\n', (value as JsonArray ?? []).Select(Words)),
        _ => Words(value),
    };

    private static string Number(NumberShape shape, JsonNode? value)
    {
        if (value is null)
        {
            return "";
        }

        var number = decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        var isAmount = shape.Form == NumberForm.Money;
        var shown = isAmount ? number / 100m : number;
        var format = isAmount && shown != decimal.Truncate(shown) ? "0.00" : "0.############";
        return shown.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');
    }

    private static string Words(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
