namespace CnapPlatform.Domain.Deadlines;

/// <summary>What a day does in the count of a term.</summary>
public enum ExplainedDayRole
{
    /// <summary>The day of the event; the count begins on the next one.</summary>
    Start,

    Counted,

    /// <summary>Not a working day, so not counted.</summary>
    Skipped,

    /// <summary>The term would end here, but on a day off, so its end moves on.</summary>
    RolledOver,

    /// <summary>The term stood still.</summary>
    Paused,

    Due,
}

/// <summary>One day of a term: its number in the count, or its counted hours, and what kind of day it is.</summary>
public sealed record ExplainedDay(
    DateOnly Date,
    ExplainedDayRole Role,
    int? Number,
    CalendarDay Day,
    decimal? Hours = null)
{
    /// <summary>How far the clocks went forward (or, below zero, back) while the term ran in this day.</summary>
    public TimeSpan ClockShift { get; init; }
}

/// <summary>A deadline together with the days that lead to it.</summary>
/// <param name="UsesUnconfirmedRegime">A day that decides the deadline rests on a regime not yet prolonged.</param>
public sealed record DeadlineExplanation(
    Term Term,
    DateTime Start,
    DateOnly DueOn,
    DateTime? DueAt,
    IReadOnlyList<ExplainedDay> Days,
    bool UsesUnconfirmedRegime)
{
    /// <summary>The last moment of a term in hours: the time on the clock alone may mean two of them.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>The times in which a term in hours stood still.</summary>
    public IReadOnlyList<PauseStep> Stops { get; init; } = [];

    /// <summary>
    /// The announced suspensions of the whole country that the term meets; one without a known end is not counted in.
    /// </summary>
    public IReadOnlyList<TermHold> Holds { get; init; } = [];
}
