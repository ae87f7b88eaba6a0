using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>A time in which a term does not run: from the moment it stopped to the moment it went on.</summary>
public sealed record TermPause(DateTimeOffset From, DateTimeOffset To);

/// <summary>
/// When a term ends that has stood still. What was left at the stop goes on after the resumption, in the calendar the
/// term counts in: working days in working days, hours in hours, calendar days and months in calendar days. The day of
/// the stop counts as run, the day of the resumption does not; at least one day is left.
/// </summary>
public static class PausedTerm
{
    /// <summary>The last day and, for terms in hours, the last moment.</summary>
    /// <param name="pauses">In the order in which they happened; one after the end of the term changes nothing.</param>
    public static (DateOnly On, DateTimeOffset? At) DueFrom(
        DateTimeOffset start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        if (term.Unit != TermUnit.Hour)
        {
            return (DueOn(KyivDate.Of(start), term, calendar, pauses), null);
        }

        var due = Deadline.DueAt(start, term, calendar);
        foreach (var pause in pauses.Where(pause => pause.From < due))
        {
            var left = HourTerm.Counted(pause.From, due, term.SkipDaysOff, calendar);
            due = HourTerm.After(pause.To, left, term.SkipDaysOff, calendar);
        }

        return (Deadline.LastDay(due), due);
    }

    public static DateOnly DueOn(
        DateOnly start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        var count = new DayCount(start, term, calendar);
        foreach (var pause in pauses)
        {
            count.Stop(KyivDate.Of(pause.From), KyivDate.Of(pause.To));
        }

        return count.Due;
    }

    /// <summary>The days that lead to the end, those of the pauses among them.</summary>
    public static DeadlineExplanation Explain(
        DateOnly start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        var count = new DayCount(start, term, calendar);
        var stops = new List<(DateOnly From, DateOnly To)>();
        foreach (var pause in pauses)
        {
            if (count.Stop(KyivDate.Of(pause.From), KyivDate.Of(pause.To)))
            {
                stops.Add((KyivDate.Of(pause.From), KyivDate.Of(pause.To)));
            }
        }

        var days = Days(start, term, calendar, count, stops);
        return new DeadlineExplanation(
            term, start.ToDateTime(TimeOnly.MinValue), count.Due, DueAt: null, days,
            DeadlineExplainer.RestOnUnconfirmedRegime(days));
    }

    private static List<ExplainedDay> Days(
        DateOnly start, Term term, WorkingCalendar calendar, DayCount count, List<(DateOnly From, DateOnly To)> stops)
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

    private static ExplainedDayRole Running(DateOnly date, bool isWorking, Term term, DayCount count)
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

    /// <summary>A count of days that can be stopped and goes on.</summary>
    private sealed class DayCount
    {
        private readonly Term _term;
        private readonly WorkingCalendar _calendar;
        private DateOnly _from;
        private int _left;

        public DayCount(DateOnly start, Term term, WorkingCalendar calendar)
        {
            _term = term;
            _calendar = calendar;
            _from = start;
            _left = term.Length;
            Due = Deadline.DueOn(start, term, calendar);
            Reached = term.Unit == TermUnit.WorkingDay ? Due : Deadline.LastDay(start, term);
        }

        public DateOnly Due { get; private set; }

        /// <summary>The day the count itself reaches, before it moves on from a day off.</summary>
        public DateOnly Reached { get; private set; }

        /// <summary>False where the term had ended before it was stopped.</summary>
        public bool Stop(DateOnly from, DateOnly to)
        {
            if (from > Due)
            {
                return false;
            }

            if (_term.Unit == TermUnit.WorkingDay)
            {
                var run = from > _from ? _calendar.WorkingDaysBetween(_from, from) : 0;
                _left = Math.Max(1, _left - run);
                Due = Reached = _calendar.WorkingDayAfter(to, _left);
            }
            else
            {
                _left = Math.Max(1, Reached.DayNumber - from.DayNumber);
                Reached = to.AddDays(_left);
                Due = _calendar.FirstWorkingFrom(Reached);
            }

            _from = to;
            return true;
        }
    }
}
