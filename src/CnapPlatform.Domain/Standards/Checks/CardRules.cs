namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>What a card cannot do without.</summary>
internal static class CardRules
{
    /// <summary>A typical card answers at least so many questions of citizens; one without questions is no typical card.</summary>
    private const int QuestionsOfATypicalCard = 20;

    private static readonly (CardField Field, string Path)[] Needed =
    [
        (CardField.Ground, "card.ground"),
        (CardField.RequiredDocuments, "card.requiredDocuments"),
        (CardField.SubmissionMethods, "card.submissionMethods"),
        (CardField.RefusalGrounds, "card.refusalGrounds"),
        (CardField.Result, "card.result"),
        (CardField.DeliveryMethods, "card.deliveryMethods"),
    ];

    public static IEnumerable<Fault> NoAppeal(PassportContent passport) =>
        passport.Card.Appeal.Items.Any(item => !string.IsNullOrWhiteSpace(item.Uk)) ? [] : [new Fault("card.appeal")];

    /// <summary>A row that a card must fill: a person reads there why, with what, how and what for.</summary>
    public static IEnumerable<Fault> EmptyRow(PassportContent passport) => Needed
        .Where(row => passport.Card.Row(row.Field).Items.All(item => string.IsNullOrWhiteSpace(item.Uk)))
        .Select(row => new Fault(row.Path));

    public static IEnumerable<Fault> NoCategory(PassportContent passport) =>
        passport.Categories.Count > 0 ? [] : [new Fault("categories")];

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
