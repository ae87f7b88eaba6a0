namespace CnapPlatform.Domain.Hromadas;

/// <summary>A hromada of the register as a tenant of the platform.</summary>
public sealed class Hromada
{
    public HromadaId Id { get; init; }

    /// <summary>Code of the codifier (КАТОТТГ); replaced when hromadas merge.</summary>
    public required string Code { get; set; }

    /// <summary>The adjective alone, as in the codifier: «Стрижавська».</summary>
    public required string Name { get; set; }

    public required string Slug { get; set; }

    public HromadaType Type { get; set; }

    public HromadaStatus Status { get; private set; }

    public required string OblastCode { get; set; }

    /// <summary>Empty for Kyiv, which lies in no raion.</summary>
    public string? RaionCode { get; set; }

    public required string CentreCode { get; set; }

    public double Latitude { get; set; }

    public double Longitude { get; set; }

    public int Population { get; set; }

    public decimal AreaKm2 { get; set; }

    public required string SearchKey { get; set; }

    public required string SortKey { get; set; }

    /// <summary>Grows with every change that its public pages show; part of their cache key.</summary>
    public int Revision { get; private set; }

    /// <summary>Set when its code vanished from the codifier.</summary>
    public DateOnly? ClosedOn { get; set; }

    public void GoLive()
    {
        Status = HromadaStatus.Live;
        Touch();
    }

    public void Touch() => Revision++;
}

public enum HromadaType
{
    Village,
    Settlement,
    City,
    Special,
}

/// <summary>Life of a tenant; the names in lower case are the literals of the API.</summary>
public enum HromadaStatus
{
    Registered,
    Onboarding,
    Live,
    Suspended,
    Merged,
}

/// <summary>An address that a hromada's pages once had; it leads to the present one.</summary>
public sealed class ReplacedSlug
{
    public required string Slug { get; init; }

    public HromadaId HromadaId { get; init; }

    public DateOnly ReplacedOn { get; init; }
}
