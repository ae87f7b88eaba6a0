using System.Globalization;
using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Domain.Tests.Notifications;

/// <summary>
/// Kyiv is two hours ahead of UTC in winter, three in summer; the clock changes on 29 March and 25 October 2026.
/// </summary>
public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("21:00", "08:00", "2026-02-12T18:59Z", null)]
    [InlineData("21:00", "08:00", "2026-02-12T19:00Z", "2026-02-13T06:00Z")]
    [InlineData("21:00", "08:00", "2026-02-12T22:30Z", "2026-02-13T06:00Z")]
    [InlineData("21:00", "08:00", "2026-02-13T05:59Z", "2026-02-13T06:00Z")]
    [InlineData("21:00", "08:00", "2026-02-13T06:00Z", null)]
    [InlineData("00:00", "07:00", "2026-02-12T21:59Z", null)]
    [InlineData("00:00", "07:00", "2026-02-12T22:00Z", "2026-02-13T05:00Z")]
    [InlineData("12:00", "13:00", "2026-02-12T10:30Z", "2026-02-12T11:00Z")]
    [InlineData("12:00", "12:00", "2026-02-12T10:00Z", null)]
    [InlineData("21:00", "08:00", "2026-03-28T20:00Z", "2026-03-29T05:00Z")]
    [InlineData("21:00", "03:00", "2026-03-28T20:00Z", "2026-03-29T01:00Z")]
    [InlineData("21:00", "03:30", "2026-03-28T20:00Z", "2026-03-29T01:30Z")]
    [InlineData("21:00", "08:00", "2026-10-24T20:00Z", "2026-10-25T06:00Z")]
    [InlineData("21:00", "03:30", "2026-10-24T20:00Z", "2026-10-25T00:30Z")]
    public void What_can_wait_waits_until_the_quiet_hours_end(string from, string to, string now, string? until)
    {
        var quiet = new QuietHours(Hour(from), Hour(to));

        Assert.Equal(until is null ? null : Moment(until), quiet.HoldsUntil(Moment(now)));
    }

    [Theory]
    [InlineData(8, "2026-02-12T05:59Z", "2026-02-12T06:00Z")]
    [InlineData(8, "2026-02-12T06:00Z", "2026-02-13T06:00Z")]
    [InlineData(0, "2026-02-12T21:00Z", "2026-02-12T22:00Z")]
    [InlineData(3, "2026-03-28T20:00Z", "2026-03-29T01:00Z")]
    [InlineData(3, "2026-10-24T20:00Z", "2026-10-25T00:00Z")]
    [InlineData(3, "2026-10-25T00:30Z", "2026-10-26T01:00Z")]
    public void An_hour_comes_once_a_day_also_on_the_nights_of_the_clock_change(int hour, string now, string next) =>
        Assert.Equal(Moment(next), LocalTime.Next(hour, Moment(now)));

    private static TimeOnly Hour(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
