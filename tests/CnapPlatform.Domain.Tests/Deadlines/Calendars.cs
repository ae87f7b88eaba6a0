using System.Globalization;
using System.Text.Json;
using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Tests.Deadlines;

/// <summary>The calendar shipped with the standard, and what it would be without any special regime.</summary>
internal static class Calendars
{
    public static readonly WorkCalendarData Data = Read();
    public static readonly WorkingCalendar InForce = new(Data);
    public static readonly WorkingCalendar Peacetime = new(Data with { Regimes = [] });

    public static readonly DateOnly RegimeConfirmedTo = new(2026, 5, 4);

    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTime At(string local) =>
        DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static WorkCalendarData Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Deadlines", "calendar.json");

        return JsonSerializer.Deserialize<WorkCalendarData>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
    }
}
