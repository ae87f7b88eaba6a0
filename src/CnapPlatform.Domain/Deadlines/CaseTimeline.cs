using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>What a step of the route sheet did to a clock.</summary>
public enum ClockEffectKind
{
    Started,
    Stopped,
    WentOn,

    /// <summary>Its last day was moved.</summary>
    Moved,
    Met,
    MetLate,
    Lapsed,
    Dropped,
}

/// <param name="Clock">The clock after the step.</param>
/// <param name="LastDayBefore">The last day it had before; null where the step started it.</param>
/// <param name="Step">Of a stop or its end: what had run and what is left.</param>
public sealed record ClockEffect(
    ClockEffectKind Kind, LegalClock Clock, DateOnly? LastDayBefore = null, PauseStep? Step = null);

/// <summary>A line of the route sheet with what it did to the clocks.</summary>
public sealed record TimelineEntry(
    int Seq, DateTimeOffset At, CaseAction Action, CaseStatus To, IReadOnlyList<ClockEffect> Effects)
{
    /// <summary>Who took the step and in what position; null where the reader is not to know.</summary>
    public string? By { get; init; }

    public string? Note { get; init; }
}

/// <summary>
/// The life of a case in time: every line of its route sheet and what it did to which clock. Read by comparing the
/// clocks before and after each line, so that it can say nothing that the clocks do not.
/// </summary>
public sealed record CaseTimeline(IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<LegalClock> Clocks)
{
    public LegalClock? Total => Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.Total);

    public static CaseTimeline Of(Case subject, ClockRules rules, DateTimeOffset now)
    {
        var entries = new List<TimelineEntry>();
        IReadOnlyList<LegalClock> before = [];
        foreach (var entry in subject.Route.OrderBy(entry => entry.Seq))
        {
            var after = CaseClockList.Of(new CaseHistory(subject, entry.Seq), rules, entry.At);
            var effects = after.Select(clock => Effect(clock, before, rules)).OfType<ClockEffect>();
            entries.Add(new TimelineEntry(entry.Seq, entry.At, entry.Action, entry.To, [.. effects])
            {
                By = entry.Position.Length == 0 ? entry.ActorName : $"{entry.ActorName}, {entry.Position}",
                Note = entry.Note,
            });
            before = after;
        }

        return new CaseTimeline(entries, CaseClockList.Of(subject, rules, now));
    }

    /// <summary>For the applicant: what happened and when, not who did it and in what words.</summary>
    public CaseTimeline WithoutPeople() =>
        this with { Entries = [.. Entries.Select(entry => entry with { By = null, Note = null })] };

    private static ClockEffect? Effect(LegalClock clock, IReadOnlyList<LegalClock> before, ClockRules rules)
    {
        if (before.FirstOrDefault(clock.IsSameAs) is not { } was)
        {
            return new ClockEffect(ClockEffectKind.Started, clock);
        }

        if (was.EndedBySeq is null && clock.EndedBySeq is not null)
        {
            return new ClockEffect(EndOf(clock), clock, was.LastDay);
        }

        if (clock.EndedBySeq is not null)
        {
            return null;
        }

        return (was.PausedSince, clock.PausedSince) switch
        {
            (null, { } since) =>
                new ClockEffect(ClockEffectKind.Stopped, clock, was.LastDay, Stop(clock, rules, since)),
            ({ } since, null) => new ClockEffect(ClockEffectKind.WentOn, clock, was.LastDay, Stop(was, rules, since)),
            _ when clock.LastDay != was.LastDay => new ClockEffect(ClockEffectKind.Moved, clock, was.LastDay),
            _ => null,
        };
    }

    private static ClockEffectKind EndOf(LegalClock clock) => clock.State switch
    {
        ClockState.Met => ClockEffectKind.Met,
        ClockState.Overrun => ClockEffectKind.MetLate,
        ClockState.Lapsed => ClockEffectKind.Lapsed,
        _ => ClockEffectKind.Dropped,
    };

    private static PauseStep? Stop(LegalClock clock, ClockRules rules, DateTimeOffset since) => clock.IsSet
        ? null
        : PausedTerm.StopAt(clock.StartedAt, clock.Term, rules.Calendar, clock.Pauses, since);
}
