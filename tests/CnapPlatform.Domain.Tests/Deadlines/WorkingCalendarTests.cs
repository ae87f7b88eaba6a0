using CnapPlatform.Domain.Deadlines;
using Kind = CnapPlatform.Domain.Deadlines.CalendarDayKind;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class WorkingCalendarTests
{
    private static readonly LegalRegimePeriod March = new()
    {
        Kind = LegalRegimePeriod.MartialLaw,
        Name = "Воєнний стан",
        NameEn = "Martial law",
        From = new DateOnly(2027, 3, 1),
        To = new DateOnly(2027, 5, 3),
        HolidaysAreWorkingDays = true,
        Source = "вигаданий для перевірки",
        Confirmed = true,
    };

    [Theory]
    [InlineData("2026-08-21", Kind.Working, Kind.Working)]
    [InlineData("2026-08-22", Kind.Weekend, Kind.Weekend)]
    [InlineData("2026-08-24", Kind.HolidayWorkedUnderRegime, Kind.Holiday)]
    [InlineData("2026-04-12", Kind.Weekend, Kind.Holiday)]
    [InlineData("2026-04-13", Kind.Working, Kind.TransferredDayOff)]
    [InlineData("2021-08-24", Kind.Holiday, Kind.Holiday)]
    public void A_day_is_what_the_law_of_that_day_makes_it(string date, Kind law, Kind peace)
    {
        Assert.Equal(law, Calendars.InForce.Describe(Calendars.Day(date)).Kind);
        Assert.Equal(peace, Calendars.Peacetime.Describe(Calendars.Day(date)).Kind);
    }

    [Fact]
    public void A_holiday_is_named_even_when_it_is_worked_or_falls_on_a_weekend()
    {
        Assert.Equal("День незалежності України", HolidayOn("2026-08-24"));
        Assert.Equal("Пасха (Великдень)", HolidayOn("2026-04-12"));
        Assert.Null(HolidayOn("2026-04-13"));
    }

    [Fact]
    public void A_given_back_day_off_names_its_holiday_and_its_date()
    {
        var day = Calendars.Peacetime.Describe(Calendars.Day("2027-05-10"));

        Assert.Equal(Calendars.Day("2027-05-08"), day.TransferredFrom);
        Assert.StartsWith("День памʼяті та перемоги", day.Holiday!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_holidays_on_one_day_off_give_one_day_back()
    {
        Assert.Equal(Kind.TransferredDayOff, Calendars.InForce.Describe(Calendars.Day("2016-05-03")).Kind);
        Assert.Equal(Kind.Working, Calendars.InForce.Describe(Calendars.Day("2016-05-04")).Kind);
    }

    [Theory]
    [InlineData("2022-02-23", false, false)]
    [InlineData("2022-02-24", true, false)]
    [InlineData("2026-05-04", true, false)]
    [InlineData("2026-05-05", true, true)]
    [InlineData("2040-01-01", true, true)]
    public void Martial_law_is_open_ended_and_marked_after_its_confirmed_end(
        string date, bool regime, bool unconfirmed)
    {
        var day = Calendars.InForce.Describe(Calendars.Day(date));

        Assert.Equal(regime, day.Regime is not null);
        Assert.Equal(unconfirmed, day.RegimeUnconfirmed);
    }

    [Fact]
    public void When_the_regime_ends_holidays_are_free_again_and_days_off_are_given_back()
    {
        var calendar = new WorkingCalendar(Calendars.Data with { Regimes = [March] });

        Assert.Equal(Kind.Weekend, calendar.Describe(Calendars.Day("2027-05-02")).Kind);
        Assert.Equal(Kind.Working, calendar.Describe(Calendars.Day("2027-05-03")).Kind);
        Assert.Equal(Kind.Working, calendar.Describe(Calendars.Day("2027-05-04")).Kind);
        Assert.Equal(Kind.TransferredDayOff, calendar.Describe(Calendars.Day("2027-05-10")).Kind);
    }

    [Fact]
    public void No_day_off_is_given_back_within_a_regime_that_has_just_begun()
    {
        var regime = March with { From = new DateOnly(2027, 5, 3), To = null };
        var calendar = new WorkingCalendar(Calendars.Data with { Regimes = [regime] });

        Assert.Equal(Kind.Holiday, calendar.Describe(Calendars.Day("2027-05-01")).Kind);
        Assert.All([3, 4, 5], day => Assert.True(calendar.IsWorking(new DateOnly(2027, 5, day))));
    }

    [Fact]
    public void An_officially_swapped_day_is_worked_and_another_is_off_except_under_the_regime()
    {
        var swap = new MovedWorkingDay
        {
            WorkingOn = new DateOnly(2021, 1, 16),
            DayOffOn = new DateOnly(2021, 1, 8),
            Source = "вигаданий для перевірки",
        };
        var underRegime = swap with { WorkingOn = new DateOnly(2026, 1, 17), DayOffOn = new DateOnly(2026, 1, 9) };
        var calendar = new WorkingCalendar(Calendars.Data with { MovedDays = [swap, underRegime] });

        Assert.Equal(Kind.MovedWorkingDay, calendar.Describe(swap.WorkingOn).Kind);
        Assert.Equal(Kind.MovedDayOff, calendar.Describe(swap.DayOffOn).Kind);
        Assert.True(calendar.IsWorking(swap.WorkingOn));
        Assert.False(calendar.IsWorking(underRegime.WorkingOn));
        Assert.True(calendar.IsWorking(underRegime.DayOffOn));
    }

    [Fact]
    public void Days_outside_the_calendar_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendars.InForce.IsWorking(new DateOnly(1990, 12, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendars.InForce.Describe(new DateOnly(2101, 1, 1)));
    }

    [Fact]
    public void An_unknown_kind_of_movable_holiday_is_refused()
    {
        var unknown = Calendars.Data.MovableHolidays[0] with { Kind = "ascension" };

        Assert.Throws<ArgumentException>(
            () => new WorkingCalendar(Calendars.Data with { MovableHolidays = [unknown] }));
    }

    [Fact]
    public void A_holiday_on_a_date_no_year_has_is_refused()
    {
        var impossible = Calendars.Data.Holidays[0] with { Month = 2, Day = 30 };

        Assert.Throws<ArgumentOutOfRangeException>(
            () => new WorkingCalendar(Calendars.Data with { Holidays = [impossible] }));
    }

    private static string? HolidayOn(string date) => Calendars.InForce.Describe(Calendars.Day(date)).Holiday?.Name;
}
