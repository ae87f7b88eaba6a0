using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>Lists the days of a term in hours that has stood still, with the hours that were counted in each.</summary>
internal static class PausedHours
{
    public static DeadlineExplanation Explain(
        DateTimeOffset start, Term term, WorkingCalendar calendar, IReadOnlyList<TermPause> pauses)
    {
        var (dueOn, at) = PausedTerm.DueFrom(start, term, calendar, pauses);
        var runs = Runs(start, at!.Value, TermPauses.Merge(pauses, start));
        var days = new List<ExplainedDay>();
        for (var date = KyivDate.Of(start); date <= dueOn; date = date.AddDays(1))
        {
            days.Add(ExplainDay(date, runs, term, dueOn, calendar.Describe(date)));
        }

        var unconfirmed = term.SkipDaysOff && DeadlineExplainer.RestOnUnconfirmedRegime(days);
        return new DeadlineExplanation(
            term, KyivDate.Local(start), dueOn, KyivDate.Local(at.Value), days, unconfirmed)
        {
            EndsAt = at,
            Stops = PausedTerm.Steps(start, term, calendar, pauses),
        };
    }

    private static List<(DateTimeOffset From, DateTimeOffset To)> Runs(
        DateTimeOffset start, DateTimeOffset due, IReadOnlyList<TermPause> pauses)
    {
        var runs = new List<(DateTimeOffset, DateTimeOffset)>();
        var from = start;
        foreach (var pause in pauses.Where(pause => pause.From < due))
        {
            runs.Add((from, pause.From));
            from = pause.To;
        }

        runs.Add((from, due));
        return runs;
    }

    private static ExplainedDay ExplainDay(
        DateOnly date, List<(DateTimeOffset From, DateTimeOffset To)> runs, Term term, DateOnly dueOn, CalendarDay day)
    {
        if (term.SkipDaysOff && !day.IsWorking)
        {
            return new ExplainedDay(date, ExplainedDayRole.Skipped, Number: null, day);
        }

        var (begin, end) = (KyivDate.StartOf(date), KyivDate.StartOf(date.AddDays(1)));
        var ran = runs.ConvertAll(run => (From: Max(run.From, begin), To: Min(run.To, end)))
            .FindAll(run => run.From < run.To);
        if (ran.Count == 0 && date != dueOn)
        {
            return new ExplainedDay(date, ExplainedDayRole.Paused, Number: null, day);
        }

        var role = date == dueOn ? ExplainedDayRole.Due : ExplainedDayRole.Counted;
        return new ExplainedDay(date, role, Number: null, day, Hours(ran.Sum(run => (run.To - run.From).Ticks)))
        {
            ClockShift = new TimeSpan(ran.Sum(run => KyivDate.ShiftBetween(run.From, run.To).Ticks)),
        };
    }

    private static decimal Hours(long ticks) => (decimal)ticks / TimeSpan.TicksPerHour;

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
