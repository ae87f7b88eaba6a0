using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>When a term that starts on a given day, or at a given hour, ends.</summary>
public static class Deadline
{
    /// <summary>The last day of a term of days or months; the day of the event itself is not counted.</summary>
    public static DateOnly DueOn(DateOnly start, Term term, WorkingCalendar calendar)
    {
        _ = WorkingCalendar.IndexOf(start);

        return term.Unit switch
        {
            TermUnit.WorkingDay when term.IsOnTheDay => calendar.FirstWorkingFrom(start),
            TermUnit.WorkingDay => calendar.WorkingDayAfter(start, term.Length),
            TermUnit.CalendarDay or TermUnit.Month => calendar.FirstWorkingFrom(LastDay(start, term)),
            TermUnit.Hour => throw new ArgumentException("A term of hours starts at a time of day.", nameof(term)),
            _ => throw new ArgumentOutOfRangeException(nameof(term)),
        };
    }

    /// <summary>The end of a term of hours, from and to the time a Kyiv clock shows.</summary>
    public static DateTime DueAt(DateTime startLocal, Term term, WorkingCalendar calendar) =>
        KyivDate.Local(HourTerm.DueAt(KyivDate.Instant(startLocal), term, calendar));

    /// <summary>The end of a term of hours as a moment, unambiguous also in the night the clocks go back.</summary>
    public static DateTimeOffset DueAt(DateTimeOffset start, Term term, WorkingCalendar calendar) =>
        HourTerm.DueAt(start, term, calendar);

    /// <summary>The day a term in hours ends on: one that ends at midnight ends with the day before.</summary>
    public static DateOnly LastDay(DateTimeOffset dueAt) => HourTerm.LastDay(dueAt);

    public static DeadlineExplanation Explain(DateOnly start, Term term, WorkingCalendar calendar) =>
        DeadlineExplainer.Explain(start.ToDateTime(TimeOnly.MinValue), term, calendar);

    public static DeadlineExplanation Explain(DateTime startLocal, Term term, WorkingCalendar calendar) =>
        term.Unit == TermUnit.Hour
            ? HourTerm.Explain(KyivDate.Instant(startLocal), term, calendar)
            : DeadlineExplainer.Explain(startLocal, term, calendar);

    // The day the count itself reaches, before it moves on from a day off; a shorter month ends it on its last day.
    internal static DateOnly LastDay(DateOnly start, Term term) =>
        term.Unit == TermUnit.Month ? start.AddMonths(term.Length) : start.AddDays(term.Length);
}
