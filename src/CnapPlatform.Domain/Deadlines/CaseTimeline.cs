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

    /// <summary>An announcement that left no line of its own had moved its last day before the step.</summary>
    Recounted,
    Met,
    MetLate,
    Lapsed,
    Dropped,
}

/// <param name="Clock">The clock after the step.</param>
/// <param name="LastDayBefore">The last day it had before; null where the step started it, if only to end it.</param>
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
/// clocks before and after each line, by the rules that held then, so that it can say nothing that the clocks did not.
/// </summary>
public sealed record CaseTimeline(IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<LegalClock> Clocks)
{
    /// <summary>The term of the service; after a complaint, of the review that is the last.</summary>
    public LegalClock? Total => Clocks.LastOrDefault(clock => clock.Kind == ClockKind.Total);

    public static CaseTimeline Of(Case subject, RulesOverTime rules, DateTimeOffset now)
    {
        var entries = new List<TimelineEntry>();
        List<LegalClock> clocks = [];
        RouteEntry? last = null;
        foreach (var entry in subject.Route.OrderBy(entry => entry.Seq))
        {
            var by = rules.At(entry);
            var before = last is not null && WasRecounted(last, entry)
                ? Keep(clocks, CaseClockList.Of(new CaseHistory(subject, last.Seq), by, entry.At))
                : clocks;
            var after = Keep(before, CaseClockList.Of(new CaseHistory(subject, entry.Seq), by, entry.At));
            entries.Add(new TimelineEntry(
                entry.Seq, entry.At, entry.Action, entry.To,
                [.. Changes(clocks, before, by).Select(Silent), .. Changes(before, after, by)])
            {
                By = entry.Position.Length == 0 ? entry.ActorName : $"{entry.ActorName}, {entry.Position}",
                Note = entry.Note,
            });
            (clocks, last) = (after, entry);
        }

        return new CaseTimeline(entries, Keep(clocks, CaseClockList.Of(subject, rules.Now, now)));
    }

    /// <summary>For the applicant: what happened and when, not who did it and in what words.</summary>
    public CaseTimeline WithoutPeople() =>
        this with { Entries = [.. Entries.Select(entry => entry with { By = null, Note = null })] };

    // An announcement that moves the end of the whole term has a line of its own; where it moves other clocks only, it
    // shows at the next line.
    private static bool WasRecounted(RouteEntry last, RouteEntry entry) =>
        entry.CalendarRevision != last.CalendarRevision && entry.Action != CaseAction.RecalculateTerm;

    // What has ended was judged by the rules of its time; no later announcement makes it late, or in time.
    private static List<LegalClock> Keep(List<LegalClock> before, IReadOnlyList<LegalClock> after) =>
    [
        .. after.Select(clock => before.Find(clock.IsSameAs) is { EndedBySeq: { } end } ended
            && clock.EndedBySeq == end ? ended : clock),
    ];

    private static IEnumerable<ClockEffect> Changes(
        List<LegalClock> before, List<LegalClock> after, ClockRules rules) =>
        after.Select(clock => Effect(clock, before, rules)).OfType<ClockEffect>();

    private static ClockEffect Silent(ClockEffect effect) =>
        effect.Kind == ClockEffectKind.Moved ? effect with { Kind = ClockEffectKind.Recounted } : effect;

    private static ClockEffect? Effect(LegalClock clock, List<LegalClock> before, ClockRules rules)
    {
        if (before.Find(clock.IsSameAs) is not { } was)
        {
            return new ClockEffect(
                clock.EndedBySeq == clock.StartedBySeq ? EndOf(clock) : ClockEffectKind.Started, clock);
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
