using System.Globalization;

namespace CnapPlatform.Web.Pages.Work.Papers;

/// <summary>Dates on official papers, which are in Ukrainian whatever the reader's language.</summary>
public static class PaperDates
{
    private static readonly string[] Months =
    [
        "січня", "лютого", "березня", "квітня", "травня", "червня",
        "липня", "серпня", "вересня", "жовтня", "листопада", "грудня",
    ];

    /// <summary>27 листопада 2026 року.</summary>
    public static string Full(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year} року");
}
