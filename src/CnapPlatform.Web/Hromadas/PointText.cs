using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Hromadas;

/// <summary>When a point receives people, in words.</summary>
public sealed class PointText(Texts texts)
{
    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday,
        DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>«відчинено до 18:00» or «зачинено, відчиниться завтра о 9:00».</summary>
    public string Openness(ServicePoint point, DateTime kyivNow)
    {
        var state = point.At(kyivNow);
        if (state.Until is not { } until)
        {
            return texts["Portal.Point.NoHours"];
        }

        var time = Dates.Time(TimeOnly.FromDateTime(until));
        if (state.IsOpen)
        {
            return texts.Format("Portal.Point.OpenUntil", time);
        }

        var day = DateOnly.FromDateTime(until);
        var today = DateOnly.FromDateTime(kyivNow);
        return texts.Format("Portal.Point.OpensAt", When(day, today), time);
    }

    public IEnumerable<DayHours> Hours(ServicePoint point, DateTime kyivNow) => Week.Select(day => new DayHours(
        texts[$"Portal.Weekday.{day}"],
        Spans(point, day),
        day == kyivNow.DayOfWeek));

    // Within the week a weekday says more than a date.
    private static string When(DateOnly day, DateOnly today) =>
        day.DayNumber - today.DayNumber is > 1 and < 7
            ? Dates.OnWeekday(day)
            : Dates.Relative(day, today);

    private string Spans(ServicePoint point, DayOfWeek day)
    {
        var spans = point.Hours.Where(hours => hours.Day == day).OrderBy(hours => hours.OpensAt)
            .Select(hours => $"{Dates.Time(hours.OpensAt)}–{Dates.Time(hours.ClosesAt)}");
        var said = string.Join(", ", spans);
        return said.Length == 0 ? texts["Portal.Point.Closed"] : said;
    }
}

/// <summary>One day of the week with its hours of reception.</summary>
public sealed record DayHours(string Day, string Hours, bool IsToday);
