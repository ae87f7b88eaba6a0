using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>What a version says apart from its service passports.</summary>
public sealed record StandardContent
{
    public LocalText Title { get; init; } = LocalText.Empty;

    public LocalText? Note { get; init; }

    public AdoptionRule Adoption { get; init; }

    public FeeParameters Parameters { get; init; } = new();

    /// <summary>The closed list of card rows that a hromada may replace, by level of service.</summary>
    public IReadOnlyList<OverridableField> Overridable { get; init; } = [];

    /// <summary>Rows that only a statute may set, with the reason a refusal gives.</summary>
    public IReadOnlyList<StatutoryField> Statutory { get; init; } = [];

    /// <summary>What a council may set for a service that it establishes itself: a closed list.</summary>
    public IReadOnlyList<EstablishableField> Establishable { get; init; } = [];

    public IReadOnlyList<ServiceCategory> Categories { get; init; } = [];

    /// <summary>The occasions by which people find services: a birth, a move.</summary>
    public IReadOnlyList<ServiceCategory> LifeEvents { get; init; } = [];

    /// <summary>Ministries and central bodies that answer for passports.</summary>
    public IReadOnlyList<ServiceCategory> Owners { get; init; } = [];

    /// <summary>State registers that a CNAP can take data from.</summary>
    public IReadOnlyList<StateRegister> Registers { get; init; } = [];

    /// <summary>Services that every CNAP must give (розпорядження КМУ № 523-р).</summary>
    public IReadOnlyList<MandatoryService> Mandatory { get; init; } = [];

    public CnapNorms Norms { get; init; } = new();

    public IReadOnlyList<DocumentTemplate> Templates { get; init; } = [];

    public IReadOnlyList<ServicePackage> Packages { get; init; } = [];

    public ReadabilityLimits Readability { get; init; } = new();

    /// <summary>The services that the portal's first page offers, by code.</summary>
    public IReadOnlyList<string> Popular { get; init; } = [];

    public ProcedureRules Procedure { get; init; } = new();

    public WorkCalendarData Calendar { get; init; } = new();

    /// <summary>May a hromada say this row of a service of this level in its own words?</summary>
    public bool IsOverridable(CardField field, ServiceLevel level) =>
        FindStatutory(field, level) is null && Overridable.Any(f => f.Field == field && f.Levels.Contains(level));

    /// <summary>May a council set this row of a service that it establishes itself?</summary>
    public bool IsEstablishable(CardField field) => Establishable.Any(f => f.Field == field);

    /// <summary>Why only a statute may set the row; null where no statute closes it.</summary>
    public StatutoryField? FindStatutory(CardField field, ServiceLevel level) =>
        Statutory.FirstOrDefault(f => f.Field == field && f.Levels.Contains(level));
}

/// <summary>A card row that a hromada may replace, and the law that lets it.</summary>
public sealed record OverridableField(
    CardField Field, IReadOnlyList<ServiceLevel> Levels, string Basis, bool Confirmed = false);

/// <summary>A card row that a hromada may not replace, and why (Law 5203-VI, Art. 5).</summary>
public sealed record StatutoryField(
    CardField Field, IReadOnlyList<ServiceLevel> Levels, LocalText Reason, string Source, bool Confirmed = false);

/// <summary>A card row that a council may set for its own service, and the law that lets it (Law 5203-VI, Art. 5).</summary>
public sealed record EstablishableField(CardField Field, string Basis, bool Confirmed = false);

/// <summary>A code with the name people read: a category, a life event, a ministry.</summary>
public sealed record ServiceCategory(string Code, LocalText Name);

/// <summary>Who establishes a service: the state by law, or the council of a hromada.</summary>
public enum ServiceLevel
{
    State,
    Local,
}

/// <summary>A state register and who holds it.</summary>
public sealed record StateRegister(string Code, LocalText Name, LocalText Holder);

/// <summary>How long the sentences of a card may be before people stop reading.</summary>
public sealed record ReadabilityLimits
{
    public int MaxWordsInSentence { get; init; } = int.MaxValue;

    /// <summary>The mean over the texts of one card.</summary>
    public decimal MeanWordsInSentence { get; init; } = int.MaxValue;

    /// <summary>The longest single text, in characters.</summary>
    public int MaxTextLength { get; init; } = int.MaxValue;
}
