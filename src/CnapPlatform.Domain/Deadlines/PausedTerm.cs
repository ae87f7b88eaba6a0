using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>A time in which a term does not run: from the moment it stopped to the moment it went on.</summary>
public sealed record TermPause(DateTimeOffset From, DateTimeOffset To);

/// <summary>
/// What one pause did: how much of the term had run since it last began, how much was left, and the end after the
/// resumption.
/// </summary>
/// <param name="Ran">In the unit the rest is counted in: working days, calendar days (for months, too) or hours.</param>
public sealed record PauseStep(TermPause Pause, decimal Ran, decimal Left, DateOnly On, DateTimeOffset? At);

/// <summary>
/// When a term ends that has stood still. What was left at the stop goes on after the resumption, in the calendar the
/// term counts in: working days in working days, hours in hours, calendar days and months in calendar days. The day of
/// the stop counts as run, the day of the resumption does not; at least one day is left. A stop and a resumption on
/// one day change nothing but a term in hours.
/// </summary>
public static class PausedTerm
{
    /// <summary>The last day and, for terms in hours, the last moment.</summary>
    /// <param name="pauses">In any order; one after the end of the term changes nothing.</param>
    public static (DateOnly On, DateTimeOffset? At) DueFrom(
        DateTimeOffset start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        if (term.Unit != TermUnit.Hour)
        {
            return (DueOn(KyivDate.Of(start), term, calendar, pauses), null);
        }

        var due = Deadline.DueAt(start, term, calendar);
        foreach (var pause in TermPauses.Merge(pauses, start).Where(pause => pause.From < due))
        {
            var left = HourTerm.Counted(pause.From, due, term.SkipDaysOff, calendar);
            due = HourTerm.After(pause.To, left, term.SkipDaysOff, calendar);
        }

        return (Deadline.LastDay(due), due);
    }

    public static DateOnly DueOn(
        DateOnly start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        var count = new PausedDayCount(start, term, calendar);
        foreach (var pause in TermPauses.Merge(pauses, start))
        {
            count.Stop(KyivDate.Of(pause.From), KyivDate.Of(pause.To));
        }

        return count.Due;
    }

    /// <summary>The pauses that counted, one by one, with what had run and what was left.</summary>
    public static IReadOnlyList<PauseStep> Steps(
        DateTimeOffset start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses) =>
        term.Unit == TermUnit.Hour
            ? StepsOfHours(start, term, calendar, pauses)
            : StepsOfDays(KyivDate.Of(start), term, calendar, pauses);

    /// <summary>What is left of a term that stops now, and how much of it has run since it last began.</summary>
    public static PauseStep? StopAt(
        DateTimeOffset start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> before, DateTimeOffset at)
    {
        // The rest is the same however long the stop lasts; a day and a little is the shortest that counts in any unit.
        var steps = Steps(start, term, calendar, [.. before, new TermPause(at, at.AddDays(2))]);
        return steps.LastOrDefault(step => step.Pause.From == at);
    }

    /// <summary>The days that lead to the end, those of the pauses among them.</summary>
    public static DeadlineExplanation Explain(
        DateOnly start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        var count = new PausedDayCount(start, term, calendar);
        var stops = new List<(DateOnly From, DateOnly To)>();
        foreach (var pause in TermPauses.Merge(pauses, start))
        {
            var (from, to) = (KyivDate.Of(pause.From), KyivDate.Of(pause.To));
            if (count.Stop(from, to))
            {
                stops.Add((from, to));
            }
        }

        var days = Days(start, term, calendar, count, stops);
        return new DeadlineExplanation(
            term, start.ToDateTime(TimeOnly.MinValue), count.Due, DueAt: null, days,
            DeadlineExplainer.RestOnUnconfirmedRegime(days.Where(day => day.Role != ExplainedDayRole.Paused)));
    }

    /// <summary>The same from a moment: terms in hours are explained in hours.</summary>
    public static DeadlineExplanation Explain(
        DateTimeOffset start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        if (pauses.Count == 0)
        {
            return term.Unit == TermUnit.Hour
                ? HourTerm.Explain(start, term, calendar)
                : Deadline.Explain(KyivDate.Of(start), term, calendar);
        }

        return term.Unit == TermUnit.Hour
            ? PausedHours.Explain(start, term, calendar, pauses)
            : Explain(KyivDate.Of(start), term, calendar, pauses);
    }

    private static List<PauseStep> StepsOfDays(
        DateOnly start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        var count = new PausedDayCount(start, term, calendar);
        var steps = new List<PauseStep>();
        foreach (var pause in TermPauses.Merge(pauses, start))
        {
            if (count.Stop(KyivDate.Of(pause.From), KyivDate.Of(pause.To)))
            {
                steps.Add(new PauseStep(pause, count.Ran, count.Left, count.Due, At: null));
            }
        }

        return steps;
    }

    private static List<PauseStep> StepsOfHours(
        DateTimeOffset start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        var steps = new List<PauseStep>();
        var due = Deadline.DueAt(start, term, calendar);
        var before = (decimal)term.Length;
        foreach (var pause in TermPauses.Merge(pauses, start).Where(pause => pause.From < due))
        {
            var rest = HourTerm.Counted(pause.From, due, term.SkipDaysOff, calendar);
            var left = Hours(rest);
            due = HourTerm.After(pause.To, rest, term.SkipDaysOff, calendar);
            steps.Add(new PauseStep(pause, before - left, left, Deadline.LastDay(due), due));
            before = left;
        }

        return steps;
    }

    private static decimal Hours(TimeSpan time) => (decimal)time.Ticks / TimeSpan.TicksPerHour;

    private static List<ExplainedDay> Days(
        DateOnly start, Term term, WorkingCalendar calendar, PausedDayCount count,
        List<(DateOnly From, DateOnly To)> stops)
    {
        var days = new List<ExplainedDay>();
        var number = 0;
        for (var date = start; date <= count.Due; date = date.AddDays(1))
        {
            var day = calendar.Describe(date);
            var role = RoleOf(date);
            days.Add(new ExplainedDay(date, role, Numbers(role) ? ++number : null, day));

            ExplainedDayRole RoleOf(DateOnly on)
            {
                if (on == start)
                {
                    return start == count.Due ? ExplainedDayRole.Due : ExplainedDayRole.Start;
                }

                if (stops.Exists(stop => stop.From < on && on <= stop.To))
                {
                    return ExplainedDayRole.Paused;
                }

                return Running(on, day.IsWorking, term, count);
            }
        }

        return days;

        static bool Numbers(ExplainedDayRole role) => role is ExplainedDayRole.Counted or ExplainedDayRole.Due;
    }

    private static ExplainedDayRole Running(DateOnly date, bool isWorking, Term term, PausedDayCount count)
    {
        if (date == count.Due)
        {
            return ExplainedDayRole.Due;
        }

        if (term.Unit == TermUnit.WorkingDay)
        {
            return isWorking ? ExplainedDayRole.Counted : ExplainedDayRole.Skipped;
        }

        return date >= count.Reached ? ExplainedDayRole.RolledOver : ExplainedDayRole.Counted;
    }
}
