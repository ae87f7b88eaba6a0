using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Results;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>
/// What was confirmed by a source is not confirmed once it is changed: the editor names another source or act, or
/// takes the mark away.
/// </summary>
internal static class KeptConfirmation
{
    // What says where a value stands, and not what it is.
    private static readonly string[] Marks = ["confirmed", "source", "act", "article", "from", "to"];

    private static readonly string[] Sources = ["source", "act", "article"];

    public static void Check(FieldShape shape, JsonNode? before, JsonNode? after)
    {
        var faults = Faults(shape, before, after, FieldAnswers.Root).ToList();
        if (faults.Count > 0)
        {
            throw new ValidationException(faults);
        }
    }

    private static IEnumerable<ValidationFailure> Faults(
        FieldShape shape, JsonNode? before, JsonNode? after, string path) => shape switch
        {
            GroupShape group when before is JsonObject was && after is JsonObject now => OfGroup(group, was, now, path),
            ListShape list when before is JsonArray was && after is JsonArray now => OfRows(list, was, now, path),
            _ => [],
        };

    private static IEnumerable<ValidationFailure> OfGroup(
        GroupShape group, JsonObject was, JsonObject now, string path)
    {
        if (IsConfirmed(was) && IsConfirmed(now) && Same(was, now, Sources) && !Same(was, now, Own(was, now)))
        {
            yield return new ValidationFailure($"{path}.confirmed", "Editing.Wrong.ConfirmedBefore");
        }

        foreach (var member in group.Members.Where(m => m.Name.Length > 0))
        {
            foreach (var fault in Faults(member, was[member.Name], now[member.Name], FieldAnswers.Path(path, member)))
            {
                yield return fault;
            }
        }
    }

    // A row that only moved is the same row.
    private static IEnumerable<ValidationFailure> OfRows(ListShape list, JsonArray was, JsonArray now, string path) =>
        Enumerable.Range(0, Math.Min(was.Count, now.Count))
            .Where(row => !was.Any(known => JsonNode.DeepEquals(known, now[row])))
            .SelectMany(row => Faults(list.Row, was[row], now[row], FieldAnswers.RowAt(path, row)));

    private static bool IsConfirmed(JsonNode? node) => node?["confirmed"]?.GetValue<bool>() == true;

    // What has a mark of its own answers for itself.
    private static IEnumerable<string> Own(JsonObject was, JsonObject now) => was.Select(m => m.Key)
        .Union(now.Select(m => m.Key)).Except(Marks)
        .Where(name => (was[name] ?? now[name]) is not JsonObject value || !value.ContainsKey("confirmed"));

    private static bool Same(JsonObject was, JsonObject now, IEnumerable<string> members) =>
        members.All(name => JsonNode.DeepEquals(was[name], now[name]));
}
