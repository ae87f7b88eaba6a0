using System.Text.Json.Nodes;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>What may be given one value in many passports at once: a whole field, or one member of all its rows.</summary>
/// <param name="Path">Names it in an address: «owner», «technologicalCard:position».</param>
/// <param name="Member">Null for the whole field; else the member, or the group of members, that is set.</param>
/// <param name="Shape">What is asked for.</param>
public sealed record BulkField(string Path, StandardField Field, string? Member, FieldShape Shape)
{
    /// <summary>The act of a value, its article and days, and whether anybody has checked it.</summary>
    public const string Stated = "stated";

    /// <summary>How long a variant's term is, with its act.</summary>
    private const string TermLength = "termLength";

    private static readonly StandardFieldKind[] Whole =
    [
        StandardFieldKind.Choice, StandardFieldKind.Flag, StandardFieldKind.Codes, StandardFieldKind.Provider,
        StandardFieldKind.Row,
    ];

    private static readonly GroupShape StatedShape = new(Stated, PassportShapes.Stated);

    /// <summary>Fields and members that can mean the same in many passports.</summary>
    public static IReadOnlyList<BulkField> All { get; } =
    [
        .. StandardField.OfPassport.Where(field => Whole.Contains(field.Kind))
            .Select(field => new BulkField(field.Path, field, null, PassportShapes.Of(field))),
        .. StandardField.OfPassport
            .Where(field => field.Kind is StandardFieldKind.Row or StandardFieldKind.Documents)
            .Select(field => Of(field, Stated, StatedShape)),
        .. Of("card.requiredDocuments",
            new MaybeShape("original"),
            new LocalShape("condition"),
            new ChoiceShape("register", "register")),
        .. Of("variants",
            new ChoiceShape("channel", "channel") { Required = true },
            new ChoiceShape("urgency", "urgency") { Required = true },
            new LocalShape("condition"),
            new FlagShape("administratorProvides")),
        Of(StandardField.Find("-", "variants")!, TermLength, new GroupShape("term", PassportShapes.Term)),
        Of(StandardField.Find("-", "variants")!, "term", new GroupShape("term", PassportShapes.Stated)),
        Of(StandardField.Find("-", "variants")!, "fee", new GroupShape("fee", PassportShapes.Stated)),
        .. Of("technologicalCard",
            new LocalShape("position") { Required = true },
            PassportShapes.Division,
            new ChoiceShape("action", "stageAction") { Required = true }),
        Of(StandardField.Find("-", "technologicalCard")!, Stated, StatedShape),
    ];

    /// <summary>
    /// What was confirmed by a source is not confirmed once it is changed; where the source is asked for too, the mark
    /// is said beside it.
    /// </summary>
    public bool LosesMark => Member is not null && Shape is not GroupShape && Field.Kind != StandardFieldKind.Variants;

    public static BulkField? Find(string? path) => All.FirstOrDefault(field => field.Path == path);

    /// <summary>The field's new value in one passport.</summary>
    public JsonNode? Applied(JsonNode? before, JsonNode? answer)
    {
        if (Member is null)
        {
            return answer;
        }

        var value = before?.DeepClone();
        foreach (var place in PlacesIn(value))
        {
            Set(place, answer);
        }

        if (LosesMark)
        {
            Unconfirm(before, value);
        }

        return value;
    }
    /// <summary>What stands there now; null where it differs from row to row, or nothing does.</summary>
    public JsonNode? Read(JsonNode? value)
    {
        if (Member is null)
        {
            return value;
        }

        var all = PlacesIn(value).Select(Get).Select(StandardJson.WriteNormalised).Distinct().ToList();
        return all.Count == 1 ? JsonNode.Parse(all[0]) : null;
    }

    private static BulkField Of(StandardField field, string member, FieldShape shape) =>
        new($"{field.Path}:{member}", field, member, shape);

    private static IEnumerable<BulkField> Of(string path, params FieldShape[] members) =>
        members.Select(shape => Of(StandardField.Find("-", path)!, shape.Name, shape));

    // The rows of a list, or the row of the card itself; of documents, the documents of that row.
    private IEnumerable<JsonObject> PlacesIn(JsonNode? value) => value switch
    {
        JsonArray rows => rows.OfType<JsonObject>(),
        JsonObject row when Shape is GroupShape => [row],
        JsonObject row => (row["items"] as JsonArray ?? []).OfType<JsonObject>(),
        _ => [],
    };

    private static void Unconfirm(JsonNode? before, JsonNode? after)
    {
        foreach (var (was, row) in RowsOf(before).Zip(RowsOf(after)))
        {
            if (row["confirmed"]?.GetValue<bool>() == true
                && StandardJson.WriteNormalised(was) != StandardJson.WriteNormalised(row))
            {
                row["confirmed"] = false;
            }
        }
    }

    private static List<JsonObject> RowsOf(JsonNode? value) => value switch
    {
        JsonArray rows => [.. rows.OfType<JsonObject>()],
        JsonObject row => [row],
        _ => [],
    };

    private JsonNode? Get(JsonObject place) => Shape is GroupShape group
        ? new JsonObject(group.Members.Select(m => KeyValuePair.Create(m.Name, Inner(place)?[m.Name]?.DeepClone())))
        : place[Member!];

    private void Set(JsonObject place, JsonNode? answer)
    {
        if (Shape is not GroupShape group)
        {
            place[Member!] = answer?.DeepClone();
            return;
        }

        if (Inner(place) is not { } inner)
        {
            inner = [];
            place[Part] = inner;
        }

        foreach (var member in group.Members)
        {
            inner[member.Name] = answer?[member.Name]?.DeepClone();
        }
    }

    // A group stands in the row itself, or in a part of it: the term of a variant.
    private JsonObject? Inner(JsonObject place) =>
        Member == Stated ? place : place[Part] as JsonObject;

    private string Part => Member == TermLength ? "term" : Member!;
}
