using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>What a CNAP should be: its people, hours, rooms and quality. A number nobody has confirmed says so.</summary>
public sealed record CnapNorms
{
    public IReadOnlyList<NormValue> Staffing { get; init; } = [];

    public IReadOnlyList<ReceptionHours> Hours { get; init; } = [];

    public IReadOnlyList<NormValue> Premises { get; init; } = [];

    /// <summary>Typical buildings handed over for re-use.</summary>
    public IReadOnlyList<BuildingProject> Projects { get; init; } = [];

    public IReadOnlyList<QualityCriterion> Quality { get; init; } = [];
}

/// <summary>A norm of staffing or premises, for one type of hromada or for all.</summary>
public sealed record NormValue : StatedValue
{
    public string Code { get; init; } = "";

    public LocalText Name { get; init; } = LocalText.Empty;

    public decimal? Value { get; init; }

    public LocalText? Unit { get; init; }

    /// <summary>«village», «settlement», «city», «large-city»; null for every type.</summary>
    public string? HromadaType { get; init; }
}

/// <summary>Reception hours by type of hromada (Law 5203-VI, Art. 12).</summary>
public sealed record ReceptionHours : StatedValue
{
    public string HromadaType { get; init; } = "";

    public LocalText Name { get; init; } = LocalText.Empty;

    public int? DaysPerWeek { get; init; }

    public decimal? HoursPerDay { get; init; }

    /// <summary>Once a week until this hour, HH:mm.</summary>
    public string? LateUntil { get; init; }

    public bool? LunchBreak { get; init; }
}

/// <summary>A typical project of a CNAP's building; fields nobody has confirmed stay empty.</summary>
public sealed record BuildingProject : StatedValue
{
    public string Code { get; init; } = "";

    public LocalText Name { get; init; } = LocalText.Empty;

    public decimal? AreaM2 { get; init; }

    public int? Workplaces { get; init; }

    public int? PopulationFrom { get; init; }

    public int? PopulationTo { get; init; }

    public long? CostKopiykas { get; init; }
}

public sealed record QualityCriterion : StatedValue
{
    public string Code { get; init; } = "";

    public LocalText Name { get; init; } = LocalText.Empty;

    public decimal? Target { get; init; }

    public LocalText? Unit { get; init; }
}

/// <summary>A service that every CNAP must give.</summary>
public sealed record MandatoryService : StatedValue
{
    /// <summary>The passport's code; null where the version has none yet.</summary>
    public string? Service { get; init; }

    public string? RegistryId { get; init; }

    public LocalText Name { get; init; } = LocalText.Empty;
}

/// <summary>A document that a case or a CNAP needs.</summary>
public sealed record DocumentTemplate : StatedValue
{
    public string Code { get; init; } = "";

    public LocalText Name { get; init; } = LocalText.Empty;

    public TemplateGroup Group { get; init; }

    /// <summary>The heading of the printed form; null where the template has no text yet.</summary>
    public string? Heading { get; init; }

    /// <summary>
    /// The paragraphs of the printed form, in Ukrainian, as acts are drawn up: a line each, with fields in double
    /// braces. A line whose field is empty is left out.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>Who signs: a line each, «position | name».</summary>
    public string? Signatures { get; init; }
}

public enum TemplateGroup
{
    Case,
    Cnap,
}
