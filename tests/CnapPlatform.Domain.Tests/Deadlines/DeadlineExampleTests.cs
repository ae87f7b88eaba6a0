using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class DeadlineExampleTests
{
    private static readonly DeadlineExample[] Rows =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Deadlines", "DeadlineExamples.md"))
            .Where(line => line.Split('|') is [_, " law " or " peace ", ..])
            .Select(DeadlineExample.Read)];

    public static TheoryData<DeadlineExample> DayExamples => [.. Rows.Where(row => !row.IsHours)];

    public static TheoryData<DeadlineExample> HourExamples => [.. Rows.Where(row => row.IsHours)];

    [Fact]
    public void At_least_five_hundred_examples_are_written_out()
    {
        Assert.True(Rows.Length >= 500);
        Assert.Equal(Rows.Length, Rows.Select(row => row.ToString()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_examples_cover_units_calendars_stops_announcements_and_suspensions()
    {
        Assert.Equal(Enum.GetValues<TermUnit>(), Rows.Select(row => row.Term.Unit).Distinct().Order());
        Assert.All(
            new[] { "paused", "off ", "worked", "regime ends", "held", "skip", "same day" },
            word => Assert.Contains(Rows, row => row.Text.Contains(word, StringComparison.Ordinal)));
        Assert.All(
            new[] { "law", "peace" },
            calendar => Assert.True(Rows.Count(row => row.CalendarName == calendar && row.Pauses.Count > 0) > 10));
        Assert.Equal(
            Enumerable.Range(2026, 10),
            Rows.Where(row => !row.IsHours && row.Start.Year is >= 2026 and <= 2035)
                .Select(row => row.Start.Year).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(DayExamples))]
    public void A_term_of_days_or_months_ends_as_worked_out(DeadlineExample example)
    {
        var start = DateOnly.FromDateTime(example.Start);
        var calendar = example.Calendar;

        var dueOn = PausedTerm.DueOn(start, example.Term, calendar, example.Pauses);
        var explained = PausedTerm.Explain(
            KyivDate.Instant(example.Start), example.Term, calendar, example.Pauses);

        Assert.Equal(DateOnly.FromDateTime(example.Due), dueOn);
        Assert.Equal(dueOn, explained.DueOn);
        if (example.Pauses.Count == 0)
        {
            Assert.Equal(dueOn, Deadline.DueOn(start, example.Term, calendar));
        }

        if (example is { IsPlain: true })
        {
            Assert.Equal(
                example.CalendarName == "law" && dueOn > Calendars.RegimeConfirmedTo, explained.UsesUnconfirmedRegime);
        }
    }

    [Theory]
    [MemberData(nameof(HourExamples))]
    public void A_term_of_hours_ends_as_worked_out(DeadlineExample example)
    {
        var start = KyivDate.Instant(example.Start);

        var due = PausedTerm.DueFrom(start, example.Term, example.Calendar, example.Pauses);
        var explained = PausedTerm.Explain(start, example.Term, example.Calendar, example.Pauses);

        Assert.Equal(example.Due, KyivDate.Local(due.At!.Value));
        Assert.Equal(example.Due, explained.DueAt);
        Assert.Equal(example.Term.Length, explained.Days.Sum(day => day.Hours ?? 0), precision: 9);
    }
}
