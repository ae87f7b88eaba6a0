using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards;

/// <summary>What differs between two documents of the standard, field by field, in the order in which they are read.</summary>
public static class StandardChanges
{
    // Its number in the group's list of services is no text that anybody edits, but a file may bring another.
    private static readonly IReadOnlyList<StandardField> OfPassport =
        [.. StandardField.OfPassport, new StandardField("seedNumber", StandardFieldKind.Code)];

    public static IReadOnlyList<StandardChange> Between(StandardDocument before, StandardDocument after)
    {
        var old = before.Services.ToDictionary(service => service.Code);
        var now = after.Services.ToDictionary(service => service.Code);
        return
        [
            .. OfFields(null, StandardField.OfContent, before.Content, after.Content),
            .. after.Services.SelectMany(service => OfService(old.GetValueOrDefault(service.Code), service)),
            .. before.Services.Where(service => !now.ContainsKey(service.Code))
                .Select(service => Whole(StandardChangeKind.RemovedService, service, null)),
            .. Order(before, after),
        ];
    }

    private static IEnumerable<StandardChange> OfService(PassportContent? before, PassportContent after) =>
        before is null
            ? [Whole(StandardChangeKind.NewService, null, after)]
            : OfFields(Named(after), OfPassport, before, after);

    // A service that comes or goes, with all that it says.
    private static StandardChange Whole(StandardChangeKind kind, PassportContent? before, PassportContent? after)
    {
        var service = Named((after ?? before)!);
        return new StandardChange(kind, service)
        {
            Parts = [.. OfNodes(service, OfPassport, Node(before), Node(after))],
        };
    }

    private static IEnumerable<StandardChange> OfFields<T>(
        ChangedService? service, IReadOnlyList<StandardField> fields, T before, T after) =>
        OfNodes(service, fields, Node(before), Node(after));

    private static IEnumerable<StandardChange> OfNodes(
        ChangedService? service, IReadOnlyList<StandardField> fields, JsonNode before, JsonNode after) =>
        from field in fields
        let was = field.ReadFrom(before)
        let becomes = field.ReadFrom(after)
        where StandardJson.WriteNormalised(was) != StandardJson.WriteNormalised(becomes)
        select new StandardChange(StandardChangeKind.Field, service, field, was, becomes);

    private static JsonNode Node<T>(T value) => StandardJson.ToNode(value) ?? new JsonObject();

    private static IEnumerable<StandardChange> Order(StandardDocument before, StandardDocument after)
    {
        var old = before.Services.Select(service => service.Code).ToList();
        var now = after.Services.Select(service => service.Code).ToList();
        var isMoved = !old.Intersect(now).SequenceEqual(now.Intersect(old));
        return isMoved
            ? [new StandardChange(StandardChangeKind.Order, null, null, Codes(old), Codes(now))]
            : [];
    }

    private static JsonArray Codes(IEnumerable<string> codes) => [.. codes.Select(code => JsonValue.Create(code))];

    private static ChangedService Named(PassportContent passport) => new(passport.Code, passport.ShortName);
}

/// <summary>One difference between two documents of the standard.</summary>
/// <param name="Service">Null where the difference is in the version's own content.</param>
/// <param name="Field">Null where a whole service came, went or moved.</param>
public sealed record StandardChange(
    StandardChangeKind Kind,
    ChangedService? Service,
    StandardField? Field = null,
    JsonNode? Before = null,
    JsonNode? After = null)
{
    /// <summary>What a whole service that comes or goes says, field by field; of any other change nothing.</summary>
    public IReadOnlyList<StandardChange> Parts { get; init; } = [];

    /// <summary>What the field is made of; null of a whole service and of a field that nobody edits.</summary>
    public FieldShape? Shape()
    {
        if (Field is null || StandardField.Find(Service?.Code, Field.Path) is null)
        {
            return null;
        }

        return Service is null ? ContentShapes.Of(Field.Path) : PassportShapes.Of(Field);
    }
}

public sealed record ChangedService(string Code, LocalText Name);

public enum StandardChangeKind
{
    Field,
    NewService,
    RemovedService,

    /// <summary>The services stand in another order.</summary>
    Order,
}
