using static CnapPlatform.Domain.Standards.Checks.Severity;

namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>The checks before publishing: errors first, each rule by its code.</summary>
public static class StandardChecks
{
    public static readonly IReadOnlyList<CheckRule> Rules =
    [
        CheckRule.OfPassport("open-list", Error, ListRules.OpenEnded),
        CheckRule.OfPassport("no-appeal", Error, CardRules.NoAppeal),
        CheckRule.OfPassport("empty-row", Error, CardRules.EmptyRow),
        CheckRule.OfPassport("no-category", Error, CardRules.NoCategory),
        CheckRule.OfPassport("fee-amount", Error, FeeRules.ConfirmedWithoutAmount),
        CheckRule.OfPassport("no-variants", Error, CardRules.NoVariants),
        CheckRule.OfPassport("duplicate-variant", Error, CardRules.DuplicateVariants),
        CheckRule.OfPassport("term-impossible", Error, TermRules.Impossible),
        CheckRule.OfPassport("stages-over-term", Error, TermRules.StagesOverTerm),
        CheckRule.OfPassport("stages-unit", Error, TermRules.StagesInAnotherUnit),
        CheckRule.OfPassport("fee-parameter", Error, FeeRules.UnknownParameter),
        CheckRule.OfPassport("text-too-long", Error, TextRules.TooLong),
        CheckRule.OfVersion("version-text-too-long", Error, TextRules.TooLongInVersion),
        CheckRule.OfVersion("duplicate-code", Error, ReferenceRules.DuplicateCodes),
        CheckRule.OfVersion("duplicate-registry-id", Error, ReferenceRules.DuplicateRegistryIds),
        CheckRule.OfVersion("unknown-code", Error, ReferenceRules.UnknownCodes),
        CheckRule.OfVersion("package-order", Error, ReferenceRules.PackageOrder),
        CheckRule.OfVersion("row-in-one-list", Error, ReferenceRules.RowsInOneList),
        CheckRule.OfVersion("period-reversed", Error, PeriodRules.Reversed),
        CheckRule.OfVersion("period-overlap", Error, PeriodRules.Overlapping),
        CheckRule.OfVersion("template-field", Error, TemplateRules.UnknownFields),
        CheckRule.OfPassport("unnumbered-list", Warning, ListRules.Unnumbered),
        CheckRule.OfPassport("document-in-register", Warning, ListRules.InRegister),
        CheckRule.OfPassport("term-unit", Warning, TermRules.SuspiciousUnit),
        CheckRule.OfPassport("term-unit-unsaid", Warning, TermRules.UnitUnsaid),
        CheckRule.OfVersion("fee-year", Warning, FeeRules.YearMissing),
        CheckRule.OfVersion("unconfirmed", Warning, ConfirmationRules.Unconfirmed),
        CheckRule.OfPassport("long-sentence", Warning, TextRules.LongSentences),
        CheckRule.OfPassport("long-on-average", Warning, TextRules.LongOnAverage),
        CheckRule.OfPassport("few-questions", Warning, CardRules.FewQuestions),
        CheckRule.OfVersion("no-english", Warning, TextRules.NoEnglish),
    ];

    public static IReadOnlyList<Finding> Run(StandardDocument document) =>
        [.. Rules.SelectMany(rule => rule.Look(document))];
}
