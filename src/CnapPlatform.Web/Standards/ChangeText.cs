using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Standards;

/// <summary>A change of the standard in words: which field, and the lines that go and come.</summary>
public sealed class ChangeText(Texts texts)
{
    public string What(StandardChange change) => change.Kind == StandardChangeKind.Field
        ? Field(change)
        : texts[$"Exchange.Change.{change.Kind}"];

    public string Field(StandardChange change) => texts.FieldName(change.Field!.Path, change.Service is not null);

    /// <summary>Where a fault is: a path in the JSON, or the row and column of a table.</summary>
    public string Place(ImportFault fault)
    {
        var parts = fault.Place.Split(':', 2);
        return parts.Length == 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var row)
            ? texts.Format("Exchange.Place.Cell", row, parts[1])
            : WholeOr(fault.Place);
    }

    /// <summary>Only the lines in which the two sides differ.</summary>
    public static (IReadOnlyList<string> Before, IReadOnlyList<string> After) Lines(StandardChange change)
    {
        var before = Flat(change.Before).ToList();
        var after = Flat(change.After).ToList();
        var goes = before.Except(after).ToList();
        var comes = after.Except(before).ToList();
        return goes.Count + comes.Count == 0 ? (before, after) : (goes, comes);
    }

    private string WholeOr(string place) => place.Length == 0 ? texts["Exchange.Place.File"] : place;

    // A line for every value, led by where it stands: «usual › term › length: 5».
    private static IEnumerable<string> Flat(JsonNode? node, string place = "") => node switch
    {
        null => [],
        JsonArray items => items.SelectMany((item, i) => Flat(item, NameOf(item, i, place))),
        JsonObject members => members.SelectMany(member => Flat(member.Value, Below(place, member.Key))),
        _ => [place.Length == 0 ? Plain(node) : $"{place}: {Plain(node)}"],
    };

    private static string NameOf(JsonNode? item, int index, string place) => item is JsonObject members
        ? Below(place, (members["key"] ?? members["code"] ?? members["year"])?.ToString() ?? $"{index + 1}")
        : place;

    private static string Below(string place, string name) => place.Length == 0 ? name : $"{place} › {name}";

    private static string Plain(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
}
