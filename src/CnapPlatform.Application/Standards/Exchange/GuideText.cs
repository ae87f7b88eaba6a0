using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CnapPlatform.Application.Kernel;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>
/// Reads the Guide's loosely shaped values: a text, a list of texts, or a list of objects that hold a text. Mark-up is
/// taken out.
/// </summary>
internal static partial class GuideText
{
    private static readonly string[] TextNames =
        ["text", "title", "name", "verbose", "description", "short_description_plain", "value"];

    /// <summary>All texts of a value, a line each.</summary>
    public static IReadOnlyList<string> Lines(JsonNode? node) => node switch
    {
        null => [],
        JsonArray items => [.. items.SelectMany(Lines)],
        JsonObject members => Lines(TextNames.Select(name => members[name]).FirstOrDefault(value => value is not null)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Split((string)value!),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => [value.ToJsonString()],
        _ => [],
    };

    public static string? First(JsonNode? node) => Lines(node) is [var first, ..] ? first : null;

    /// <summary>A number written as a number or as a text; null where it is neither.</summary>
    public static decimal? Number(JsonNode? node) => decimal.TryParse(
        First(node)?.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : null;

    public static bool Has(string? text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false)
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Split(string text)
    {
        var plain = WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(text, "\n"), ""));
        return
        [
            .. plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => HiddenSigns.Without(line.Replace('\t', ' ')))
                .Where(line => line.Length > 0),
        ];
    }

    [GeneratedRegex("<br ?/?>|</(p|li|div|h[1-6])>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
