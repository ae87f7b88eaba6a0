using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Kernel;

public sealed class KyivDateTests
{
    [Theory]
    [InlineData("2026-01-15T21:59:59Z", "2026-01-15")]
    [InlineData("2026-01-15T22:00:00Z", "2026-01-16")]
    [InlineData("2026-07-15T20:59:59Z", "2026-07-15")]
    [InlineData("2026-07-15T21:00:00Z", "2026-07-16")]
    public void The_date_changes_at_midnight_in_Kyiv(string instant, string date)
    {
        var clock = new StoppedClock(Parse(instant));

        Assert.Equal(date, $"{KyivDate.Today(clock):yyyy-MM-dd}");
    }

    [Fact]
    public void A_time_that_comes_twice_means_the_first()
    {
        var local = At("2026-10-25 03:30");

        Assert.Equal(Parse("2026-10-25T00:30:00Z"), KyivDate.Instant(local));
        Assert.Equal(local, KyivDate.Local(Parse("2026-10-25T00:30:00Z")));
        Assert.Equal(local, KyivDate.Local(Parse("2026-10-25T01:30:00Z")));
    }

    [Fact]
    public void A_time_left_out_is_refused() =>
        Assert.Throws<ArgumentException>(() => KyivDate.Instant(At("2026-03-29 03:30")));

    [Fact]
    public void Every_day_of_the_calendar_has_one_midnight_to_begin_with()
    {
        for (var day = WorkingCalendar.First; day <= WorkingCalendar.Last; day = day.AddDays(1))
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);

            Assert.False(KyivDate.Zone.IsInvalidTime(midnight) || KyivDate.Zone.IsAmbiguousTime(midnight), $"{day:O}");
        }
    }

    private static DateTime At(string local) =>
        DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Parse(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
