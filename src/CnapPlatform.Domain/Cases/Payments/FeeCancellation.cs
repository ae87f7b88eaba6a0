using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases.Payments;

/// <summary>
/// A receipt or an exemption that was noted by mistake, with who cancelled it and why; never changed. What it cancels
/// stays as it was noted.
/// </summary>
public sealed class FeeCancellation : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public FeeEntry Entry { get; init; }

    public int EntrySeq { get; init; }

    public required string Reason { get; init; }

    public AccountId? By { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What is noted of a fee.</summary>
public enum FeeEntry
{
    Receipt,
    Exemption,
}
