using System.Globalization;

namespace CnapPlatform.Web.Kernel;

/// <summary>Dates and times as people say them, in the reader's language; instants are shown in Kyiv's time.</summary>
public static class Dates
{
    private static readonly char Space = '\u00A0';
    private static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");
    private static readonly CultureInfo Ukrainian = CultureInfo.GetCultureInfo("uk-UA");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] DayNames =
        ["неділя", "понеділок", "вівторок", "середа", "четвер", "пʼятниця", "субота"];

    private static readonly string[] DayNamesGenitive =
        ["неділі", "понеділка", "вівторка", "середи", "четверга", "пʼятниці", "суботи"];

    private static readonly string[] DayNamesAccusative =
        ["неділю", "понеділок", "вівторок", "середу", "четвер", "пʼятницю", "суботу"];

    private static readonly string[] MonthsGenitive =
    [
        "січня", "лютого", "березня", "квітня", "травня", "червня",
        "липня", "серпня", "вересня", "жовтня", "листопада", "грудня",
    ];

    /// <summary>27 листопада.</summary>
    public static string Day(DateOnly date) =>
        Say($"{date.Day}{Space}{MonthsGenitive[date.Month - 1]}", date, $"d'{Space}'MMMM");

    /// <summary>27 листопада 2026 року.</summary>
    public static string Full(DateOnly date) =>
        Say($"{Day(date)} {date.Year}{Space}року", date, $"d'{Space}'MMMM yyyy");

    /// <summary>пʼятниця, 27 листопада.</summary>
    public static string WithWeekday(DateOnly date) =>
        Say($"{DayNames[(int)date.DayOfWeek]}, {Day(date)}", date, $"dddd d'{Space}'MMMM");

    /// <summary>до пʼятниці, 27 листопада 2026 року.</summary>
    public static string Until(DateOnly date) =>
        IsEnglish
            ? $"by {date.ToString($"dddd d'{Space}'MMMM yyyy", English)}"
            : $"до{Space}{DayNamesGenitive[(int)date.DayOfWeek]}, {Full(date)}";

    /// <summary>у пʼятницю, 27 листопада.</summary>
    public static string On(DateOnly date) =>
        IsEnglish
            ? $"on {WithWeekday(date)}"
            : $"у{Space}{DayNamesAccusative[(int)date.DayOfWeek]}, {Day(date)}";

    /// <summary>у пʼятницю.</summary>
    public static string OnWeekday(DateOnly date) => IsEnglish
        ? $"on {date.ToString("dddd", English)}"
        : $"у{Space}{DayNamesAccusative[(int)date.DayOfWeek]}";

    /// <summary>27.11.2026, for tables and forms.</summary>
    public static string InNumbers(DateOnly date) => Say(date.ToString("dd.MM.yyyy", Ukrainian), date, "dd/MM/yyyy");

    /// <summary>The time of a clock on the wall: 9:05.</summary>
    public static string Time(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>The time at which a term in hours ends: midnight is the twenty-fourth hour of the day before.</summary>
    public static string TimeOfEnd(DateTime kyiv) =>
        kyiv.TimeOfDay == TimeSpan.Zero ? "24:00" : Time(TimeOnly.FromDateTime(kyiv));

    /// <summary>An instant as Kyiv's clock showed it: 27 листопада 2026 року, 9:05.</summary>
    public static string Moment(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Kyiv).DateTime;
        return $"{Full(DateOnly.FromDateTime(local))}, {Time(TimeOnly.FromDateTime(local))}";
    }

    /// <summary>The day nearest to today by its name (вчора, сьогодні, завтра), any other by its date.</summary>
    public static string Relative(DateOnly date, DateOnly today) =>
        (date.DayNumber - today.DayNumber) switch
        {
            -1 => IsEnglish ? "yesterday" : "вчора",
            0 => IsEnglish ? "today" : "сьогодні",
            1 => IsEnglish ? "tomorrow" : "завтра",
            _ when date.Year == today.Year => Day(date),
            _ => Full(date),
        };

    /// <summary>The machine's spelling, for the datetime attribute of the time element.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en";

    private static string Say(string ukrainian, DateOnly date, string englishFormat) =>
        IsEnglish ? date.ToString(englishFormat, English) : ukrainian;
}
