using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Cases;

/// <summary>How much of a case's term is left, in a few words; the kind is that of a tag, null for plain words.</summary>
public sealed record TermWords(string? Kind, string Said, string? Note)
{
    public static TermWords Of(ListCases.Row row, DateOnly today, Texts texts)
    {
        if (row.Status == CaseStatus.Submitted)
        {
            return Submitted(row, today, texts);
        }

        if (row.DueOn is not { } due)
        {
            return new TermWords(null, "–", null);
        }

        if (CaseLifecycle.IsPaused(row.Status) || row.IsHeld)
        {
            return StandsStill(texts);
        }

        if (!CaseLifecycle.TermRuns(row.Status))
        {
            return new TermWords(null, Dates.Relative(due, today), texts["Work.Term.Decided"]);
        }

        var words = Running(due, today, texts);
        return words with { Note = words.Note ?? NoteOf(row, due, today, texts) };
    }

    /// <summary>In a provider's list, which says in words of its own that a case is decided.</summary>
    public static TermWords Of(ListProviderWork.Row row, DateOnly today, Texts texts)
    {
        if (row.IsDecided)
        {
            return new TermWords(null, Dates.Relative(row.DueOn, today), null);
        }

        return row.StandsStill ? StandsStill(texts) : Running(row.DueOn, today, texts);
    }

    /// <summary>Of a term that still runs.</summary>
    public static TermWords Running(DateOnly due, DateOnly today, Texts texts) =>
        (due.DayNumber - today.DayNumber) switch
        {
            < 0 and var late => new TermWords(
                "late",
                texts.Plural("Work.Term.Overdue", -late),
                texts.Format("Work.Term.Was", Dates.Relative(due, today))),
            0 => new TermWords("soon", Dates.Relative(due, today), null),
            _ => new TermWords(null, Dates.Relative(due, today), null),
        };

    // Before the signature nobody is late; how long it has waited tells whether to call the applicant.
    private static TermWords Submitted(ListCases.Row row, DateOnly today, Texts texts)
    {
        var submitted = texts.Format("Work.Term.SubmittedOn", Dates.Relative(row.SubmittedOn, today));
        if (row.SignedOn is not null)
        {
            return new TermWords("soon", texts["Work.Term.ToRegister"], submitted);
        }

        var days = today.DayNumber - row.SubmittedOn.DayNumber;
        var note = days > 0 ? $"{submitted}, {texts.Plural("Work.Term.WaitsDays", days)}" : submitted;
        return new TermWords("info", texts["Work.Term.WaitsForSignature"], note);
    }

    private static TermWords StandsStill(Texts texts) => new("soon", texts["Work.Term.StandsStill"], null);

    private static string? NoteOf(ListCases.Row row, DateOnly due, DateOnly today, Texts texts)
    {
        if (row.DueAt is { } moment)
        {
            return texts.Format("Work.Term.Until", Dates.TimeOfEnd(KyivDate.Local(moment)));
        }

        return row.PromisedOn is { } promised && promised != due
            ? texts.Format("Work.Term.Promised", Dates.Relative(promised, today))
            : null;
    }
}
