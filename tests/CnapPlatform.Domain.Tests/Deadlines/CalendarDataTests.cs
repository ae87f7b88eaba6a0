using System.Text.Json;
using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class CalendarDataTests
{
    [Fact]
    public void Every_item_of_the_shipped_calendar_names_its_source()
    {
        Assert.All(Calendars.Data.Holidays, item => Assert.NotEmpty(item.Source));
        Assert.All(Calendars.Data.MovableHolidays, item => Assert.NotEmpty(item.Source));
        Assert.All(Calendars.Data.Regimes, item => Assert.NotEmpty(item.Source));
        Assert.NotNull(Calendars.Data.DayOffMoveSource);
    }

    [Theory]
    [InlineData(2021, "01-01 01-07 03-08 05-01 05-09 06-28 08-24 10-14 12-25")]
    [InlineData(2026, "01-01 03-08 05-01 05-08 06-28 07-15 08-24 10-01 12-25")]
    public void The_holidays_of_a_year_are_those_of_its_law(int year, string expected)
    {
        var dates = Calendars.Data.Holidays
            .Select(item => (Date: new DateOnly(year, item.Month, item.Day), item.EffectiveFrom, item.EffectiveTo))
            .Where(item => !(item.Date < item.EffectiveFrom) && !(item.Date > item.EffectiveTo))
            .Select(item => $"{item.Date:MM-dd}");

        Assert.Equal(expected, string.Join(' ', dates));
    }

    [Fact]
    public void Martial_law_is_shipped_open_ended_and_confirmed_only_as_far_as_the_acts_go()
    {
        var regime = Assert.Single(Calendars.Data.Regimes);

        Assert.Equal(LegalRegimePeriod.MartialLaw, regime.Kind);
        Assert.Equal(new DateOnly(2022, 2, 24), regime.From);
        Assert.Null(regime.To);
        Assert.Equal(Calendars.RegimeConfirmedTo, regime.ConfirmedTo);
        Assert.True(regime.HolidaysAreWorkingDays);
    }

    [Fact]
    public void An_item_without_a_source_is_refused() => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize<WorkCalendarData>(
            """{"holidays":[{"month":1,"day":1,"name":"Новий рік","nameEn":"New Year"}]}""",
            JsonSerializerOptions.Web));
}
