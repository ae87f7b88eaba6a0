using System.Text.RegularExpressions;

namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>A list of documents or of grounds is closed and numbered, and asks for nothing the CNAP can take itself.</summary>
internal static partial class ListRules
{
    private const string Documents = "card.requiredDocuments";

    /// <summary>
    /// The words by which a list stays open: the person cannot know what else will be asked for. Lower case, without
    /// the signs between them: «і т. д.» is «і т д».
    /// </summary>
    private static readonly string[] OpenEndedWords =
    [
        "тощо", "та інше", "та інші", "і інше", "і інші", "й інші", "та ін", "і т д", "і т п", "і т ін", "та подібне",
        "і подібне", "інші документи", "інші необхідні документи", "інші підтвердні документи",
        "за потреби інші", "у разі потреби інші", "та багато іншого", "і так далі", "в тому числі але не виключно",
    ];

    private static readonly string[] Describing = ["що ", "які "];

    public static IEnumerable<Fault> OpenEnded(PassportContent passport)
    {
        foreach (var (field, row) in Closed(passport))
        {
            var found = row.Items.SelectMany(item => OpenEndedWords.Where(words => Says(item.Text.Uk, words)))
                .Distinct(StringComparer.Ordinal).ToList();
            if (found.Count > 0)
            {
                yield return new Fault(field, Quoted(found));
            }
        }
    }

    public static IEnumerable<Fault> Unnumbered(PassportContent passport)
    {
        foreach (var (field, row) in Closed(passport))
        {
            var items = row.Items.Count(item => SeveralInOne().IsMatch(item.Uk));
            if (items > 0)
            {
                yield return new Fault(field, items);
            }
        }
    }

    public static IEnumerable<Fault> InRegister(PassportContent passport)
    {
        var found = passport.Card.RequiredDocuments.Items
            .Where(item => !string.IsNullOrEmpty(item.Register) && item.Condition is null)
            .Select(item => item.Uk).ToList();
        return found.Count == 0 ? [] : [new Fault(Documents, Quoted(found))];
    }

    private static IEnumerable<(string Field, CardRow Row)> Closed(PassportContent passport) =>
    [
        ("card.ground", passport.Card.Ground), (Documents, passport.Card.RequiredDocuments),
        ("card.refusalGrounds", passport.Card.RefusalGrounds),
    ];

    // Whole words only, whatever stands between them. What is described at once («інші документи, що посвідчують
    // особу») leaves nothing open.
    private static bool Says(string text, string words)
    {
        var plain = $" {string.Join(' ', Words().Matches(text.ToLowerInvariant()).Select(word => word.Value))} ";
        var place = plain.IndexOf($" {words} ", StringComparison.Ordinal);
        return place >= 0 && !Describing.Any(
            word => plain[(place + words.Length + 2)..].StartsWith(word, StringComparison.Ordinal));
    }

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"«{w}»"));

    [GeneratedRegex(@"[\p{L}\d'ʼ’-]+", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"[;\n]|(?<!\([^)]*)(^|\s)\d{1,2}\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SeveralInOne();
}
