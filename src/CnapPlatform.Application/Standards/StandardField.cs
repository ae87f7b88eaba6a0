using System.Text.Json.Nodes;

namespace CnapPlatform.Application.Standards;

/// <summary>
/// A field of the standard that is edited, commented, compared and imported as one: a row of a card, a table of the
/// version. Its path leads to it in the JSON of a passport or of a version's content.
/// </summary>
public sealed record StandardField(string Path, StandardFieldKind Kind)
{
    /// <summary>The fields of a passport, in the order in which it is read.</summary>
    public static readonly IReadOnlyList<StandardField> OfPassport =
    [
        new("name", StandardFieldKind.Text),
        new("shortName", StandardFieldKind.Text),
        new("summary", StandardFieldKind.Text),
        new("registryId", StandardFieldKind.Code),
        new("level", StandardFieldKind.Choice),
        new("owner", StandardFieldKind.Choice),
        new("provider", StandardFieldKind.Provider),
        new("filing", StandardFieldKind.Choice),
        new("filingConfirmed", StandardFieldKind.Flag),
        new("onlineAllowed", StandardFieldKind.Flag),
        new("categories", StandardFieldKind.Codes),
        new("lifeEvents", StandardFieldKind.Codes),
        new("audience", StandardFieldKind.Codes),
        new("keywords", StandardFieldKind.Words),
        new("card.laws", StandardFieldKind.Row),
        new("card.cabinetActs", StandardFieldKind.Row),
        new("card.ministryActs", StandardFieldKind.Row),
        new("card.localActs", StandardFieldKind.Row),
        new("card.ground", StandardFieldKind.Row),
        new("card.requiredDocuments", StandardFieldKind.Documents),
        new("card.submissionMethods", StandardFieldKind.Row),
        new("variants", StandardFieldKind.Variants),
        new("card.refusalGrounds", StandardFieldKind.Row),
        new("card.result", StandardFieldKind.Row),
        new("card.deliveryMethods", StandardFieldKind.Row),
        new("card.note", StandardFieldKind.Row),
        new("card.appeal", StandardFieldKind.Row),
        new("technologicalCard", StandardFieldKind.Stages),
        new("questions", StandardFieldKind.Questions),
    ];

    /// <summary>The fields of a version apart from its passports.</summary>
    public static readonly IReadOnlyList<StandardField> OfContent =
    [
        new("title", StandardFieldKind.Text),
        new("note", StandardFieldKind.Text),
        new("adoption", StandardFieldKind.Choice),
        new("parameters", StandardFieldKind.Table),
        new("overridable", StandardFieldKind.Table),
        new("statutory", StandardFieldKind.Table),
        new("establishable", StandardFieldKind.Table),
        new("categories", StandardFieldKind.Table),
        new("lifeEvents", StandardFieldKind.Table),
        new("popular", StandardFieldKind.Codes),
        new("owners", StandardFieldKind.Table),
        new("registers", StandardFieldKind.Table),
        new("mandatory", StandardFieldKind.Table),
        new("norms.staffing", StandardFieldKind.Table),
        new("norms.hours", StandardFieldKind.Table),
        new("norms.premises", StandardFieldKind.Table),
        new("norms.projects", StandardFieldKind.Table),
        new("norms.quality", StandardFieldKind.Table),
        new("templates", StandardFieldKind.Table),
        new("packages", StandardFieldKind.Table),
        new("procedure", StandardFieldKind.Table),
        new("calendar", StandardFieldKind.Table),
        new("readability", StandardFieldKind.Table),
    ];

    /// <summary>The field of a path: of a passport where a service is named, else of the version.</summary>
    public static StandardField? Find(string? serviceCode, string path) =>
        (string.IsNullOrEmpty(serviceCode) ? OfContent : OfPassport).FirstOrDefault(field => field.Path == path);

    /// <summary>The field's value in the JSON of its passport or content; null where it is absent.</summary>
    public JsonNode? ReadFrom(JsonNode root)
    {
        JsonNode? node = root;
        foreach (var name in Path.Split('.'))
        {
            node = node?[name];
        }

        return node;
    }

    /// <summary>Puts a value in the field's place.</summary>
    public void WriteTo(JsonNode root, JsonNode? value)
    {
        var names = Path.Split('.');
        var parent = root;
        foreach (var name in names[..^1])
        {
            parent = parent[name] ??= new JsonObject();
        }

        parent[names[^1]] = value?.DeepClone();
    }
}

/// <summary>What a field holds, and so how it is edited and compared.</summary>
public enum StandardFieldKind
{
    Text,
    Code,
    Choice,
    Flag,
    Codes,
    Words,
    Provider,
    Row,
    Documents,
    Variants,
    Stages,
    Questions,
    Table,
}
