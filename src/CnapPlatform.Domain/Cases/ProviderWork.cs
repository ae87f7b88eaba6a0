using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// A case that waits for a provider: platform data (ids and dates only), so that an officer who serves many hromadas
/// sees one list; opening an item enters that one hromada.
/// </summary>
public sealed class ProviderWork
{
    public ProviderBodyId ProviderBodyId { get; init; }

    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public required string ServiceCode { get; init; }

    public int StandardNumber { get; init; }

    public DateTimeOffset HandedOverAt { get; init; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The legal moment for terms in hours.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public static ProviderWork For(Case handedOver, DateTimeOffset at) => new()
    {
        ProviderBodyId = handedOver.ProviderBodyId!.Value,
        HromadaId = handedOver.HromadaId,
        CaseId = handedOver.Id,
        ServiceCode = handedOver.ServiceCode,
        StandardNumber = handedOver.StandardNumber,
        HandedOverAt = at,
        DueOn = handedOver.DueOn!.Value,
        DueAt = handedOver.DueAt,
    };

    /// <summary>The end of the term has moved.</summary>
    public void MoveTo(Case subject)
    {
        DueOn = subject.DueOn!.Value;
        DueAt = subject.DueAt;
    }
}
