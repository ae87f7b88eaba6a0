using System.Globalization;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Hromadas;

/// <summary>When a point receives people, in words.</summary>
public sealed class PointText(Texts texts)
{
    // A dash between two word joiners: a narrow table does not break a span of hours there.
    private const string Unbroken = "\u2060–\u2060";

    private static readonly DayOfWeek[] Days =
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

    public IEnumerable<DayHours> Hours(ServicePoint point, DateTime kyivNow) => Days.Select(day => new DayHours(
        texts[$"Portal.Weekday.{day}"],
        Spans(point, day).Replace("–", Unbroken, StringComparison.Ordinal),
        day == kyivNow.DayOfWeek));

    /// <summary>The week in a line, days with the same hours together: «понеділок–пʼятниця 8:00–17:00; …».</summary>
    public string Week(ServicePoint point)
    {
        var runs = new List<(DayOfWeek First, DayOfWeek Last, string Hours)>();
        foreach (var day in Days)
        {
            var hours = Spans(point, day);
            if (runs.Count > 0 && runs[^1].Hours == hours)
            {
                runs[^1] = runs[^1] with { Last = day };
            }
            else
            {
                runs.Add((day, day, hours));
            }
        }

        return string.Join("; ", runs.Select(run => run.First == run.Last
            ? $"{NameOf(run.First)} {run.Hours}"
            : $"{NameOf(run.First)}–{NameOf(run.Last)} {run.Hours}"));
    }

    // Within the week a weekday says more than a date.
    private static string When(DateOnly day, DateOnly today) =>
        day.DayNumber - today.DayNumber is > 1 and < 7
            ? Dates.OnWeekday(day)
            : Dates.Relative(day, today);

    private string NameOf(DayOfWeek day)
    {
        var name = texts[$"Portal.Weekday.{day}"];
        return LocalTexts.IsEnglish ? name : name.ToLower(CultureInfo.CurrentCulture);
    }

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
