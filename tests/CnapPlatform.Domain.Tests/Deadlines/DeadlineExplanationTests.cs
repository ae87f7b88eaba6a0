using CnapPlatform.Domain.Deadlines;
using static CnapPlatform.Domain.Deadlines.ExplainedDayRole;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class DeadlineExplanationTests
{
    [Fact]
    public void Calendar_days_list_the_start_every_day_and_the_move_from_the_day_off()
    {
        var explained = Explain("2026-06-04", Term.CalendarDays(2), Calendars.InForce);

        Assert.Equal(
            [
                ("2026-06-04", Start, null),
                ("2026-06-05", Counted, 1),
                ("2026-06-06", RolledOver, 2),
                ("2026-06-07", RolledOver, null),
                ("2026-06-08", Due, null),
            ],
            Listed(explained));
    }

    [Fact]
    public void Working_days_show_what_was_skipped_and_why()
    {
        var explained = Explain("2027-04-30", Term.WorkingDays(2), Calendars.Peacetime);

        Assert.Equal(
            [
                ("2027-04-30", Start, null),
                ("2027-05-01", Skipped, null),
                ("2027-05-02", Skipped, null),
                ("2027-05-03", Skipped, null),
                ("2027-05-04", Skipped, null),
                ("2027-05-05", Counted, 1),
                ("2027-05-06", Due, 2),
            ],
            Listed(explained));
        Assert.Equal("День праці", explained.Days[3].Day.Holiday!.Name);
        Assert.Equal(Calendars.Day("2027-05-02"), explained.Days[4].Day.TransferredFrom);
    }

    [Fact]
    public void A_month_lists_only_its_start_and_its_end()
    {
        var explained = Explain("2026-01-31", Term.Months(1), Calendars.InForce);

        Assert.Equal(
            [
                ("2026-01-31", Start, null),
                ("2026-02-28", RolledOver, null),
                ("2026-03-01", RolledOver, null),
                ("2026-03-02", Due, null),
            ],
            Listed(explained));
    }

    [Fact]
    public void On_the_day_itself_the_start_is_the_due_day_or_moves_on()
    {
        var onWednesday = Explain("2026-06-03", Term.OnTheDay, Calendars.InForce);
        var onSaturday = Explain("2026-06-06", Term.OnTheDay, Calendars.InForce);

        Assert.Equal([("2026-06-03", Due, null)], Listed(onWednesday));
        Assert.Equal([RolledOver, RolledOver, Due], onSaturday.Days.Select(day => day.Role));
    }

    [Fact]
    public void Hours_say_how_many_each_day_gave()
    {
        var explained = Deadline.Explain(
            Calendars.At("2026-06-05 15:00"), Term.Hours(24, skipDaysOff: true), Calendars.InForce);

        Assert.Equal([9m, null, null, 15m], explained.Days.Select(day => day.Hours));
        Assert.Equal([Counted, Skipped, Skipped, Due], explained.Days.Select(day => day.Role));
        Assert.Equal(Calendars.Day("2026-06-08"), explained.DueOn);
    }

    [Fact]
    public void The_night_of_the_spring_change_gives_23_hours()
    {
        var explained = Deadline.Explain(Calendars.At("2026-03-28 12:00"), Term.Hours(48), Calendars.InForce);

        Assert.Equal([12m, 23m, 13m], explained.Days.Select(day => day.Hours));
    }

    [Fact]
    public void A_term_that_ends_at_midnight_is_due_on_the_day_before()
    {
        var explained = Deadline.Explain(
            Calendars.At("2026-06-06 10:00"), Term.Hours(24, skipDaysOff: true), Calendars.InForce);

        Assert.Equal(Calendars.At("2026-06-09 00:00"), explained.DueAt);
        Assert.Equal(Calendars.Day("2026-06-08"), explained.DueOn);
    }

    [Theory]
    [InlineData("2026-04-30", 4, false)]
    [InlineData("2026-04-30", 5, true)]
    [InlineData("2026-05-05", 1, true)]
    public void A_count_that_passes_the_confirmed_end_of_the_regime_says_so(string start, int days, bool unconfirmed)
    {
        var explained = Explain(start, Term.CalendarDays(days), Calendars.InForce);

        Assert.Equal(unconfirmed, explained.UsesUnconfirmedRegime);
        Assert.All(
            explained.Days, day => Assert.Equal(day.Date > Calendars.RegimeConfirmedTo, day.Day.RegimeUnconfirmed));
    }

    [Fact]
    public void Hours_that_run_through_days_off_depend_on_no_regime()
    {
        var start = Calendars.At("2026-06-05 15:00");

        Assert.False(Deadline.Explain(start, Term.Hours(24), Calendars.InForce).UsesUnconfirmedRegime);
        Assert.True(Deadline.Explain(start, Term.Hours(24, true), Calendars.InForce).UsesUnconfirmedRegime);
    }

    [Fact]
    public void A_term_of_days_may_start_at_a_time_of_day()
    {
        var start = Calendars.At("2026-06-03 15:20");

        var explained = Deadline.Explain(start, Term.WorkingDays(1), Calendars.InForce);

        Assert.Equal(start, explained.Start);
        Assert.Equal(Calendars.Day("2026-06-04"), explained.DueOn);
        Assert.Null(explained.DueAt);
    }

    private static DeadlineExplanation Explain(string start, Term term, WorkingCalendar calendar) =>
        Deadline.Explain(Calendars.Day(start), term, calendar);

    private static IEnumerable<(string Date, ExplainedDayRole Role, int? Number)> Listed(
        DeadlineExplanation explained) =>
        explained.Days.Select(day => ($"{day.Date:yyyy-MM-dd}", day.Role, day.Number));
}
