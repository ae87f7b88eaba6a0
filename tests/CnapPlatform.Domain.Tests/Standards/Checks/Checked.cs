using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Standards.Checks;

namespace CnapPlatform.Domain.Tests.Standards.Checks;

/// <summary>A version without a fault, of one service; each test spoils one thing in it.</summary>
internal static class Checked
{
    public const string Code = "sample";

    public static readonly Fee Free = new() { Kind = FeeKind.Free, Confirmed = true };

    public static readonly PassportContent Passport = new()
    {
        Code = Code,
        Categories = ["general"],
        LifeEvents = ["moving"],
        Owner = "ministry",
        Name = Both("Зразкова послуга"),
        ShortName = Both("Отримати зразок"),
        Summary = Both("Ви отримуєте зразок."),
        Provider = new PassportProvider { Name = Both("Рада") },
        FilingConfirmed = true,
        Card = new PassportCard
        {
            Ground = Row("Заява"),
            RequiredDocuments = Row("Заява", "Паспорт"),
            SubmissionMethods = Row("Особисто"),
            Result = Row("Зразок"),
            DeliveryMethods = Row("Особисто"),
            RefusalGrounds = Row("Документів немає"),
            Appeal = Row("Скаргу подають до суду"),
        },
        Variants = [new ServiceVariant { Key = "standard", Title = Both("Звичайна"), Term = Term, Fee = Free }],
        TechnologicalCard = [Stage(2), Stage(3)],
    };

    public static readonly StandardContent Content = new()
    {
        Title = Both("Зразок"),
        Categories = [new ServiceCategory("general", Both("Загальне"))],
        LifeEvents = [new ServiceCategory("moving", Both("Переїзд"))],
        Owners = [new ServiceCategory("ministry", Both("Міністерство"))],
        Registers = [new StateRegister("edr", Both("Реєстр"), Both("Мінʼюст"))],
        Statutory =
        [
            .. Enum.GetValues<CardField>().Select(field => new StatutoryField(
                field, [ServiceLevel.State, ServiceLevel.Local], Both("Закон"), "Закон", Confirmed: true)),
        ],
        Parameters = new FeeParameters
        {
            SubsistenceMinimum = [new YearlyAmount { Year = 2027, Kopiykas = 300_000, Confirmed = true }],
            NonTaxableMinimum = new StatedAmount { Kopiykas = 1700, Confirmed = true },
        },
        Popular = [Code],
        Packages = [Package(1, 2)],
        Readability = new ReadabilityLimits
        {
            MaxWordsInSentence = 6,
            MeanWordsInSentence = 4,
            MaxTextLength = 2000,
        },
    };

    private static StatedTerm Term => new() { Length = 5, Confirmed = true, Source = "Закон" };

    public static LocalText Both(string uk) => new(uk, "In English");

    public static CardRow Row(params string[] items) => new()
    {
        Items = [.. items.Select(uk => new CardItem { Uk = uk, En = "In English" })],
        Confirmed = true,
    };

    public static TechnologicalStage Stage(int length) => new()
    {
        Stage = Both("Розгляд"),
        Length = length,
        LengthUnit = Domain.Deadlines.TermUnit.WorkingDay,
        Confirmed = true,
    };

    public static ServicePackage Package(params int[] stages) => new()
    {
        Code = "package",
        Name = Both("Пакет"),
        Intro = Both("Вступ"),
        Steps = [.. stages.Select(stage => new PackageStep(Code, stage, null))],
    };

    /// <summary>What is found after a change, as «rule service.field».</summary>
    public static IReadOnlyList<string> Find(
        Func<PassportContent, PassportContent>? passport = null,
        Func<StandardContent, StandardContent>? content = null) =>
        [.. Findings(passport, content).Select(Say)];

    public static IReadOnlyList<Finding> Findings(
        Func<PassportContent, PassportContent>? passport = null,
        Func<StandardContent, StandardContent>? content = null) => StandardChecks.Run(new StandardDocument
        {
            Number = 2,
            EffectiveFrom = new DateOnly(2027, 1, 1),
            Content = content?.Invoke(Content) ?? Content,
            Services = [passport?.Invoke(Passport) ?? Passport],
        });

    public static string Say(Finding finding) => $"{finding.Rule} {finding.ServiceCode}.{finding.Field}";
}
