using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Notifications;

/// <summary>Something that people are to be told, saved with what caused it and delivered by a job.</summary>
public sealed class OutboxMessage : IOwnedByHromada
{
    public Guid Id { get; init; }

    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    /// <summary>Name of the event or of the reminder: «CaseRegistered», «TermSoon».</summary>
    public required string Kind { get; init; }

    /// <summary>Unique in the hromada: what is written twice by accident stands here once.</summary>
    public required string DedupKey { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? DeliveredAt { get; set; }
}

/// <summary>Points the delivery job to a hromada's outbox: platform data, ids only.</summary>
public sealed class OutboxSignal
{
    public Guid OutboxId { get; init; }

    public HromadaId HromadaId { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? ClaimedUntil { get; set; }
}
