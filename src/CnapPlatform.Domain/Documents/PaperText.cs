using System.Text.RegularExpressions;

namespace CnapPlatform.Domain.Documents;

/// <summary>A template's text with the facts of a case in the place of its fields.</summary>
public static partial class PaperText
{
    /// <summary>A line with a field that has no value is left out: it would say nothing.</summary>
    public static string Fill(string? template, IReadOnlyDictionary<string, string?> facts) => string.Join(
        '\n',
        (template ?? "").ReplaceLineEndings("\n").Split('\n')
            .Where(line => FieldsOf(line).All(field => !string.IsNullOrWhiteSpace(facts.GetValueOrDefault(field))))
            .Select(line => Field().Replace(line, match => facts[match.Groups["name"].Value]!)));

    public static IEnumerable<string> FieldsOf(string? template) =>
        Field().Matches(template ?? "").Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"\{\{\s*(?<name>[a-zA-Z.]+)\s*\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
