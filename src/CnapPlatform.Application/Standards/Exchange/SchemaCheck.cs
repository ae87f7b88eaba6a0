using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>
/// Holds JSON against the published schema and names every fault with its place. Knows the keywords that the schema
/// uses; another keyword is a fault of the schema and stops the check.
/// </summary>
internal sealed class SchemaCheck(JsonNode schema)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$defs", "title", "description"];

    private readonly List<ImportFault> _faults = [];

    /// <summary>The faults of a value that should be what a definition of the schema says.</summary>
    public static IReadOnlyList<ImportFault> Of(JsonNode? value, JsonNode schema, string definition)
    {
        var check = new SchemaCheck(schema);
        check.Check(value, schema["$defs"]![definition], "");
        return check._faults;
    }

    private void Check(JsonNode? value, JsonNode? rule, string place)
    {
        if (rule is not JsonObject rules)
        {
            if (!(bool)rule!)
            {
                Add("Exchange.Fault.NotHere", place);
            }

            return;
        }

        if (rules["type"] is { } type && !IsOf(type.GetValue<string>(), value))
        {
            Add($"Exchange.Fault.Type.{type}", place);
            return;
        }

        foreach (var (keyword, argument) in rules)
        {
            Apply(keyword, argument, rules, value, place);
        }
    }

    private void Apply(string keyword, JsonNode? argument, JsonObject rules, JsonNode? value, string place)
    {
        switch (keyword)
        {
            case "$ref":
                Check(value, schema["$defs"]![((string)argument!)["#/$defs/".Length..]], place);
                break;
            case "properties" or "required" or "additionalProperties":
                CheckObject(keyword, rules, value as JsonObject, place);
                break;
            case "items" or "minItems" or "uniqueItems":
                CheckArray(keyword, argument!, value as JsonArray, place);
                break;
            case "enum" or "const" or "pattern" or "format" or "minLength" or "maxLength":
                CheckText(keyword, argument!, value, place);
                break;
            case "minimum" or "maximum" or "exclusiveMinimum":
                CheckNumber(keyword, argument!, value, place);
                break;
            case "allOf":
                argument!.AsArray().ToList().ForEach(part => Check(value, part, place));
                break;
            case "if":
                Check(value, rules[Of(value, argument!).Count == 0 ? "then" : "else"] ?? true, place);
                break;
            case "then" or "else" or "type":
                break;
            default:
                RequireAnnotation(keyword);
                break;
        }
    }

    private List<ImportFault> Of(JsonNode? value, JsonNode rule)
    {
        var inner = new SchemaCheck(schema);
        inner.Check(value, rule, "");
        return inner._faults;
    }

    private void CheckObject(string keyword, JsonObject rules, JsonObject? members, string place)
    {
        var known = rules["properties"] as JsonObject;
        foreach (var (name, member) in members ?? [])
        {
            var isKnown = known?.ContainsKey(name) ?? false;
            if (keyword == "properties" && isKnown)
            {
                Check(member, known![name], Join(place, name));
            }
            else if (keyword == "additionalProperties" && !isKnown)
            {
                Add("Exchange.Fault.UnknownProperty", Join(place, name), name);
            }
        }

        if (keyword == "required" && members is not null)
        {
            rules["required"]!.AsArray().Select(name => (string)name!)
                .Where(name => !members.ContainsKey(name)).ToList()
                .ForEach(name => Add("Exchange.Fault.Missing", Join(place, name), name));
        }
    }

    private void CheckArray(string keyword, JsonNode argument, JsonArray? items, string place)
    {
        if (items is null)
        {
            return;
        }

        if (keyword == "minItems" && items.Count < (int)argument)
        {
            Add("Exchange.Fault.Empty", place);
        }

        if (keyword == "uniqueItems" && items.Select(StandardJson.WriteNormalised).Distinct().Count() < items.Count)
        {
            Add("Exchange.Fault.Repeated", place);
        }

        for (var i = 0; keyword == "items" && i < items.Count; i++)
        {
            Check(items[i], argument, $"{place}[{i}]");
        }
    }

    private void CheckText(string keyword, JsonNode argument, JsonNode? value, string place)
    {
        if (value is not JsonValue || value.GetValueKind() != JsonValueKind.String)
        {
            return;
        }

        var text = value.GetValue<string>();
        var (isWell, key) = keyword switch
        {
            "enum" => (argument.AsArray().Any(allowed => (string)allowed! == text), "Exchange.Fault.UnknownValue"),
            "const" => ((string)argument! == text, "Exchange.Fault.UnknownValue"),
            "pattern" => (Regex.IsMatch(text, (string)argument!, RegexOptions.None, TimeSpan.FromSeconds(1)),
                "Exchange.Fault.Form"),
            "format" => (IsDate(text), "Exchange.Fault.Date"),
            "minLength" => (text.Length >= (int)argument, "Exchange.Fault.Empty"),
            _ => (text.Length <= (int)argument, "Exchange.Fault.TooLong"),
        };
        if (!isWell)
        {
            var allowed = argument is JsonArray many ? string.Join(", ", many) : argument.ToString();
            Add(key, place, Short(text), allowed);
        }
    }

    private void CheckNumber(string keyword, JsonNode argument, JsonNode? value, string place)
    {
        if (!IsOf("number", value))
        {
            return;
        }

        var (number, limit) = ((decimal)value!, (decimal)argument);
        var isWell = keyword switch
        {
            "minimum" => number >= limit,
            "maximum" => number <= limit,
            _ => number > limit,
        };
        if (!isWell)
        {
            Add("Exchange.Fault.Range", place, value!.ToString());
        }
    }

    private void Add(string key, string place, params object[] arguments) =>
        _faults.Add(new ImportFault(key, place, arguments));

    private static void RequireAnnotation(string keyword)
    {
        if (!Annotations.Contains(keyword))
        {
            throw new InvalidOperationException($"The check does not know the schema's keyword {keyword}.");
        }
    }

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String)
            or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("number", JsonValueKind.Number) => decimal.TryParse(
            value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        ("integer", JsonValueKind.Number) => long.TryParse(
            value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Join(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
