using System.Text.RegularExpressions;

namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>Texts are short enough to be read, in both languages.</summary>
internal static partial class TextRules
{
    /// <summary>Official names are as long as their acts made them.</summary>
    private static readonly string[] Official =
        ["name", "provider", "card.laws", "card.cabinetActs", "card.ministryActs", "card.localActs"];

    public static IEnumerable<Fault> TooLong(PassportContent passport, StandardContent content) =>
        TooLong(FieldTexts.Of(passport), content.Readability.MaxTextLength);

    public static IEnumerable<Fault> TooLongInVersion(StandardDocument document) =>
        TooLong(FieldTexts.Of(document.Content), document.Content.Readability.MaxTextLength);

    public static IEnumerable<Fault> LongSentences(PassportContent passport, StandardContent content)
    {
        var limit = content.Readability.MaxWordsInSentence;
        return Readable(passport)
            .Select(text => (text.Field, Words: Sentences(text.Text.Uk).DefaultIfEmpty(0).Max()))
            .Where(text => text.Words > limit)
            .GroupBy(text => text.Field, StringComparer.Ordinal)
            .Select(field => new Fault(field.Key, field.Max(text => text.Words), limit));
    }

    public static IEnumerable<Fault> LongOnAverage(PassportContent passport, StandardContent content)
    {
        var sentences = Readable(passport).SelectMany(text => Sentences(text.Text.Uk)).ToList();
        var mean = sentences.Count == 0 ? 0 : Math.Round((decimal)sentences.Average(), 1);
        return mean <= content.Readability.MeanWordsInSentence
            ? []
            : [new Fault("summary", mean, content.Readability.MeanWordsInSentence)];
    }

    public static IEnumerable<Fault> NoEnglish(StandardDocument document) =>
    [
        .. NoEnglish(FieldTexts.Of(document.Content)),
        .. document.Services.SelectMany(
            passport => NoEnglish(FieldTexts.Of(passport)).Select(f => f with { Service = passport.Code })),
    ];

    private static IEnumerable<Fault> NoEnglish(IEnumerable<FieldText> texts) => texts
        .Where(text => !string.IsNullOrWhiteSpace(text.Text.Uk) && string.IsNullOrWhiteSpace(text.Text.En))
        .GroupBy(text => text.Field, StringComparer.Ordinal)
        .Select(field => new Fault(field.Key, field.Count()));

    private static IEnumerable<Fault> TooLong(IEnumerable<FieldText> texts, int limit) => texts
        .Select(text => (text.Field, Length: Math.Max(text.Text.Uk.Length, text.Text.En?.Length ?? 0)))
        .Where(text => text.Length > limit)
        .GroupBy(text => text.Field, StringComparer.Ordinal)
        .Select(field => new Fault(field.Key, field.Max(text => text.Length), limit));

    private static IEnumerable<FieldText> Readable(PassportContent passport) =>
        FieldTexts.Of(passport).Where(text => !Official.Contains(text.Field));

    /// <summary>How many words each sentence has.</summary>
    private static IEnumerable<int> Sentences(string text) =>
        EndOfSentence().Split(text).Select(sentence => Words().Count(sentence)).Where(words => words > 0);

    [GeneratedRegex(@"[.!?…:;]+(?:\s|$)|\n", RegexOptions.None, 1000)]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d'ʼ’./-]*", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
