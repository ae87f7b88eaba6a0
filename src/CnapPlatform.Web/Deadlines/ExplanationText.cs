using System.Globalization;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Deadlines;

/// <summary>One day of the count as a citizen reads it.</summary>
/// <param name="Count">Its number in the count, or how many hours of it are counted; empty where none are.</param>
/// <param name="Note">
/// What the day rests on and nobody has confirmed yet; of hours, why there are fewer or more of them.
/// </param>
public sealed record ExplanationLine(
    DateOnly Date, string Count, string What, string? Note, ExplainedDayRole Role);

/// <summary>A deadline explained: a sentence, a warning where a date may still change, and every day of the count.</summary>
public sealed record ExplainedDeadline(string Summary, string? Warning, IReadOnlyList<ExplanationLine> Lines);

/// <summary>Puts the explanation of a deadline into plain words of the reader's language.</summary>
public sealed class ExplanationText(Texts texts, TermText terms)
{
    public ExplainedDeadline Say(DeadlineExplanation explanation) => new(
        Summary(explanation),
        Warnings(explanation),
        [.. explanation.Days.Select(day => Line(day, explanation))]);

    private string Summary(DeadlineExplanation explanation)
    {
        var start = DateOnly.FromDateTime(explanation.Start);
        var term = terms.Length(explanation.Term);
        var until = Dates.Until(explanation.DueOn);
        if (explanation.Term.IsOnTheDay)
        {
            var key = start == explanation.DueOn ? "Deadlines.Summary.OnTheDay" : "Deadlines.Summary.OnTheDay.Moved";
            return texts.Format(key, until);
        }

        if (explanation.Term.Unit == TermUnit.Hour)
        {
            var end = Dates.TimeOfEnd(explanation.DueAt!.Value);
            var hours = texts.Format("Deadlines.Summary.Hours", term, Moment(explanation.Start), until, end);
            return WithWhichOfTwo(WithClockChanges(WithStops(hours, explanation), explanation), explanation);
        }

        var summary = texts.Format("Deadlines.Summary", term, Dates.Full(start), until);
        if (explanation.Days.Any(day => day.Role == ExplainedDayRole.RolledOver))
        {
            summary = texts.Format("Deadlines.Summary.RolledOver", summary);
        }

        var stopped = explanation.Days.Count(day => day.Role == ExplainedDayRole.Paused);
        return stopped == 0
            ? summary
            : texts.Format("Deadlines.Summary.Paused", summary, texts.Plural("Deadlines.Term.CalendarDay", stopped));
    }

    private string WithStops(string summary, DeadlineExplanation explanation) =>
        explanation.Stops.Aggregate(summary, (said, stop) => texts.Format(
            "Deadlines.Summary.Stopped", said, Moment(KyivDate.Local(stop.Pause.From)),
            Moment(KyivDate.Local(stop.Pause.To)),
            texts.Format("Clocks.Hours", Numbers.WithDecimals(decimal.Round(stop.Left, 1)))));

    private string WithClockChanges(string summary, DeadlineExplanation explanation) =>
        explanation.Days.Where(day => day.ClockShift != TimeSpan.Zero).Aggregate(summary, (said, day) => texts.Format(
            day.ClockShift > TimeSpan.Zero ? "Deadlines.Summary.ClockForward" : "Deadlines.Summary.ClockBack",
            said, Dates.Full(day.Date), HoursOf(day)));

    private string WithWhichOfTwo(string summary, DeadlineExplanation explanation)
    {
        if (explanation.DueAt is not { } due || !KyivDate.ComesTwice(due))
        {
            return summary;
        }

        return KyivDate.Instant(due) == explanation.EndsAt
            ? texts.Format("Deadlines.Summary.FirstOfTwo", summary)
            : texts.Format("Deadlines.Summary.SecondOfTwo", summary);
    }

    // As long as the day really is.
    private string HoursOf(ExplainedDay day) =>
        texts.Plural("Deadlines.Term.Hour", (long)(TimeSpan.FromDays(1) - day.ClockShift).TotalHours);

    private static string Moment(DateTime kyiv) =>
        $"{Dates.Time(TimeOnly.FromDateTime(kyiv))}, {Dates.Full(DateOnly.FromDateTime(kyiv))}";

    private string? Warnings(DeadlineExplanation explanation)
    {
        string[] said =
        [
            .. explanation.Holds.Select(hold => hold.To is { } to
                ? texts.Format("Deadlines.Warning.Held", Dates.Full(hold.From), Dates.Full(to))
                : texts.Format("Deadlines.Warning.HeldOpen", Dates.Full(hold.From))),
            .. new[] { Warning(explanation) }.OfType<string>(),
        ];
        return said.Length == 0 ? null : string.Join(" ", said);
    }

    private string? Warning(DeadlineExplanation explanation)
    {
        var regime = explanation.Days.FirstOrDefault(RestsOnUnconfirmed)?.Day.Regime;
        if (!explanation.UsesUnconfirmedRegime || regime is null)
        {
            return null;
        }

        return regime.ConfirmedTo is { } confirmed
            ? texts.Format(Own("Deadlines.Warning", regime), Dates.Full(confirmed), Name(regime))
            : texts["Deadlines.Warning.NoDate"];
    }

    private ExplanationLine Line(ExplainedDay day, DeadlineExplanation explanation)
    {
        string[] notes = [.. Notes(day, explanation)];
        var note = notes.Length == 0 ? null : string.Join(". ", notes);
        return new ExplanationLine(day.Date, Count(day), What(day, explanation), note, day.Role);
    }

    private IEnumerable<string> Notes(ExplainedDay day, DeadlineExplanation explanation)
    {
        if (explanation.UsesUnconfirmedRegime && RestsOnUnconfirmed(day))
        {
            yield return texts[Own("Deadlines.Unconfirmed", day.Day.Regime!)];
        }

        if (day.Hours is not null && explanation.Stops.Any(stop => IsWithin(stop.Pause, day.Date)))
        {
            yield return texts["Deadlines.Note.StoodInPart"];
        }

        if (day.ClockShift != TimeSpan.Zero)
        {
            yield return texts.Format("Deadlines.Note.ClockChange", HoursOf(day));
        }
    }

    private static bool IsWithin(TermPause pause, DateOnly day) =>
        pause.From < KyivDate.StartOf(day.AddDays(1)) && pause.To > KyivDate.StartOf(day);

    private static string Count(ExplainedDay day) => day.Hours is { } hours
        ? Numbers.WithDecimals(hours)
        : day.Number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private string What(ExplainedDay day, DeadlineExplanation explanation)
    {
        var kind = Kind(day.Day);
        var isHours = explanation.Term.Unit == TermUnit.Hour;
        return day.Role switch
        {
            ExplainedDayRole.Start => texts["Deadlines.Role.Start"],
            ExplainedDayRole.Skipped => texts.Format("Deadlines.Role.Skipped", kind),
            ExplainedDayRole.RolledOver => texts.Format("Deadlines.Role.RolledOver", kind),
            ExplainedDayRole.Paused => texts["Deadlines.Role.Paused"],
            ExplainedDayRole.Due when isHours =>
                texts.Format("Deadlines.Role.Due.Hours", kind, Dates.TimeOfEnd(explanation.DueAt!.Value)),
            ExplainedDayRole.Due => texts.Format("Deadlines.Role.Due", kind),
            ExplainedDayRole.Counted when explanation.Term.Unit == TermUnit.CalendarDay && !day.Day.IsWorking =>
                texts.Format("Deadlines.Role.Counted.DayOff", kind),
            _ => kind,
        };
    }

    private string Kind(CalendarDay day)
    {
        var holiday = day.Holiday is null ? "" : InLanguage(day.Holiday.Name, day.Holiday.NameEn);
        var because = day.Kind == CalendarDayKind.HolidayWorkedUnderRegime
            ? Name(day.Regime!)
            : Dates.Day(day.TransferredFrom ?? day.Date);
        return texts.Format($"Deadlines.Kind.{day.Kind}", holiday, because);
    }

    private static bool RestsOnUnconfirmed(ExplainedDay day) =>
        day.Day.RegimeUnconfirmed
        && day.Role is not (ExplainedDayRole.Start or ExplainedDayRole.Skipped or ExplainedDayRole.Paused);

    private static string Own(string key, LegalRegimePeriod regime) =>
        Texts.Has($"{key}.{regime.Kind}") ? $"{key}.{regime.Kind}" : key;

    private static string Name(LegalRegimePeriod regime)
    {
        var name = InLanguage(regime.Name, regime.NameEn);
        return char.ToLower(name[0], CultureInfo.CurrentCulture) + name[1..];
    }

    private static string InLanguage(string uk, string en) =>
        new LocalText(uk, en).In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}
