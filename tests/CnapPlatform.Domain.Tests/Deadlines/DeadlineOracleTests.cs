using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class DeadlineOracleTests
{
    private static readonly SlowOracle LawOracle = new(martialLaw: true);
    private static readonly SlowOracle PeaceOracle = new(martialLaw: false);

    public static TheoryData<bool> BothCalendars => [true, false];

    [Fact]
    public void Easter_agrees_with_the_medieval_table_of_moons() => Assert.All(
        Enumerable.Range(1900, 300), year => Assert.Equal(SlowOracle.Easter(year), OrthodoxEaster.SundayOf(year)));

    [Theory]
    [MemberData(nameof(BothCalendars))]
    public void Every_day_from_1991_to_2100_agrees_with_the_oracle(bool martialLaw)
    {
        var (calendar, oracle) = Pair(martialLaw);

        for (var day = WorkingCalendar.First; day <= WorkingCalendar.Last; day = day.AddDays(1))
        {
            Assert.True(oracle.IsWorking(day) == calendar.IsWorking(day), $"{day:O}");
        }
    }

    [Theory]
    [MemberData(nameof(BothCalendars))]
    public void Terms_of_days_and_months_agree_with_the_oracle(bool martialLaw)
    {
        var (calendar, oracle) = Pair(martialLaw);
        var random = new Random(2073);

        for (var i = 0; i < 5_000; i++)
        {
            var start = RandomInput.Start(random);
            var term = RandomInput.DayTerm(random);

            var due = Deadline.DueOn(start, term, calendar);

            Assert.True(oracle.DueOn(start, term) == due, $"{start:O} + {term}: {due:O}");
        }
    }

    [Theory]
    [MemberData(nameof(BothCalendars))]
    public void Terms_of_hours_agree_with_the_oracle(bool martialLaw)
    {
        var (calendar, oracle) = Pair(martialLaw);
        var random = new Random(5203);

        for (var i = 0; i < 1_500; i++)
        {
            var start = RandomInput.QuarterOfAnHour(random);
            var term = Term.Hours(random.Next(1, 100), skipDaysOff: random.Next(2) == 0);

            var due = Deadline.DueAt(new DateTimeOffset(start, TimeSpan.Zero), term, calendar);

            var expected = oracle.DueAt(start, term.Length, term.SkipDaysOff);
            Assert.True(expected == KyivDate.Local(due), $"{start:O} + {term}: {due:O}, not {expected:O}");
        }
    }

    private static (WorkingCalendar Calendar, SlowOracle Oracle) Pair(bool martialLaw) =>
        martialLaw ? (Calendars.InForce, LawOracle) : (Calendars.Peacetime, PeaceOracle);
}
