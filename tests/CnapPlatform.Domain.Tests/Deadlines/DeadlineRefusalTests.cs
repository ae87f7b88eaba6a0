using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class DeadlineRefusalTests
{
    private static readonly DateOnly Day = new(2026, 6, 3);

    [Fact]
    public void A_term_of_hours_needs_a_time_of_day()
    {
        Assert.Throws<ArgumentException>(() => Deadline.DueOn(Day, Term.Hours(24), Calendars.InForce));
        Assert.Throws<ArgumentException>(() => Deadline.Explain(Day, Term.Hours(24), Calendars.InForce));
    }

    [Fact]
    public void A_term_of_days_ends_at_no_hour() => Assert.Throws<ArgumentException>(
        () => Deadline.DueAt(Calendars.At("2026-06-03 00:00"), Term.CalendarDays(1), Calendars.InForce));

    [Theory]
    [InlineData("2026-03-29 03:00")]
    [InlineData("2026-03-29 03:59")]
    public void A_time_the_spring_change_leaves_out_is_refused(string start)
    {
        var local = Calendars.At(start);

        Assert.Throws<ArgumentException>(() => Deadline.DueAt(local, Term.Hours(1), Calendars.InForce));
        Assert.Throws<ArgumentException>(() => Deadline.Explain(local, Term.Hours(1), Calendars.InForce));
    }

    [Fact]
    public void A_time_of_another_zone_is_refused() => Assert.Throws<ArgumentException>(
        () => Deadline.DueAt(new DateTime(2026, 6, 3, 0, 0, 0, DateTimeKind.Utc), Term.Hours(1), Calendars.InForce));

    [Theory]
    [InlineData(TermUnit.CalendarDay)]
    [InlineData(TermUnit.WorkingDay)]
    [InlineData(TermUnit.Month)]
    public void A_deadline_outside_the_calendar_is_refused(TermUnit unit)
    {
        Refuses(WorkingCalendar.Last, 1, unit);
        Refuses(WorkingCalendar.First.AddDays(-1), 5, unit);
        Refuses(Day, int.MaxValue, unit);
    }

    [Fact]
    public void Hours_outside_the_calendar_are_refused()
    {
        var last = WorkingCalendar.Last.ToDateTime(new TimeOnly(20, 0));

        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.DueAt(last, Term.Hours(5), Calendars.InForce));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.DueAt(last, Term.Hours(5, true), Calendars.InForce));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Deadline.DueAt(Calendars.At("1990-12-31 00:00"), Term.Hours(48), Calendars.InForce));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Deadline.DueAt(last, Term.Hours(int.MaxValue), Calendars.InForce));
    }

    private static void Refuses(DateOnly start, int length, TermUnit unit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Deadline.DueOn(start, new Term(length, unit), Calendars.InForce));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Deadline.Explain(start, new Term(length, unit), Calendars.InForce));
    }
}
