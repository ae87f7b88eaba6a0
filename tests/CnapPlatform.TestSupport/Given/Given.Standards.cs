using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.TestSupport;

public static partial class Given
{
    public const int StandardNumber = 1;

    /// <summary>Of the hromada's own architecture, 5 working days, free, online.</summary>
    public const string AddressService = "address-assignment";

    /// <summary>Of a state body, 20 working days or 7 for more money, at the counter only.</summary>
    public const string IdCardService = "id-card";

    /// <summary>Established by councils, one month, free, online: its term may be replaced.</summary>
    /// <summary>The only ground on which the card lets a service be refused.</summary>
    public const string RefusalGround = "Немає підстав";

    public const string TreeService = "tree-removal";

    /// <summary>24 hours without days off, decided by the administrator.</summary>
    public const string ResidenceService = "residence-registration";

    public const string UrgentVariant = "urgent";

    /// <summary>Residence and the tree in one visit, then the ID card.</summary>
    public const string MovingPackage = "moving";

    /// <summary>Weekends only: no holiday and no special regime moves a date.</summary>
    public static WorkCalendarData PlainCalendar => new();

    private static readonly DateOnly StandardFrom = new(2026, 1, 1);

    public static StandardVersion Standard() => StandardVersion.FromFiles(
        StandardNumber, StandardContent(), StandardFrom, StandardJson.Sha256(StandardJson.Write(StandardDocument())));

    /// <summary>The standard of the tests as one document.</summary>
    public static StandardDocument StandardDocument() => new()
    {
        Number = StandardNumber,
        EffectiveFrom = StandardFrom,
        Content = StandardContent(),
        Services = [.. Passports().Select(passport => passport.Content)],
    };

    /// <summary>All rows but those that name acts of the state.</summary>
    private static IReadOnlyList<EstablishableField> OfACouncil =>
    [
        .. Enum.GetValues<CardField>()
            .Where(f => f is not (CardField.Laws or CardField.CabinetActs or CardField.MinistryActs))
            .Select(f => new EstablishableField(f, "Закон 280/97-ВР", Confirmed: true)),
    ];

    public static StandardContent StandardContent() => new()
    {
        Title = new LocalText("Стандарт для перевірок", "Standard for tests"),
        Calendar = PlainCalendar,
        Procedure = Procedure,
        Templates = [.. CaseTemplates()],
        Categories = [new ServiceCategory("general", new LocalText("Загальне", "General"))],
        Owners =
        [
            new ServiceCategory("dms", new LocalText("Міграційна служба", "Migration service")),
            new ServiceCategory("ministry", new LocalText("Міністерство", "Ministry")),
        ],
        Overridable = Open,
        Establishable = OfACouncil,
        Statutory =
        [
            new StatutoryField(
                CardField.Term,
                [ServiceLevel.State],
                new LocalText("Строк державної послуги встановлює закон.", "A law sets the term."),
                "Закон 5203-VI, ст. 5"),
        ],
        Packages =
        [
            new ServicePackage
            {
                Code = MovingPackage,
                Name = new LocalText("Переїжджаю", "Moving home"),
                Intro = new LocalText("Спершу зареєструйте житло.", "Register the home first."),
                Steps =
                [
                    new PackageStep(ResidenceService, 1, new LocalText("Подайте вчасно", "Apply in time")),
                    new PackageStep(TreeService, 1, null),
                    new PackageStep(IdCardService, 2, null),
                ],
            },
        ],
    };

    public static IEnumerable<ServicePassport> Passports() =>
    [
        Passport(1, AddressService, "Присвоїти адресу", "architecture", Variant(5, TermUnit.WorkingDay)),
        Passport(
            2,
            IdCardService,
            "Отримати паспорт",
            "dms",
            Variant(20, TermUnit.WorkingDay, 55_800),
            Variant(7, TermUnit.WorkingDay, 91_400) with { Key = UrgentVariant }),
        Passport(3, TreeService, "Видалити дерево", "improvement", Variant(1, TermUnit.Month)),
        Passport(
            4,
            ResidenceService,
            "Зареєструвати місце проживання",
            "registration",
            Variant(24, TermUnit.Hour) with { AdministratorProvides = true }),
    ];

    private static ServicePassport Passport(
        int seq, string code, string name, string provider, params ServiceVariant[] variants) =>
        ServicePassport.Of(StandardNumber, seq, new PassportContent
        {
            Code = code,
            Level = code == TreeService ? ServiceLevel.Local : ServiceLevel.State,
            Categories = ["general"],
            Name = new LocalText(name),
            ShortName = new LocalText(name),
            Summary = new LocalText($"{name}: приклад."),
            Owner = provider == "dms" ? "dms" : "ministry",
            Provider = new PassportProvider
            {
                Kind = provider == "dms" ? ProviderKind.StateBody : ProviderKind.ExecutiveCommittee,
                Code = provider,
                Name = new LocalText(provider),
                AppealCode = provider == "dms" ? "dms-higher" : AppealCommission,
                AppealName = new LocalText($"Орган оскарження: {provider}"),
            },
            Filing = FilingRule.AnyCnap,
            OnlineAllowed = code != IdCardService,
            Card = new PassportCard
            {
                Ground = Row("Звернення"),
                RequiredDocuments = Row("Заява"),
                SubmissionMethods = Row("Особисто"),
                RefusalGrounds = Row(RefusalGround),
                Result = Row("Рішення"),
                DeliveryMethods = Row("Особисто"),
            },
            Variants = variants,
            TechnologicalCard = code == TreeService ? Stages : [],
        });

    // Of the CNAP, of an officer, of the head who approves, of the CNAP again.
    private static TechnologicalStage[] Stages =>
    [
        Stage("Прийняти заяву", "Адміністратор ЦНАП", "ЦНАП"),
        Stage("Обстежити дерево", "Інспектор з благоустрою", "Відділ архітектури") with { Length = 10 },
        Stage("Підписати акт", "Керівник відділу", "Відділ архітектури") with { Action = StageAction.Confirms },
        Stage("Видати результат", "Адміністратор ЦНАП", "ЦНАП"),
    ];

    private static TechnologicalStage Stage(string stage, string position, string unit) => new()
    {
        Stage = new LocalText(stage),
        Position = new LocalText(position),
        Unit = new LocalText(unit),
        Length = 1,
        LengthUnit = TermUnit.CalendarDay,
    };

    private static ServiceVariant Variant(int length, TermUnit unit, long kopiykas = 0) => new()
    {
        Key = "standard",
        Title = new LocalText("Звичайна"),
        Term = new StatedTerm
        {
            Length = length,
            Unit = unit,
            SkipDaysOff = unit == TermUnit.Hour,
            Confirmed = true,
            Source = "Приклад",
        },
        Fee = kopiykas == 0
            ? new Fee { Kind = FeeKind.Free, Confirmed = true }
            : new Fee { Kind = FeeKind.Fixed, Kopiykas = kopiykas, Confirmed = true },
    };

    private static OverridableField[] Open =>
    [
        new(CardField.Locations, [ServiceLevel.State, ServiceLevel.Local], "Приклад"),
        new(CardField.Schedule, [ServiceLevel.State, ServiceLevel.Local], "Приклад"),
        new(CardField.Term, [ServiceLevel.Local], "Приклад"),
        new(CardField.Note, [ServiceLevel.State, ServiceLevel.Local], "Приклад"),
    ];

    private static ProcedureRules Procedure => new()
    {
        Registration = Rule(1, TermUnit.WorkingDay),
        HandOver = Rule(1, TermUnit.WorkingDay),
        WithoutMovement = Rule(3, TermUnit.WorkingDay),
        Cure = Rule(5, TermUnit.WorkingDay),
        WithHearing = Rule(45, TermUnit.CalendarDay),
        ResultTransfer = Rule(1, TermUnit.WorkingDay),
        Notification = Rule(0, TermUnit.WorkingDay),
        Unclaimed = Rule(2, TermUnit.Month),
        Communicated = Rule(5, TermUnit.CalendarDay),
        Appeal = Rule(30, TermUnit.CalendarDay),
        Complaint = Rule(30, TermUnit.CalendarDay),
        KeepGranted = Rule(60, TermUnit.Month),
        KeepRefused = Rule(36, TermUnit.Month),
        KeepComplaint = Rule(60, TermUnit.Month),
    };

    private static StatedTerm Rule(int length, TermUnit unit) => new() { Length = length, Unit = unit };

    private static CardRow Row(string text) => new()
    {
        Items = [new CardItem { Uk = text }],
        Confirmed = true,
        Source = "Приклад",
    };
}
