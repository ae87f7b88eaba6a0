using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Deadlines;

/// <summary>Terms that stand still, against a count that walks day by day and knows nothing of the engine.</summary>
public sealed class PausedTermTests
{
    private static readonly WorkingCalendar Weekends = new(new WorkCalendarData());

    [Theory]
    [InlineData("2026-02-12", 5, "working_day", "2026-02-13", "2026-02-18", "2026-02-24")] // 1 day had run
    [InlineData("2026-02-12", 5, "working_day", "2026-02-12", "2026-02-16", "2026-02-23")] // none had run
    [InlineData("2026-02-12", 5, "working_day", "2026-02-19", "2026-02-23", "2026-02-24")] // stopped on the last day
    [InlineData("2026-02-12", 5, "working_day", "2026-02-20", "2026-02-23", "2026-02-19")] // it had ended before
    [InlineData("2026-02-12", 30, "calendar_day", "2026-02-22", "2026-03-04", "2026-03-24")] // 20 days were left
    [InlineData("2026-02-12", 30, "calendar_day", "2026-03-14", "2026-03-20", "2026-03-23")] // rolled on from a Saturday
    [InlineData("2026-01-31", 1, "month", "2026-02-10", "2026-02-20", "2026-03-10")] // 18 days were left of the month
    public void What_was_left_goes_on_after_the_resumption(
        string start, int length, string unit, string from, string to, string due)
    {
        var term = new Term(length, Unit(unit));
        TermPause[] pauses = [new(At(from, 10), At(to, 15))];

        Assert.Equal(Day(due), PausedTerm.DueOn(Day(start), term, Weekends, pauses));
    }

    [Fact]
    public void Without_a_pause_the_term_is_the_plain_one() => Assert.All(
        new[] { Term.OnTheDay, Term.WorkingDays(10), Term.CalendarDays(30), Term.Months(1) },
        term => Assert.Equal(
            Deadline.DueOn(Day("2026-02-12"), term, Weekends),
            PausedTerm.DueOn(Day("2026-02-12"), term, Weekends, [])));

    [Fact]
    public void Hours_except_days_off_go_on_in_hours()
    {
        // Registered on Thursday at 10:00, stopped at 16:00, so 18 of 24 hours are left from Saturday on: from Monday.
        var due = PausedTerm.DueFrom(
            At("2026-02-12", 10), Term.Hours(24, skipDaysOff: true), Weekends,
            [new TermPause(At("2026-02-12", 16), At("2026-02-14", 12))]);

        Assert.Equal((Day("2026-02-16"), At("2026-02-16", 18)), (due.On, due.At!.Value));
    }

    [Fact]
    public void Each_stop_of_hours_says_what_had_run_since_the_one_before_and_what_was_left()
    {
        TermPause[] pauses =
        [
            new(At("2026-02-12", 16), At("2026-02-13", 9)), new(At("2026-02-13", 11), At("2026-02-16", 9)),
        ];

        var told = PausedTerm.Explain(At("2026-02-12", 10), Term.Hours(24, skipDaysOff: true), Weekends, pauses);

        Assert.Equal([(6m, 18m), (2m, 16m)], told.Stops.Select(stop => (stop.Ran, stop.Left)));
        Assert.Equal(24m, told.Days.Sum(day => day.Hours ?? 0));
    }

    [Fact]
    public void The_explanation_names_every_day_and_the_days_it_stood_still()
    {
        var told = PausedTerm.Explain(
            Day("2026-02-12"), Term.WorkingDays(5), Weekends, [new TermPause(At("2026-02-13", 10), At("2026-02-18", 15))]);

        Assert.Equal(Day("2026-02-24"), told.DueOn);
        Assert.Equal(13, told.Days.Count);
        Assert.Equal(5, told.Days.Count(day => day.Role == ExplainedDayRole.Paused));
        Assert.Equal(
            [1, 2, 3, 4, 5], told.Days.Where(day => day.Number is not null).Select(day => day.Number!.Value));
    }

    [Fact]
    public void A_slow_count_day_by_day_comes_to_the_same_end()
    {
        var random = new Random(20_260_212);
        var calendar = new WorkingCalendar(new WorkCalendarData());
        for (var round = 0; round < 3000; round++)
        {
            var start = new DateOnly(2026, 1, 1).AddDays(random.Next(700));
            var term = random.Next(2) == 0 ? Term.WorkingDays(random.Next(1, 40)) : Term.CalendarDays(random.Next(1, 60));
            var from = start.AddDays(random.Next(0, 30));
            var second = from.AddDays(random.Next(1, 20));
            (DateOnly From, DateOnly To)[] stops =
            [
                (from, second), (second.AddDays(random.Next(0, 9)), second.AddDays(random.Next(9, 30))),
            ];
            TermPause[] pauses = [.. stops.Select(stop => new TermPause(At(stop.From, 9), At(stop.To, 9)))];

            var engine = PausedTerm.DueOn(start, term, calendar, pauses);

            Assert.True(
                Slow(start, term, stops) == engine,
                $"{term} from {start:O} with {stops[0]} and {stops[1]}: {engine:O} is not {Slow(start, term, stops):O}");
        }
    }

    // Lives through the days one by one, with a bag of days still to run.
    private static DateOnly Slow(DateOnly start, Term term, (DateOnly From, DateOnly To)[] stops)
    {
        var isWorking = term.Unit == TermUnit.WorkingDay;
        var left = term.Length;
        var day = start;
        var stopped = -1;
        for (var next = 0; ;)
        {
            if (stopped < 0 && next < stops.Length && stops[next].From == day)
            {
                stopped = next++;
                left = Math.Max(left, 1);
            }

            if (stopped >= 0 && stops[stopped].To == day)
            {
                stopped = -1;
                if (next < stops.Length && stops[next].From == day)
                {
                    stopped = next++;
                }
            }

            if (stopped < 0 && left <= 0 && IsWorkday(day))
            {
                return day;
            }

            day = day.AddDays(1);
            if (stopped < 0 && (!isWorking || IsWorkday(day)))
            {
                left--;
            }
        }
    }

    private static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static TermUnit Unit(string name) => name switch
    {
        "working_day" => TermUnit.WorkingDay,
        "calendar_day" => TermUnit.CalendarDay,
        _ => TermUnit.Month,
    };

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string day, int hour) => At(Day(day), hour);

    private static DateTimeOffset At(DateOnly day, int hour) =>
        KyivDate.Instant(day.ToDateTime(new TimeOnly(hour, 0)));
}
