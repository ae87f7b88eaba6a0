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
            var waits = row.SignedOn is null;
            return new TermWords(
                waits ? "info" : "soon",
                texts[waits ? "Work.Term.WaitsForSignature" : "Work.Term.ToRegister"],
                texts.Format("Work.Term.SubmittedOn", Dates.Relative(row.SubmittedOn, today)));
        }

        if (row.DueOn is not { } due)
        {
            return new TermWords(null, "–", null);
        }

        if (CaseLifecycle.IsPaused(row.Status))
        {
            return new TermWords("soon", texts["Work.Term.StandsStill"], null);
        }

        if (!CaseLifecycle.TermRuns(row.Status))
        {
            return new TermWords(null, Dates.Relative(due, today), texts["Work.Term.Decided"]);
        }

        var words = Running(due, today, texts);
        return words with { Note = words.Note ?? NoteOf(row, due, today, texts) };
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
