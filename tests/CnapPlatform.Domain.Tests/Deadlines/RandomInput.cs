using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Tests.Deadlines;

/// <summary>Seeded inputs; half of them near the weeks where holidays crowd and regimes change.</summary>
internal static class RandomInput
{
    private static readonly DateOnly[] Busy =
        [new(2021, 4, 25), new(2021, 12, 20), new(2022, 2, 15), new(2023, 6, 1), new(2026, 4, 1), new(2027, 4, 25)];

    public static DateOnly Start(Random random) => random.Next(2) == 0
        ? Busy[random.Next(Busy.Length)].AddDays(random.Next(30))
        : WorkingCalendar.First.AddDays(random.Next(38_000));

    public static Term DayTerm(Random random) => random.Next(4) switch
    {
        0 => Term.CalendarDays(random.Next(1, 120)),
        1 => Term.Months(random.Next(1, 25)),
        _ => Term.WorkingDays(random.Next(0, 90)),
    };

    // The rule of clock change the oracle knows holds from 1997; a quarter of the inputs fall beside a change.
    public static DateTime QuarterOfAnHour(Random random)
    {
        var year = random.Next(1997, 2050);
        var day = random.Next(4) switch
        {
            0 => new DateOnly(year, random.Next(2) == 0 ? 3 : 10, random.Next(22, 32)),
            _ => new DateOnly(year, 1, 1).AddDays(random.Next(365)),
        };

        return day.ToDateTime(TimeOnly.MinValue).AddMinutes(15 * random.Next(96));
    }
}
