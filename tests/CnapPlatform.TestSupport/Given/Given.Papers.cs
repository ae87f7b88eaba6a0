using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.TestSupport;

public static partial class Given
{
    /// <summary>Decides complaints against the hromada's own bodies.</summary>
    public const string AppealCommission = "appeal-commission";

    public static readonly ProviderBodyId Commission = new(Fixed(302));

    public static Membership CommissionHead => Member(430, Role.ProviderHead, provider: Commission);

    // Short texts, so that tests can say what a paper holds; the shipped ones are examined apart.
    private static IEnumerable<DocumentTemplate> CaseTemplates() => PaperKind.Table.Select(kind => kind.Template)
        .Distinct(StringComparer.Ordinal)
        .Select(code => new DocumentTemplate
        {
            Code = code,
            Name = new LocalText(code),
            Group = TemplateGroup.Case,
            Act = "Закон про приклади",
            Article = "ст. 1",
            Heading = $"{code}\nсправа № {{{{case.number}}}}",
            Body = """
                Послуга: {{case.service}}
                Зміст: {{step.words}}
                До: {{cure.by}}
                Мотиви: {{decision.reasons}}
                Виправлено: {{correction.what}} у № {{correction.of}}
                За скаргою: {{complaint.outcome}} № {{complaint.about}}
                Стан: {{case.status}}
                """,
            Signatures = "{{step.position}} | {{step.by}}",
        });
}
