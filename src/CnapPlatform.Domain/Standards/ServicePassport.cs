using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>What one version of the standard prescribes for one administrative service.</summary>
public sealed class ServicePassport
{
    public int StandardNumber { get; init; }

    /// <summary>The platform's own stable key, in Latin: «address-assignment».</summary>
    public required string Code { get; init; }

    /// <summary>Its place in the version's list, from 1.</summary>
    public int Seq { get; init; }

    /// <summary>Identifier of the national register of services, 5 digits as text; null where not verified.</summary>
    public string? RegistryId { get; init; }

    public required PassportContent Content { get; init; }

    public required string SearchKey { get; init; }
}

/// <summary>The passport's content; every row says whether it is confirmed or a demonstration value.</summary>
public sealed record PassportContent
{
    public string Code { get; init; } = "";

    public string? RegistryId { get; init; }

    public ServiceLevel Level { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> LifeEvents { get; init; } = [];

    public IReadOnlyList<string> Audience { get; init; } = [];

    public LocalText Name { get; init; } = LocalText.Empty;

    /// <summary>The name people would use, beginning with a verb.</summary>
    public LocalText ShortName { get; init; } = LocalText.Empty;

    public LocalText Summary { get; init; } = LocalText.Empty;

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public PassportProvider Provider { get; init; } = new();

    public FilingRule Filing { get; init; }

    public bool FilingConfirmed { get; init; }

    public bool OnlineAllowed { get; init; }

    public PassportCard Card { get; init; } = new();

    public IReadOnlyList<ServiceVariant> Variants { get; init; } = [];

    public IReadOnlyList<TechnologicalStage> TechnologicalCard { get; init; } = [];

    /// <summary>The variant of a key, the first where none is named; null where there is no such variant.</summary>
    public ServiceVariant? FindVariant(string? key) =>
        string.IsNullOrEmpty(key) ? Variants[0] : Variants.FirstOrDefault(variant => variant.Key == key);

    public ServiceVariant Variant(string? key) =>
        FindVariant(key) ?? throw new ArgumentException($"{Code} has no variant {key}.", nameof(key));
}

public sealed record PassportProvider
{
    public ProviderKind Kind { get; init; }

    public LocalText Name { get; init; } = LocalText.Empty;

    /// <summary>Which body of a hromada or of the state serves it: «architecture», «dms» …</summary>
    public string Code { get; init; } = "";
}

public enum ProviderKind
{
    ExecutiveCommittee,
    StateBody,
}

/// <summary>Where an application may be filed.</summary>
public enum FilingRule
{
    AnyCnap,
    PlaceOfRegistration,
    ObjectLocation,
}

/// <summary>The rows of the information card that are lists of texts; fee and term stand in the variants.</summary>
public sealed record PassportCard
{
    public CardRow Laws { get; init; } = new();

    public CardRow CabinetActs { get; init; } = new();

    public CardRow MinistryActs { get; init; } = new();

    public CardRow LocalActs { get; init; } = new();

    public CardRow Ground { get; init; } = new();

    public CardRow RequiredDocuments { get; init; } = new();

    public CardRow SubmissionMethods { get; init; } = new();

    public CardRow RefusalGrounds { get; init; } = new();

    public CardRow Result { get; init; } = new();

    public CardRow DeliveryMethods { get; init; } = new();

    public CardRow Note { get; init; } = new();

    public CardRow Row(CardField field) => field switch
    {
        CardField.Laws => Laws,
        CardField.CabinetActs => CabinetActs,
        CardField.MinistryActs => MinistryActs,
        CardField.LocalActs => LocalActs,
        CardField.Ground => Ground,
        CardField.RequiredDocuments => RequiredDocuments,
        CardField.SubmissionMethods => SubmissionMethods,
        CardField.RefusalGrounds => RefusalGrounds,
        CardField.Result => Result,
        CardField.DeliveryMethods => DeliveryMethods,
        CardField.Note => Note,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The row is not a list of texts."),
    };
}

public sealed record CardRow
{
    public IReadOnlyList<CardItem> Items { get; init; } = [];

    public bool Confirmed { get; init; }

    public string? Source { get; init; }
}

public sealed record CardItem
{
    public string Uk { get; init; } = "";

    public string? En { get; init; }

    public string In(string language) => new LocalText(Uk, En).In(language);
}

/// <summary>A way in which the service is given (channel, urgency, condition), with its own term and fee.</summary>
public sealed record ServiceVariant
{
    public string Key { get; init; } = "";

    public LocalText Title { get; init; } = LocalText.Empty;

    public StatedTerm Term { get; init; } = new();

    public Fee Fee { get; init; } = new();

    /// <summary>The administrator who takes the application may also decide it (immediate services).</summary>
    public bool AdministratorProvides { get; init; }
}

/// <summary>A term as the law states it, with its source and whether it is confirmed.</summary>
public sealed record StatedTerm
{
    public int Length { get; init; }

    public TermUnit Unit { get; init; } = TermUnit.WorkingDay;

    public bool SkipDaysOff { get; init; }

    public bool Confirmed { get; init; }

    public string? Source { get; init; }

    public Term ToTerm() => Unit switch
    {
        TermUnit.CalendarDay => Term.CalendarDays(Length),
        TermUnit.WorkingDay => Length == 0 ? Term.OnTheDay : Term.WorkingDays(Length),
        TermUnit.Month => Term.Months(Length),
        TermUnit.Hour => Term.Hours(Length, SkipDaysOff),
        _ => throw new InvalidOperationException($"Unit {Unit} is not known."),
    };
}

/// <summary>A stage of the technological card: who does what by when. The sum of stages never exceeds the term.</summary>
public sealed record TechnologicalStage
{
    public LocalText Stage { get; init; } = LocalText.Empty;

    public LocalText Position { get; init; } = LocalText.Empty;

    public LocalText Unit { get; init; } = LocalText.Empty;

    public StageAction Action { get; init; }

    public int Length { get; init; }

    public TermUnit LengthUnit { get; init; }

    public bool Confirmed { get; init; }
}

/// <summary>В, У, П, З of the official form.</summary>
public enum StageAction
{
    Performs,
    Participates,
    Approves,
    Confirms,
}
