using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// A case that waits for a provider: platform data (ids, dates, its kind and service only), so that an officer who
/// serves many hromadas sees one list; opening an item enters that one hromada.
/// </summary>
public sealed class ProviderWork
{
    public ProviderBodyId ProviderBodyId { get; init; }

    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public CaseKind Kind { get; init; }

    public CaseNumber? Number { get; init; }

    public required string ServiceCode { get; init; }

    public int StandardNumber { get; init; }

    /// <summary>What a service of the hromada's council is called; null for a service of the standard.</summary>
    public LocalText? LocalName { get; init; }

    public DateTimeOffset HandedOverAt { get; init; }

    public DateOnly DueOn { get; private set; }

    /// <summary>The legal moment for terms in hours.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The term does not run: the case is stopped, or an announcement holds it until further notice.</summary>
    public bool StandsStill { get; private set; }

    /// <summary>When the provider marked that the case has arrived; null while it is on the way.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>The person the case is assigned to.</summary>
    public AccountId? AssignedTo { get; private set; }

    /// <summary>Since when a refusal waits for its second person.</summary>
    public DateTimeOffset? ProposedAt { get; private set; }

    /// <summary>Decided; the result has not gone to the CNAP yet.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    public static ProviderWork For(Case handedOver, DateTimeOffset at) =>
        Of(handedOver, handedOver.ProviderBodyId!.Value, at);

    /// <summary>A proposal that another body of the same kind is asked to confirm.</summary>
    public static ProviderWork ToConfirm(Case proposed, DateTimeOffset at)
    {
        var work = Of(proposed, proposed.ConfirmingBodyId!.Value, at);
        (work.ReceivedAt, work.ProposedAt) = (at, at);
        return work;
    }

    /// <summary>The case has been received, assigned, proposed or decided.</summary>
    public void Follow(Case subject, DateTimeOffset at)
    {
        ReceivedAt ??= subject.Status == CaseStatus.HandedOver ? null : at;
        AssignedTo = subject.AssignedTo;
        ProposedAt = subject.Proposal is null ? null : ProposedAt ?? at;
        DecidedAt = subject.Decision?.DecidedAt;
    }

    /// <summary>The term has another end, has stopped or goes on.</summary>
    public void MoveTo(Case subject)
    {
        DueOn = subject.DueOn!.Value;
        DueAt = subject.DueAt;
        StandsStill = subject.StandsStill;
    }

    private static ProviderWork Of(Case subject, ProviderBodyId body, DateTimeOffset at) => new()
    {
        ProviderBodyId = body,
        HromadaId = subject.HromadaId,
        CaseId = subject.Id,
        Kind = subject.Kind,
        Number = subject.Number,
        ServiceCode = subject.ServiceCode,
        StandardNumber = subject.StandardNumber,
        LocalName = subject.LocalCard?.ShortName,
        HandedOverAt = at,
        DueOn = subject.DueOn!.Value,
        DueAt = subject.DueAt,
        StandsStill = subject.StandsStill,
    };
}
