using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Tests.Deadlines;

namespace CnapPlatform.Domain.Tests.Hromadas;

/// <summary>Open now, and until when. The twelfth of February 2026 is a Thursday.</summary>
public sealed class ServicePointTests
{
    [Theory]
    [InlineData("2026-02-12 08:59", false, "2026-02-12 09:00")]
    [InlineData("2026-02-12 09:00", true, "2026-02-12 13:00")]
    [InlineData("2026-02-12 12:59", true, "2026-02-12 13:00")]
    [InlineData("2026-02-12 13:00", false, "2026-02-12 14:00")]
    [InlineData("2026-02-12 14:00", true, "2026-02-12 18:00")]
    [InlineData("2026-02-12 18:00", false, "2026-02-13 09:00")]
    [InlineData("2026-02-13 23:59", false, "2026-02-16 09:00")]
    [InlineData("2026-02-14 12:00", false, "2026-02-16 09:00")]
    [InlineData("2026-02-15 00:00", false, "2026-02-16 09:00")]
    public void A_point_is_open_from_the_minute_it_opens_to_the_minute_it_closes(
        string now, bool isOpen, string until)
    {
        var point = Point();
        for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
        {
            point.Receives(day, new TimeOnly(9, 0), new TimeOnly(13, 0));
            point.Receives(day, new TimeOnly(14, 0), new TimeOnly(18, 0));
        }

        Assert.Equal(new Openness(isOpen, Calendars.At(until)), point.At(Calendars.At(now)));
    }

    [Fact]
    public void Spans_that_touch_or_overlap_are_one_reception()
    {
        var point = Point();
        point.Receives(DayOfWeek.Thursday, new TimeOnly(13, 0), new TimeOnly(16, 0));
        point.Receives(DayOfWeek.Thursday, new TimeOnly(9, 0), new TimeOnly(13, 0));
        point.Receives(DayOfWeek.Thursday, new TimeOnly(15, 0), new TimeOnly(20, 0));

        Assert.Equal(
            new Openness(true, Calendars.At("2026-02-12 20:00")), point.At(Calendars.At("2026-02-12 09:30")));
    }

    [Theory]
    [InlineData("2026-02-12 09:30", true, "2026-02-12 10:00")]
    [InlineData("2026-02-12 10:00", false, "2026-02-19 09:00")]
    public void A_point_open_once_a_week_opens_again_a_week_later(string now, bool isOpen, string until)
    {
        var point = Point();
        point.Receives(DayOfWeek.Thursday, new TimeOnly(9, 0), new TimeOnly(10, 0));

        Assert.Equal(new Openness(isOpen, Calendars.At(until)), point.At(Calendars.At(now)));
    }

    [Fact]
    public void A_point_without_hours_is_closed_and_nobody_knows_until_when() =>
        Assert.Equal(new Openness(false, null), Point().At(Calendars.At("2026-02-12 10:00")));

    private static ServicePoint Point() => new()
    {
        Id = ServicePointId.New(),
        HromadaId = new HromadaId(42),
        Number = 1,
        Name = "ЦНАП",
        Address = "вул. Соборна, 1",
        SettlementCode = "UA00000000000000001",
    };
}
