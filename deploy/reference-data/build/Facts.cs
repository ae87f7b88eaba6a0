namespace CnapPlatform.ReferenceData;

/// <summary>A settlement as researched: place, precision and people, tied to the codifier by its code.</summary>
internal sealed record SettlementFact(string Code, string Name, string Category, string HromadaCode)
{
    public required string Lat { get; init; }
    public required string Lon { get; init; }
    public required string Precision { get; init; }
    public required string Population { get; init; }
    public required string OldNames { get; init; }
}

/// <summary>A hromada as researched: type, centre, people and area, tied to the codifier by its code.</summary>
internal sealed record HromadaFact(string Code, string Name, string RaionCode, string OblastCode)
{
    public required string Type { get; init; }
    public required string CentreCode { get; init; }
    public required string Lat { get; init; }
    public required string Lon { get; init; }
    public required string CoordSource { get; init; }
    public required string Population { get; init; }
    public required string AreaKm2 { get; init; }
    public required string AreaSource { get; init; }
}

/// <summary>One row of the ministry's list of combat and occupied territories, several periods to a row.</summary>
internal sealed record WarFact(string Code, string Name, string Status, string From, string To, string Level);
