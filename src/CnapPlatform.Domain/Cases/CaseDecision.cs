using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>The administrative act that ends the review: what was decided, why, and how it may be appealed.</summary>
public sealed record CaseDecision
{
    public DecisionOutcome Outcome { get; init; }

    /// <summary>The motives; a refusal without them is void.</summary>
    public string? Reasons { get; init; }

    /// <summary>The ground of the card that a refusal rests on.</summary>
    public string? Ground { get; init; }

    /// <summary>Where and by when a refusal may be appealed.</summary>
    public string? AppealNote { get; init; }

    public DateOnly DecidedOn { get; init; }

    public DateTimeOffset DecidedAt { get; init; }

    public AccountId DecidedBy { get; init; }

    /// <summary>The second person who agreed to a refusal.</summary>
    public AccountId? ConfirmedBy { get; init; }

    /// <summary>Why a refusal was decided without a second person: there was none.</summary>
    public string? WithoutSecondPerson { get; init; }

    /// <summary>What the body of appeal did with the decision complained of; null for any other case.</summary>
    public ComplaintOutcome? Complaint { get; init; }

    /// <summary>Whoever registered the case has decided it: the recorded exception of an immediate service.</summary>
    public bool BySameHands { get; init; }
}

public enum DecisionOutcome
{
    Grant,

    /// <summary>Granted in part; for the rest it says its motives as a refusal does.</summary>
    Partial,
    Refusal,
}
