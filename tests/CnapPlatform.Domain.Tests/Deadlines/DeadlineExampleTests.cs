using System.Globalization;
using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class DeadlineExampleTests
{
    private static readonly string[] Rows =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Deadlines", "DeadlineExamples.md"))
            .Where(line => line.Split('|') is [_, " law " or " peace ", ..])];

    public static TheoryData<string, string, string, string> DayExamples() => Examples(hours: false);

    public static TheoryData<string, string, string, string> HourExamples() => Examples(hours: true);

    [Fact]
    public void At_least_a_hundred_examples_were_worked_by_hand() => Assert.True(Rows.Length >= 100);

    [Theory]
    [MemberData(nameof(DayExamples))]
    public void A_term_of_days_or_months_ends_as_worked_by_hand(string calendar, string start, string term, string due)
    {
        var begin = DateOnly.FromDateTime(At(start));

        var dueOn = Deadline.DueOn(begin, TermOf(term), CalendarOf(calendar));
        var explained = Deadline.Explain(begin, TermOf(term), CalendarOf(calendar));

        Assert.Equal(DateOnly.FromDateTime(At(due)), dueOn);
        Assert.Equal(dueOn, explained.DueOn);
        Assert.Equal(calendar == "law" && dueOn > Calendars.RegimeConfirmedTo, explained.UsesUnconfirmedRegime);
    }

    [Theory]
    [MemberData(nameof(HourExamples))]
    public void A_term_of_hours_ends_as_worked_by_hand(string calendar, string start, string term, string due)
    {
        var dueAt = Deadline.DueAt(At(start), TermOf(term), CalendarOf(calendar));
        var explained = Deadline.Explain(At(start), TermOf(term), CalendarOf(calendar));

        Assert.Equal(At(due), dueAt);
        Assert.Equal(dueAt, explained.DueAt);
        Assert.Equal(TermOf(term).Length, explained.Days.Sum(day => day.Hours ?? 0), precision: 9);
    }

    private static TheoryData<string, string, string, string> Examples(bool hours)
    {
        var examples = new TheoryData<string, string, string, string>();

        foreach (var cells in Rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries)))
        {
            if (cells[3].Contains("hours") == hours)
            {
                examples.Add(cells[1], cells[2], cells[3], cells[4]);
            }
        }

        return examples;
    }

    private static WorkingCalendar CalendarOf(string name) =>
        name == "law" ? Calendars.InForce : Calendars.Peacetime;

    // The weekday in the table is checked too, so a slip of the pen cannot pass for an example.
    private static DateTime At(string cell) => DateTime.ParseExact(
        cell, ["ddd yyyy-MM-dd", "ddd yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    private static Term TermOf(string cell) => cell.Split(' ') switch
    {
        ["same", "day"] => Term.OnTheDay,
        [var length, "calendar"] => Term.CalendarDays(Number(length)),
        [var length, "working"] => Term.WorkingDays(Number(length)),
        [var length, "month"] => Term.Months(Number(length)),
        [var length, "hours"] => Term.Hours(Number(length)),
        [var length, "hours", "skip"] => Term.Hours(Number(length), skipDaysOff: true),
        _ => throw new FormatException(cell),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
