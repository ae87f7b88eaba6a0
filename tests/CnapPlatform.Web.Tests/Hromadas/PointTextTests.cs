using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Hromadas;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Hromadas;

public sealed class PointTextTests
{
    private readonly PointText _words = new(new Texts(missingIsAnError: true));

    [Theory]
    [InlineData(23, 10, "відчинено до 17:00")]
    [InlineData(23, 18, "зачинено, відчиниться завтра о 8:00")]
    [InlineData(24, 6, "зачинено, відчиниться сьогодні о 8:00")]
    [InlineData(24, 18, "зачинено, відчиниться у пʼятницю о 8:00")]
    [InlineData(27, 18, "зачинено, відчиниться у понеділок о 8:00")]
    public void A_point_says_when_it_opens_or_closes_next(int day, int hour, string said)
    {
        using var _ = InCulture.Ukrainian();
        var now = new DateTime(2026, 11, day, hour, 0, 0, DateTimeKind.Unspecified);

        Assert.Equal(said, _words.Openness(Point(), now).Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_point_without_hours_does_not_pretend()
    {
        using var _ = InCulture.Ukrainian();
        var silent = new ServicePoint { Name = "A", Address = "B", SettlementCode = "C" };

        Assert.Equal("графіка не вказано", _words.Openness(silent, new DateTime(2026, 11, 23)));
    }

    [Fact]
    public void Days_with_the_same_hours_stand_together()
    {
        using var _ = InCulture.Ukrainian();

        Assert.Equal(
            "понеділок–вівторок 8:00–17:00; середа–четвер зачинено; пʼятниця 8:00–17:00; субота–неділя зачинено",
            _words.Week(Point()));
    }

    private static ServicePoint Point()
    {
        var point = new ServicePoint { Name = "ЦНАП", Address = "вул. Прикладна, 1", SettlementCode = "UA" };
        foreach (var day in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Friday })
        {
            point.Receives(day, new TimeOnly(8, 0), new TimeOnly(17, 0));
        }

        return point;
    }
}
