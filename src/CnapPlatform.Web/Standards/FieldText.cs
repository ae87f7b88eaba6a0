using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Services;

namespace CnapPlatform.Web.Standards;

/// <summary>Fields of the standard and their values in words that a lawyer reads, not as JSON.</summary>
public sealed class FieldText(Texts texts, ServiceText services)
{
    /// <summary>What a field is called.</summary>
    public string Label(StandardField field) => texts.FieldName(field);

    /// <summary>What a member of a field is called; the items of a row need no name.</summary>
    public string? Part(string? part) => part is null or "items" ? null : Named("Network.Member", part);

    /// <summary>A change in words; where the words are alike, what else differs.</summary>
    public (string? Before, string? After) Say(StandardField field, PartChange change, CodeNames names)
    {
        var saying = new Saying(field.Kind, names);
        var member = change.Part ?? field.Path;
        var (before, after) = (Text(saying, change.Before, member), Text(saying, change.After, member));
        if (before == after
            && change is { Before: JsonObject was, After: JsonObject becomes, Kind: PartChangeKind.Changed })
        {
            var differing = was.Select(m => m.Key).Union(becomes.Select(m => m.Key))
                .Where(name => !JsonNode.DeepEquals(was[name], becomes[name])).ToList();
            (before, after) = (Members(saying, was, differing), Members(saying, becomes, differing));
        }

        return (before, after);
    }

    private string? Text(Saying saying, JsonNode? node, string member) => (saying.Kind, node) switch
    {
        (_, null) => null,
        (_, JsonArray items) => string.Join("; ", items.Select(item => Text(saying, item, member))),
        (_, JsonValue value) => Value(value, saying.Names.Find(member, value.ToString())),
        (StandardFieldKind.Variants, JsonObject) => Variant(StandardJson.Read<ServiceVariant>(node)),
        (StandardFieldKind.Stages, JsonObject) => Stage(StandardJson.Read<TechnologicalStage>(node)),
        (StandardFieldKind.Questions, JsonObject) => Question(StandardJson.Read<CitizenQuestion>(node)),
        (StandardFieldKind.Row or StandardFieldKind.Documents, JsonObject item) when item.ContainsKey("uk") =>
            Item(StandardJson.Read<CardItem>(node), saying.Names),
        (_, JsonObject text) when text.ContainsKey("uk") => Here(text),
        (_, JsonObject members) => Members(saying, members, members.Select(m => m.Key)),
        _ => node.ToJsonString(StandardJson.Options),
    };

    private string Variant(ServiceVariant variant)
    {
        var condition = variant.Condition is null ? "" : $" ({variant.Condition.Here()})";
        return $"{variant.Title.Here()}{condition}: {services.Term(variant)}; {services.FeeRule(variant.Fee)}";
    }

    private string Stage(TechnologicalStage stage) =>
        $"{stage.Stage.Here()} ({stage.Position.Here()}): {services.Length(stage)}, "
        + texts[$"Network.Value.{JsonNamingPolicy.SnakeCaseLower.ConvertName($"{stage.Action}")}"];

    private static string Question(CitizenQuestion question) =>
        $"{question.In(LocalTexts.IsEnglish ? "en" : "uk")} – {question.Answer.Here()}";

    private string Item(CardItem item, CodeNames names)
    {
        var name = item.Register is null ? null : names.Find("register", item.Register)?.Here() ?? item.Register;
        return item.Text.Here() + (name is null ? "" : $" ({texts["Network.Member.register"]}: {name})");
    }

    private static string Here(JsonObject text) =>
        (LocalTexts.IsEnglish ? text["en"] : null)?.ToString() ?? text["uk"]?.ToString() ?? "";

    private string Members(Saying saying, JsonObject node, IEnumerable<string> names) => string.Join("; ", names
        .Where(name => node[name] is not null)
        .Select(name => $"{Named("Network.Member", name)}: "
            + Text(saying with { Kind = StandardFieldKind.Table }, node[name], name)));

    private string Value(JsonValue value, LocalText? name) => value.GetValueKind() switch
    {
        _ when name is not null => name.Here(),
        JsonValueKind.True => texts["Network.Value.true"],
        JsonValueKind.False => texts["Network.Value.false"],
        _ => Named("Network.Value", value.ToString()),
    };

    private string Named(string prefix, string name) =>
        Texts.Has($"{prefix}.{name}") ? texts[$"{prefix}.{name}"] : name;

    // How a value is read, and what its codes are called.
    private sealed record Saying(StandardFieldKind Kind, CodeNames Names);
}

/// <summary>The changed fields of one service or of the version, to be shown as a table.</summary>
public sealed record ComparedTable(string Name, IReadOnlyList<ComparedField> Fields, CodeNames Names);
