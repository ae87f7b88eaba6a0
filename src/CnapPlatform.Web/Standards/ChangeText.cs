using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Standards;

/// <summary>A change of the standard in words: which field, and the lines that go and come.</summary>
public sealed class ChangeText(Texts texts, FieldWords words)
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
    public (IReadOnlyList<string> Before, IReadOnlyList<string> After) Lines(StandardChange change, ImportPlan plan)
    {
        var before = Say(change, change.Before, plan.OptionsBefore).ToList();
        var after = Say(change, change.After, plan.OptionsAfter).ToList();
        var goes = before.Except(after).ToList();
        var comes = after.Except(before).ToList();
        return goes.Count + comes.Count == 0 ? (before, after) : (goes, comes);
    }

    private string WholeOr(string place) => place.Length == 0 ? texts["Exchange.Place.File"] : place;

    private IEnumerable<string> Say(StandardChange change, JsonNode? value, FieldOptions options)
    {
        if (change.Shape() is { } shape)
        {
            return Flat(words.Say(shape, value, options));
        }

        return value switch
        {
            null => [],
            JsonArray codes => codes.Select(code => ServiceOf(Plain(code!), options)),
            _ => [Plain(value)],
        };
    }

    private static string ServiceOf(string code, FieldOptions options) =>
        options.Of("service").FirstOrDefault(service => service.Value == code)?.Name?.Here() ?? code;

    // A line for every value, led by where it stands: «Звичайне › Строк › Скільки: 5».
    private static IEnumerable<string> Flat(FieldLine line, string place = "")
    {
        var here = line.Label is null ? place : Below(place, line.Label);
        var parts = line.Parts.SelectMany(part => line.IsList ? Row(part, here) : Flat(part, here));
        return line.Text is null ? parts : parts.Prepend(Placed(here, line));
    }

    // A row of one value is that value; in a longer one every value is led by the first.
    private static List<string> Row(FieldLine row, string place)
    {
        var lines = Flat(row, place).ToList();
        return lines.Count < 2 ? lines : [.. Flat(row, Below(place, KeptText.Cut(FirstOf(row) ?? "", 60)))];
    }

    private static string? FirstOf(FieldLine line) =>
        line.Text ?? line.Parts.Select(FirstOf).FirstOrDefault(text => text is not null);

    private static string Placed(string place, FieldLine line)
    {
        var text = line.English is null ? line.Text! : $"{line.Text} / {line.English}";
        return place.Length == 0 ? text : $"{place}: {text}";
    }

    private static string Below(string place, string name) => place.Length == 0 ? name : $"{place} › {name}";

    private static string Plain(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
}
