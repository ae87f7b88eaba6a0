namespace CnapPlatform.Domain.Standards;

/// <summary>
/// When the fee is paid and when it goes back: each rule with its act and its mark. A rule that is not filled is not
/// known, and nothing is refused by it.
/// </summary>
public sealed record PaymentRules
{
    /// <summary>The step that is not taken while the fee is due.</summary>
    public FeeDueRule? DueBefore { get; init; }

    public IReadOnlyList<RefundRule> Refunds { get; init; } = [];

    public RefundRule? RefundWhen(RefundGround ground) => Refunds.FirstOrDefault(rule => rule.When == ground);
}

public sealed record FeeDueRule : StatedValue
{
    public FeeStep Step { get; init; }
}

/// <summary>What the fee is paid before.</summary>
public enum FeeStep
{
    /// <summary>The provider gets the case, or an immediate service is decided.</summary>
    HandOver,

    /// <summary>The result is issued.</summary>
    Issue,
}

/// <summary>What part of a paid fee goes back in one case.</summary>
public sealed record RefundRule : StatedValue
{
    public RefundGround When { get; init; }

    /// <summary>Per cent of what was paid.</summary>
    public decimal Percent { get; init; }
}

/// <summary>Why money goes back to the applicant.</summary>
public enum RefundGround
{
    Returned,
    Withdrawn,
    RegistrationDeclined,
    Closed,

    /// <summary>More was paid than the fee.</summary>
    Overpaid,
}
