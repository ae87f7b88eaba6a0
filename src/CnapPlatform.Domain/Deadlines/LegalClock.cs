using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>The clocks that run over a case, each with a rule of its own.</summary>
public enum ClockKind
{
    /// <summary>From the signature of an online application to its registration.</summary>
    Registration,

    /// <summary>The term of the service, from registration, or from a new review, to the decision.</summary>
    Total,

    /// <summary>From registration to the hand-over to the provider.</summary>
    HandOver,

    /// <summary>
    /// From registration, or from a new review, to the last day on which missing documents may be asked for.
    /// </summary>
    Defects,

    /// <summary>What the applicant has to cure what is missing.</summary>
    Cure,

    /// <summary>One stage of the technological card.</summary>
    Stage,

    /// <summary>From the decision to the result at the CNAP.</summary>
    ResultTransfer,

    /// <summary>From the result at the CNAP to the notice to the applicant.</summary>
    Notification,

    /// <summary>What the applicant has to come for the result.</summary>
    Unclaimed,

    /// <summary>What the applicant has to complain.</summary>
    Appeal,
}

public enum ClockState
{
    Running,
    Paused,

    /// <summary>What had to be done was done in time.</summary>
    Met,

    /// <summary>What had to be done was not done in time, or was done late.</summary>
    Overrun,

    /// <summary>The time a right is given for has gone by; nobody has failed a duty.</summary>
    Lapsed,

    /// <summary>The case took a way on which nothing is left to be done by this clock.</summary>
    Dropped,
}

/// <summary>Where the number of days comes from.</summary>
public sealed record ClockBasis(string? Act, string? Article, string? Source, bool Confirmed);

/// <summary>A stage of the technological card by its place, counted from 1.</summary>
public sealed record ClockStage(int Number, LocalText Name, LocalText Position);

/// <summary>One clock of a case as the route sheet tells it.</summary>
public sealed record LegalClock
{
    public required ClockKind Kind { get; init; }

    public required Term Term { get; init; }

    public required ClockBasis Basis { get; init; }

    public ClockStage? Stage { get; init; }

    /// <summary>A time given to the applicant, who loses a right with it, and breaks no duty.</summary>
    public bool OfApplicant { get; init; }

    /// <summary>The line of the route sheet that started it; a clock may start again.</summary>
    public required int StartedBySeq { get; init; }

    public required CaseAction StartedBy { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>
    /// The day from which is counted: that of the step, the day a letter counts as received, or, for what was signed
    /// at the counter, the day of the signature.
    /// </summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>The pauses that are over, suspensions by law among them.</summary>
    public IReadOnlyList<TermPause> Pauses { get; init; } = [];

    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>The last day; while the clock stands still, the one it had when it stopped.</summary>
    public required DateOnly LastDay { get; init; }

    public DateTimeOffset? LastMoment { get; init; }

    public int? EndedBySeq { get; init; }

    public required ClockState State { get; init; }

    /// <summary>The last day was not counted but set by a person: an extension, the term of a cure.</summary>
    public bool IsSet { get; init; }

    /// <summary>The same clock, seen earlier or later.</summary>
    public bool IsSameAs(LegalClock other) =>
        (Kind, Stage?.Number, StartedBySeq) == (other.Kind, other.Stage?.Number, other.StartedBySeq);
}
