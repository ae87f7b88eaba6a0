using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Tests.Kernel;

public sealed class DatesTests
{
    private static readonly DateOnly Friday = new(2026, 11, 27);

    [Fact]
    public void Dates_are_said_in_ukrainian()
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal("27 листопада", Plain(Dates.Day(Friday)));
        Assert.Equal("27 листопада 2026 року", Plain(Dates.Full(Friday)));
        Assert.Equal("пʼятниця, 27 листопада", Plain(Dates.WithWeekday(Friday)));
        Assert.Equal("до пʼятниці, 27 листопада 2026 року", Plain(Dates.Until(Friday)));
        Assert.Equal("у пʼятницю, 27 листопада", Plain(Dates.On(Friday)));
        Assert.Equal("27.11.2026", Dates.InNumbers(Friday));
    }

    [Fact]
    public void Dates_are_said_in_english()
    {
        using var _ = InCulture.English();

        Assert.Equal("27 November", Plain(Dates.Day(Friday)));
        Assert.Equal("27 November 2026", Plain(Dates.Full(Friday)));
        Assert.Equal("Friday 27 November", Plain(Dates.WithWeekday(Friday)));
        Assert.Equal("by Friday 27 November 2026", Plain(Dates.Until(Friday)));
        Assert.Equal("on Friday 27 November", Plain(Dates.On(Friday)));
        Assert.Equal("27/11/2026", Dates.InNumbers(Friday));
    }

    [Theory]
    [InlineData(22, "до неділі")]
    [InlineData(23, "до понеділка")]
    [InlineData(24, "до вівторка")]
    [InlineData(25, "до середи")]
    [InlineData(26, "до четверга")]
    [InlineData(27, "до пʼятниці")]
    [InlineData(28, "до суботи")]
    public void Each_weekday_has_its_genitive(int day, string beginning)
    {
        using var _ = InCulture.Ukrainian();

        Assert.StartsWith(beginning + ",", Plain(Dates.Until(new DateOnly(2026, 11, day))));
    }

    [Theory]
    [InlineData(-1, "вчора")]
    [InlineData(0, "сьогодні")]
    [InlineData(1, "завтра")]
    [InlineData(2, "29 листопада")]
    [InlineData(40, "6 січня 2027 року")]
    public void Days_near_today_have_names(int after, string said)
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal(said, Plain(Dates.Relative(Friday.AddDays(after), Friday)));
    }

    [Fact]
    public void An_instant_is_shown_by_the_clock_of_Kyiv()
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal("1 липня 2026 року, 0:05", Plain(Dates.Moment(new(2026, 6, 30, 21, 5, 0, TimeSpan.Zero))));
        Assert.Equal("1 січня 2027 року, 1:05", Plain(Dates.Moment(new(2026, 12, 31, 23, 5, 0, TimeSpan.Zero))));
    }

    [Fact]
    public void A_line_does_not_break_between_the_day_and_its_month()
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal("27\u00A0листопада", Dates.Day(Friday));
    }

    private static string Plain(string said) => said.Replace('\u00A0', ' ');
}
