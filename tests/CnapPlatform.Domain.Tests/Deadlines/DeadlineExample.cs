using System.Globalization;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Tests.Deadlines;

/// <summary>A row of the table of examples, read as it is written.</summary>
public sealed record DeadlineExample
{
    private static readonly HromadaId Hromada = new(1);

    private AnnouncedTerms _announced = AnnouncedTerms.None;

    public required string CalendarName { get; init; }

    public required DateTime Start { get; init; }

    public required Term Term { get; init; }

    public required DateTime Due { get; init; }

    /// <summary>The cell of the term with all that follows it.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<TermPause> Pauses { get; private set; } = [];

    public bool IsHours => Term.Unit == TermUnit.Hour;

    /// <summary>Nothing stops the term and nothing was announced.</summary>
    public bool IsPlain => Pauses.Count == 0 && _announced.Announced.Count == 0;

    internal WorkingCalendar Calendar
    {
        get
        {
            var published = CalendarName == "law" ? Calendars.InForce : Calendars.Peacetime;
            var data = CalendarName == "law" ? Calendars.Data : Calendars.Data with { Regimes = [] };
            return _announced.Announced.Count == 0
                ? published
                : new WorkingCalendar(_announced.Over(data, new DateOnly(2026, 1, 1)));
        }
    }

    public static DeadlineExample Read(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        var parts = cells[3].Split(';', StringSplitOptions.TrimEntries);
        var example = new DeadlineExample
        {
            CalendarName = cells[1],
            Start = At(cells[2]),
            Term = TermOf(parts[0]),
            Due = At(cells[4]),
            Text = cells[3],
        };
        foreach (var part in parts.Skip(1))
        {
            example.Take(part);
        }

        return example;
    }

    public override string ToString() => $"{CalendarName}, {Start:yyyy-MM-dd HH:mm}, {Text}";

    private void Take(string part)
    {
        if (part.StartsWith("paused ", StringComparison.Ordinal))
        {
            var days = part["paused ".Length..].Split(" to ");
            Pauses = [.. Pauses, new TermPause(Moment(days[0]), Moment(days[1]))];
        }
        else if (part.StartsWith("held ", StringComparison.Ordinal))
        {
            var days = part["held ".Length..].Split(" to ");
            Announce(AnnouncementKind.TermsSuspended, days[0], days[1]);
            Pauses = [.. Pauses, .. _announced.HoldsFor(Hromada, "any").Select(hold => hold.AsPause()!)];
        }
        else if (part.StartsWith("off ", StringComparison.Ordinal))
        {
            Announce(AnnouncementKind.DayOff, part["off ".Length..]);
        }
        else if (part.StartsWith("worked ", StringComparison.Ordinal))
        {
            Announce(AnnouncementKind.WorkingDay, part["worked ".Length..]);
        }
        else
        {
            Announce(AnnouncementKind.RegimeEnded, part["regime ends ".Length..]);
        }
    }

    private void Announce(AnnouncementKind kind, string from, string? to = null)
    {
        var plan = new PlannedAnnouncement
        {
            Kind = kind,
            From = DateOnly.FromDateTime(At(from)),
            To = to is null ? null : DateOnly.FromDateTime(At(to)),
            RegimeKind = LegalRegimePeriod.MartialLaw,
            Name = new LocalText("День"),
            Act = "Указ",
            Reason = "Приклад",
            By = AccountId.New(),
            ByName = "Олена Коваль",
        };
        var newYear = KyivDate.Instant(new DateTime(2026, 1, 1, 9, 0, 0, DateTimeKind.Unspecified));
        var announced = CalendarAnnouncement.Plan(plan, newYear);
        announced.Previewed(newYear);
        announced.Announce(_announced.Announced.Count + 1, "Олена Коваль", newYear);
        _announced = new AnnouncedTerms([.. _announced.Announced, announced]);
    }

    // Days of a stop are taken at noon: which hour it was does not matter to a term of days.
    private static DateTimeOffset Moment(string cell)
    {
        var at = At(cell);
        return KyivDate.Instant(cell.Contains(':', StringComparison.Ordinal) ? at : at.AddHours(12));
    }

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
