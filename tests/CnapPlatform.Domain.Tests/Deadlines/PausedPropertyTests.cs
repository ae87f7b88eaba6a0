using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class PausedPropertyTests
{
    [Fact]
    public void A_stop_never_brings_the_end_forward() => ForRandomStops((start, term, calendar, stop) =>
        Assert.True(
            PausedTerm.DueOn(start, term, calendar, [stop]) >= Deadline.DueOn(start, term, calendar)));

    [Fact]
    public void A_longer_stop_never_ends_earlier() => ForRandomStops((start, term, calendar, stop) =>
        Assert.True(
            PausedTerm.DueOn(start, term, calendar, [stop with { To = stop.To.AddDays(1) }])
                >= PausedTerm.DueOn(start, term, calendar, [stop])));

    [Fact]
    public void A_stop_of_no_time_changes_nothing() => ForRandomStops((start, term, calendar, stop) =>
        Assert.Equal(
            Deadline.DueOn(start, term, calendar),
            PausedTerm.DueOn(start, term, calendar, [stop with { To = stop.From }])));

    [Fact]
    public void A_stop_after_the_end_changes_nothing() => ForRandomStops((start, term, calendar, stop) =>
    {
        var due = Deadline.DueOn(start, term, calendar);
        var after = new TermPause(Noon(due.AddDays(1)), Noon(due.AddDays(9)));

        Assert.Equal(due, PausedTerm.DueOn(start, term, calendar, [after]));
        _ = stop;
    });

    [Fact]
    public void The_end_is_a_working_day_that_lies_in_no_stop() => ForRandomStops((start, term, calendar, stop) =>
    {
        var due = PausedTerm.DueOn(start, term, calendar, [stop]);

        Assert.True(calendar.IsWorking(due));
        Assert.False(Noon(due) > stop.From && Noon(due) <= stop.To);
    });

    [Fact]
    public void The_same_stop_in_two_pieces_ends_on_the_same_day() => ForRandomStops((start, term, calendar, stop) =>
    {
        var middle = stop.From + ((stop.To - stop.From) / 2);
        TermPause[] pieces = [stop with { From = middle }, stop with { To = middle }];

        Assert.Equal(
            PausedTerm.DueOn(start, term, calendar, [stop]), PausedTerm.DueOn(start, term, calendar, pieces));
    });

    [Fact]
    public void The_explanation_ends_where_the_term_does_and_names_every_day() =>
        ForRandomStops((start, term, calendar, stop) =>
        {
            var explained = PausedTerm.Explain(start, term, calendar, [stop]);

            Assert.Equal(PausedTerm.DueOn(start, term, calendar, [stop]), explained.DueOn);
            Assert.Equal(explained.DueOn.DayNumber - start.DayNumber + 1, explained.Days.Count);
            Assert.Equal(explained.DueOn, Assert.Single(explained.Days, d => d.Role == ExplainedDayRole.Due).Date);
        });

    [Fact]
    public void What_ran_and_what_was_left_make_the_term() => ForRandomStops((start, term, calendar, stop) =>
    {
        if (term is not { Unit: TermUnit.WorkingDay, IsOnTheDay: false })
        {
            return;
        }

        var step = PausedTerm.Steps(Noon(start), term, calendar, [stop]).SingleOrDefault();

        Assert.True(step is null || step.Ran + step.Left == term.Length);
    });

    [Fact]
    public void A_later_start_never_ends_earlier_over_the_same_stop()
    {
        ForRandomStops((start, term, calendar, stop) =>
        {
            // Counts in months have a step of their own where a shorter month cuts their number off.
            if (term.Unit == TermUnit.Month || KyivDate.Of(stop.From) <= start)
            {
                return;
            }

            Assert.True(
                PausedTerm.DueOn(start.AddDays(1), term, calendar, [stop])
                    >= PausedTerm.DueOn(start, term, calendar, [stop]));
        });
    }

    private static void ForRandomStops(Action<DateOnly, Term, WorkingCalendar, TermPause> check)
    {
        var random = new Random(64);

        for (var i = 0; i < 1_000; i++)
        {
            var start = RandomInput.Start(random);
            var from = start.AddDays(random.Next(0, 40));
            check(
                start,
                RandomInput.DayTerm(random),
                i % 2 == 0 ? Calendars.InForce : Calendars.Peacetime,
                new TermPause(Noon(from), Noon(from.AddDays(random.Next(1, 25)))));
        }
    }

    private static DateTimeOffset Noon(DateOnly day) => KyivDate.Instant(day.ToDateTime(new TimeOnly(12, 0)));
}
