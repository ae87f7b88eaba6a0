using System.Text.Json.Nodes;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>Answers that are several values: what was ticked, and words one a line.</summary>
internal sealed partial class AnswerReader
{
    private JsonArray Many(ManyShape shape, string path)
    {
        var known = options.Of(shape.Options).Select(option => option.Value).ToHashSet(StringComparer.Ordinal);
        var chosen = Lines(path).Distinct(StringComparer.Ordinal).ToList();
        if (chosen.Find(value => !known.Contains(value)) is { } unknown)
        {
            var isOwn = shape.Options == FieldOptions.OtherService && unknown == options.Own;
            Fail(path, isOwn ? "WithItself" : "Unknown", ("Value", unknown));
        }

        if (shape.Required && chosen.Count == 0)
        {
            Fail(path, "NotChosen");
        }

        return [.. chosen.Select(value => (JsonNode)value)];
    }

    private JsonArray Words(string path)
    {
        var words = Lines(path).ToList();
        if (words.Count > FieldLimits.Words)
        {
            Fail(path, "TooMany", ("Max", FieldLimits.Words));
        }

        if (words.Find(word => word.Length > 100) is { } longest)
        {
            Fail(path, "TooLong", ("Length", longest.Length), ("Max", 100));
        }

        return [.. words.Select(word => (JsonNode)word)];
    }

    private string[] Lines(string path) =>
        answers[path].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
