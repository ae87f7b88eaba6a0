using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>One numbered version of the national standard; immutable once published.</summary>
public sealed class StandardVersion
{
    public int Number { get; init; }

    public required string Title { get; init; }

    public StandardStatus Status { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public required StandardContent Content { get; init; }

    /// <summary>SHA-256 over the normalised JSON of the version, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

public enum StandardStatus
{
    Draft,
    Review,
    Published,
    Superseded,
}

/// <summary>What a version says apart from its service passports.</summary>
public sealed record StandardContent
{
    public LocalText Title { get; init; } = LocalText.Empty;

    public LocalText? Note { get; init; }

    public FeeParameters Parameters { get; init; } = new();

    /// <summary>The closed list of card rows that a hromada may replace, by level of service.</summary>
    public IReadOnlyList<OverridableField> Overridable { get; init; } = [];

    /// <summary>Rows that only a statute may set, with the reason a refusal gives.</summary>
    public IReadOnlyList<StatutoryField> Statutory { get; init; } = [];

    public IReadOnlyList<ServiceCategory> Categories { get; init; } = [];

    /// <summary>The services that the portal's first page offers, by code.</summary>
    public IReadOnlyList<string> Popular { get; init; } = [];

    public WorkCalendarData Calendar { get; init; } = new();
}

/// <summary>A card row that a hromada may replace, and the law that lets it.</summary>
public sealed record OverridableField(CardField Field, IReadOnlyList<ServiceLevel> Levels, string Basis);

/// <summary>A card row that a hromada may not replace, and why (Law 5203-VI, Art. 5).</summary>
public sealed record StatutoryField(
    CardField Field, IReadOnlyList<ServiceLevel> Levels, LocalText Reason, string Source);

public sealed record ServiceCategory(string Code, LocalText Name);

/// <summary>Who establishes a service: the state by law, or the council of a hromada.</summary>
public enum ServiceLevel
{
    State,
    Local,
}
