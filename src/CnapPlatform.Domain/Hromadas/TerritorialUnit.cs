namespace CnapPlatform.Domain.Hromadas;

/// <summary>One object of the codifier (КАТОТТГ): an oblast, raion, hromada, settlement or city district.</summary>
public sealed class TerritorialUnit
{
    public required string Code { get; init; }

    public UnitCategory Category { get; set; }

    public required string Name { get; set; }

    /// <summary>The nearest unit above; null for oblasts and the two cities with special status.</summary>
    public string? ParentCode { get; set; }

    /// <summary>The hromada (codifier code) a settlement lies in, kept for searching; null above hromadas.</summary>
    public string? HromadaCode { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>A exact, B Crimea, C rough (about 7 km: not for distances); null where there are no coordinates.</summary>
    public string? CoordinatePrecision { get; set; }

    /// <summary>Mostly the census of 2001 for villages: a relative weight only.</summary>
    public int? Population { get; set; }

    public required string SearchKey { get; set; }

    public required string SortKey { get; set; }

    /// <summary>The day its code was found to have vanished from the codifier.</summary>
    public DateOnly? ClosedOn { get; set; }
}

/// <summary>Categories of the codifier; its letters are O, K, P, H, M, X, C, B in this order.</summary>
public enum UnitCategory
{
    Oblast,
    SpecialCity,
    Raion,
    Hromada,
    City,
    Settlement,
    Village,
    CityDistrict,
}

/// <summary>A name a unit had before it was renamed; people still search by it.</summary>
public sealed class UnitAlias
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string SearchKey { get; init; }

    /// <summary>The day the new name was imported; null for names older than the register.</summary>
    public DateOnly? ReplacedOn { get; init; }
}

/// <summary>A period in which a territory was on the ministry's list of hostilities or occupation (order 376).</summary>
public sealed class WarTerritoryPeriod
{
    public required string UnitCode { get; init; }

    public int Seq { get; init; }

    public WarTerritoryStatus Status { get; init; }

    public DateOnly From { get; init; }

    /// <summary>Null while the period lasts.</summary>
    public DateOnly? To { get; init; }
}

public enum WarTerritoryStatus
{
    PossibleHostilities,
    ActiveHostilities,
    ActiveHostilitiesWithRegisters,
    Occupied,
}
