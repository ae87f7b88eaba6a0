namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>What a card cannot do without.</summary>
internal static class CardRules
{
    /// <summary>A typical card answers at least so many questions of citizens; one without questions is no typical card.</summary>
    private const int QuestionsOfATypicalCard = 20;

    public static IEnumerable<Fault> NoAppeal(PassportContent passport) =>
        passport.Card.Appeal.Items.Any(item => !string.IsNullOrWhiteSpace(item.Uk)) ? [] : [new Fault("card.appeal")];

    public static IEnumerable<Fault> NoVariants(PassportContent passport) =>
        passport.Variants.Count > 0 ? [] : [new Fault(FieldTexts.Variants)];

    public static IEnumerable<Fault> DuplicateVariants(PassportContent passport)
    {
        var twice = Twice.Of(passport.Variants.Select(v => v.Key));
        return twice.Count == 0 ? [] : [new Fault(FieldTexts.Variants, string.Join(", ", twice))];
    }

    public static IEnumerable<Fault> FewQuestions(PassportContent passport) =>
        passport.Questions.Count is > 0 and < QuestionsOfATypicalCard
            ? [new Fault(FieldTexts.Questions, passport.Questions.Count, QuestionsOfATypicalCard)]
            : [];
}

internal static class Twice
{
    /// <summary>What stands in a list more than once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> codes) =>
    [
        .. codes.GroupBy(code => code, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key),
    ];
}
