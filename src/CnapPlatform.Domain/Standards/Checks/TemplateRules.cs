using CnapPlatform.Domain.Documents;

namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>A template names only fields that a case can fill: a line with any other would never be printed.</summary>
internal static class TemplateRules
{
    public static IEnumerable<Fault> UnknownFields(StandardDocument document)
    {
        var unknown = document.Content.Templates
            .SelectMany(t => PaperText.FieldsOf($"{t.Heading}\n{t.Body}\n{t.Signatures}")
                .Except(PaperFields.Known, StringComparer.Ordinal).Select(field => $"{t.Code}: {field}"))
            .ToList();
        return unknown.Count == 0 ? [] : [new Fault("templates", string.Join(", ", unknown))];
    }
}
