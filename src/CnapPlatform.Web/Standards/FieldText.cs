using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Comparison;
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
    public (string? Before, string? After) Say(StandardField field, PartChange change)
    {
        var (before, after) = (Text(field.Kind, change.Before), Text(field.Kind, change.After));
        if (before == after
            && change is { Before: JsonObject was, After: JsonObject becomes, Kind: PartChangeKind.Changed })
        {
            var differing = was.Select(m => m.Key).Union(becomes.Select(m => m.Key))
                .Where(name => !JsonNode.DeepEquals(was[name], becomes[name])).ToList();
            (before, after) = (Members(was, differing), Members(becomes, differing));
        }

        return (before, after);
    }

    private string? Text(StandardFieldKind kind, JsonNode? node) => (kind, node) switch
    {
        (_, null) => null,
        (_, JsonArray items) => string.Join("; ", items.Select(item => Text(kind, item))),
        (_, JsonValue value) => Value(value),
        (StandardFieldKind.Variants, JsonObject) => Variant(StandardJson.Read<ServiceVariant>(node)),
        (StandardFieldKind.Stages, JsonObject) => Stage(StandardJson.Read<TechnologicalStage>(node)),
        (StandardFieldKind.Questions, JsonObject) => Question(StandardJson.Read<CitizenQuestion>(node)),
        (StandardFieldKind.Row or StandardFieldKind.Documents, JsonObject item) when item.ContainsKey("uk") =>
            Item(StandardJson.Read<CardItem>(node)),
        (_, JsonObject text) when text.ContainsKey("uk") => Here(text),
        (_, JsonObject members) => Members(members, members.Select(m => m.Key)),
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

    private string Item(CardItem item)
    {
        var register = item.Register is null ? "" : $" ({texts["Network.Member.register"]}: {item.Register})";
        return item.Text.Here() + register;
    }

    private static string Here(JsonObject text) =>
        (LocalTexts.IsEnglish ? text["en"] : null)?.ToString() ?? text["uk"]?.ToString() ?? "";

    private string Members(JsonObject node, IEnumerable<string> names) => string.Join("; ", names
        .Where(name => node[name] is not null)
        .Select(name => $"{Named("Network.Member", name)}: {Text(StandardFieldKind.Table, node[name])}"));

    private string Value(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => texts["Network.Value.true"],
        JsonValueKind.False => texts["Network.Value.false"],
        _ => Named("Network.Value", value.ToString()),
    };

    private string Named(string prefix, string name) =>
        Texts.Has($"{prefix}.{name}") ? texts[$"{prefix}.{name}"] : name;
}
