using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>Counts hours as they really pass in Kyiv, so a night of clock change has 23 or 25 of them.</summary>
internal static class HourTerm
{
    public static DateTimeOffset DueAt(DateTimeOffset start, Term term, WorkingCalendar calendar)
    {
        if (term.Unit != TermUnit.Hour)
        {
            throw new ArgumentException("A term of days or months ends on a day, not at an hour.", nameof(term));
        }

        var day = KyivDate.Of(start);
        _ = WorkingCalendar.IndexOf(day);

        return After(start, TimeSpan.FromHours(term.Length), term.SkipDaysOff, calendar);
    }

    /// <summary>The moment at which so much time has run.</summary>
    public static DateTimeOffset After(
        DateTimeOffset start, TimeSpan time, bool skipDaysOff, WorkingCalendar calendar) => skipDaysOff
            ? AfterCountedHours(start.ToUniversalTime(), time, calendar)
            : InCalendar(start.ToUniversalTime() + time);

    /// <summary>How much of the time between two moments the term counts.</summary>
    public static TimeSpan Counted(
        DateTimeOffset from, DateTimeOffset to, bool skipDaysOff, WorkingCalendar calendar)
    {
        if (!skipDaysOff)
        {
            return to - from;
        }

        var counted = TimeSpan.Zero;
        for (var date = KyivDate.Of(from); KyivDate.StartOf(date) < to; date = date.AddDays(1))
        {
            if (calendar.IsWorking(date))
            {
                counted += Min(to, KyivDate.StartOf(date.AddDays(1))) - Max(from, KyivDate.StartOf(date));
            }
        }

        return counted;
    }

    public static DeadlineExplanation Explain(DateTimeOffset start, Term term, WorkingCalendar calendar)
    {
        var dueAt = DueAt(start, term, calendar);
        var dueOn = LastDay(dueAt);
        var days = new List<ExplainedDay>();

        for (var date = KyivDate.Of(start); date <= dueOn; date = date.AddDays(1))
        {
            days.Add(ExplainDay(date, start, dueAt, dueOn, term.SkipDaysOff, calendar.Describe(date)));
        }

        // Hours that run through days off do not ask the calendar, so no regime can change them.
        var unconfirmed = term.SkipDaysOff && DeadlineExplainer.RestOnUnconfirmedRegime(days);

        return new DeadlineExplanation(
            term, KyivDate.Local(start), dueOn, KyivDate.Local(dueAt), days, unconfirmed)
        {
            EndsAt = dueAt,
        };
    }

    private static ExplainedDay ExplainDay(
        DateOnly date, DateTimeOffset start, DateTimeOffset dueAt, DateOnly dueOn, bool skipDaysOff, CalendarDay day)
    {
        if (skipDaysOff && !day.IsWorking)
        {
            return new ExplainedDay(date, ExplainedDayRole.Skipped, Number: null, day);
        }

        var from = Max(start, KyivDate.StartOf(date));
        var to = Min(dueAt, KyivDate.StartOf(date.AddDays(1)));
        var role = date == dueOn ? ExplainedDayRole.Due : ExplainedDayRole.Counted;

        return new ExplainedDay(date, role, Number: null, day, (decimal)(to - from).Ticks / TimeSpan.TicksPerHour)
        {
            ClockShift = KyivDate.ShiftBetween(from, to),
        };
    }

    private static DateTimeOffset AfterCountedHours(DateTimeOffset start, TimeSpan hours, WorkingCalendar calendar)
    {
        var moment = start;
        var left = hours;
        var date = KyivDate.Of(start);

        while (true)
        {
            var endOfDay = KyivDate.StartOf(date.AddDays(1));
            var counted = calendar.IsWorking(date) ? endOfDay - moment : TimeSpan.Zero;

            if (left <= counted)
            {
                return moment + left;
            }

            left -= counted;
            moment = endOfDay;
            date = date.AddDays(1);
        }
    }

    // A term that ends at midnight ends with the day before: its last minute belongs to that day.
    public static DateOnly LastDay(DateTimeOffset dueAt) => KyivDate.Of(dueAt.AddTicks(-1));

    private static DateTimeOffset InCalendar(DateTimeOffset dueAt)
    {
        _ = WorkingCalendar.IndexOf(LastDay(dueAt));

        return dueAt;
    }

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
