using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// Which service and which version of the standard a case is under. Platform index, written with the case, so that
/// open cases and demand can be counted over the whole country: ids and dates only.
/// </summary>
public sealed class CaseIndexEntry
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public required string ServiceCode { get; init; }

    public int StandardNumber { get; init; }

    public DateOnly FiledOn { get; init; }

    /// <summary>The day the case came to its end; null while it is open.</summary>
    public DateOnly? ClosedOn { get; set; }
}
