using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class DeadlinePropertyTests
{
    [Fact]
    public void The_last_day_of_a_term_is_a_working_day() =>
        ForRandomTerms((start, term, calendar) =>
            Assert.True(calendar.IsWorking(Deadline.DueOn(start, term, calendar))));

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        ForRandomTerms((start, term, calendar) =>
            Assert.True(
                Deadline.DueOn(start.AddDays(1), term, calendar) >= Deadline.DueOn(start, term, calendar)));

    [Fact]
    public void A_longer_term_never_ends_earlier() =>
        ForRandomTerms((start, term, calendar) =>
            Assert.True(
                Deadline.DueOn(start, new Term(term.Length + 1, term.Unit), calendar)
                    >= Deadline.DueOn(start, term, calendar)));

    [Fact]
    public void As_many_working_days_pass_as_the_term_has() =>
        ForRandomTerms((start, term, calendar) =>
        {
            if (term is { Unit: TermUnit.WorkingDay, IsOnTheDay: false })
            {
                var due = Deadline.DueOn(start, term, calendar);

                Assert.Equal(term.Length, calendar.WorkingDaysBetween(start, due));
            }
        });

    [Fact]
    public void The_explanation_ends_where_the_deadline_is() =>
        ForRandomTerms((start, term, calendar) =>
        {
            var explained = Deadline.Explain(start, term, calendar);

            Assert.Equal(Deadline.DueOn(start, term, calendar), explained.DueOn);
            Assert.Equal(explained.DueOn, explained.Days[^1].Date);
            Assert.Equal(ExplainedDayRole.Due, Assert.Single(explained.Days, d => d.Date == explained.DueOn).Role);
            Assert.Equal(explained.Days.Select(d => d.Date).Distinct().Order(), explained.Days.Select(d => d.Date));
        });

    [Fact]
    public void The_explanation_numbers_every_counted_day_once() =>
        ForRandomTerms((start, term, calendar) =>
        {
            if (term.Unit != TermUnit.Month)
            {
                var numbers = Deadline.Explain(start, term, calendar).Days
                    .Where(day => day.Number is not null)
                    .Select(day => day.Number!.Value);

                Assert.Equal(Enumerable.Range(1, term.Length), numbers);
            }
        });

    [Fact]
    public void The_explanation_of_days_leaves_no_date_out() =>
        ForRandomTerms((start, term, calendar) =>
        {
            if (term.Unit != TermUnit.Month)
            {
                var explained = Deadline.Explain(start, term, calendar);

                Assert.Equal(explained.DueOn.DayNumber - start.DayNumber + 1, explained.Days.Count);
            }
        });

    [Fact]
    public void Hours_of_working_days_end_on_a_working_day_and_never_before_plain_hours()
    {
        var random = new Random(588);

        for (var i = 0; i < 500; i++)
        {
            var start = new DateTimeOffset(RandomInput.QuarterOfAnHour(random), TimeSpan.Zero);
            var length = random.Next(1, 60);

            var due = Deadline.DueAt(start, Term.Hours(length, skipDaysOff: true), Calendars.Peacetime);

            Assert.True(due >= Deadline.DueAt(start, Term.Hours(length), Calendars.Peacetime));
            Assert.True(Calendars.Peacetime.IsWorking(Domain.Kernel.KyivDate.Of(due.AddTicks(-1))));
        }
    }

    private static void ForRandomTerms(Action<DateOnly, Term, WorkingCalendar> check)
    {
        var random = new Random(943);

        for (var i = 0; i < 1_000; i++)
        {
            check(
                RandomInput.Start(random),
                RandomInput.DayTerm(random),
                i % 2 == 0 ? Calendars.InForce : Calendars.Peacetime);
        }
    }
}
