using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Web.Deadlines;

/// <summary>One day on the line of a term; the kind is the class it is drawn in.</summary>
public sealed record TermLineDay(DateOnly Date, string Kind, bool IsPast);

/// <summary>The term of a case as a line of days: run, off, stood still, the last day, and what came after it.</summary>
public sealed record TermLine(IReadOnlyList<TermLineDay> Days, DateOnly Start, DateOnly Due, DateOnly Today)
{
    /// <summary>A longer line would say nothing more.</summary>
    private const int LongestLate = 60;

    /// <summary>Where today stands among the days, from 0; null where it lies outside the line.</summary>
    public int? TodayAt => Place(Today);

    /// <param name="explanation">Of the term with its pauses.</param>
    /// <param name="due">Its last day, which may have been extended.</param>
    /// <param name="end">The day it was decided, or today while it runs.</param>
    public static TermLine Of(DeadlineExplanation explanation, DateOnly due, DateOnly today, DateOnly? end)
    {
        var start = DateOnly.FromDateTime(explanation.Start);
        var explained = explanation.Days.ToDictionary(day => day.Date);
        var lastSeen = end ?? today;
        var last = lastSeen > due ? Earlier(lastSeen, due.AddDays(LongestLate)) : due;
        var days = new List<TermLineDay>();
        for (var date = start; date <= last; date = date.AddDays(1))
        {
            days.Add(new TermLineDay(date, KindOf(date, explained.GetValueOrDefault(date), due), date <= lastSeen));
        }

        return new TermLine(days, start, due, today);
    }

    private static string KindOf(DateOnly date, ExplainedDay? day, DateOnly due)
    {
        if (date > due)
        {
            return "late";
        }

        return date == due ? "due" : day?.Role switch
        {
            ExplainedDayRole.Paused => "paused",
            _ when !(day?.Day.IsWorking ?? !IsWeekend(date)) => "off",
            _ => "run",
        };
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private int? Place(DateOnly date) =>
        Days.Count > 0 && date >= Start && date <= Days[^1].Date ? date.DayNumber - Start.DayNumber : null;
}

/// <summary>What a page shows of a case's time.</summary>
/// <param name="End">The day of the decision; null while there is none.</param>
public sealed record ShownTimeline(
    CaseTimeline Timeline, DeadlineExplanation? Explanation, DateOnly? Due, DateOnly? End, DateOnly Today)
{
    /// <summary>Whether staff reads it: their clocks, alarms and names are theirs.</summary>
    public bool ForStaff { get; init; }

    public bool IsComplaint { get; init; }

    /// <summary>Since when terms are suspended by law, until further notice.</summary>
    public DateOnly? HeldSince { get; init; }

    // Where the end is not known, a line and a count to it would only mislead.
    public TermLine? Line => HeldSince is null && Explanation is { } explained && Due is { } due
        ? TermLine.Of(explained, due, Today, End)
        : null;

    /// <summary>An applicant reads the clocks that are about them, and those that are promises to them.</summary>
    public IEnumerable<LegalClock> Clocks =>
        Timeline.Clocks.Where(clock => clock.State != ClockState.Dropped && (ForStaff || IsForApplicant(clock)));

    public IEnumerable<ClockEffect> EffectsOf(TimelineEntry entry) =>
        entry.Effects.Where(effect => ForStaff || IsForApplicant(effect.Clock));

    private static bool IsForApplicant(LegalClock clock) => clock.Kind is ClockKind.Registration or ClockKind.Total
        or ClockKind.Cure or ClockKind.Notification or ClockKind.Unclaimed or ClockKind.Appeal;
}
