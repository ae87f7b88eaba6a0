using CnapPlatform.Application.Cases.Drafts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CnapPlatform.Web.Cases;

/// <summary>Takes what was typed from a form, and puts it back into one.</summary>
internal static class DraftForm
{
    private const string Prefix = "Form.";

    // A file is no text, and that all is true is said when the application is sent.
    private static readonly string[] NotKept = ["Form.Files", "Form.Truthful"];

    public static DraftAnswers Typed(string serviceCode, IFormCollection form) => new(serviceCode, form
        .Where(answer => answer.Key.StartsWith(Prefix, StringComparison.Ordinal) && !NotKept.Contains(answer.Key))
        .ToDictionary(answer => answer.Key, answer => answer.Value[0] ?? "", StringComparer.Ordinal));

    /// <summary>The fields of a page show what is in its model state rather than what is in its model.</summary>
    public static void Restore(this ModelStateDictionary state, KeptDraft kept)
    {
        foreach (var (name, typed) in kept.Answers.Fields)
        {
            state.SetModelValue(name, typed, typed);
        }
    }

    public static Guid? Id(this KeptDraft kept, string name) =>
        kept.Answers.Fields.TryGetValue(name, out var text) && Guid.TryParse(text, out var id) ? id : null;

    public static string? Text(this KeptDraft kept, string name) => kept.Answers.Fields.GetValueOrDefault(name);
}
