using System.Globalization;

namespace CnapPlatform.Domain.Cases;

/// <summary>The dates of an open case move only by an announcement, and every move stands on the route sheet.</summary>
public sealed partial class Case
{
    /// <summary>The last announcement that the dates of this case take into account.</summary>
    public int CalendarRevision { get; private set; }

    /// <summary>Since when the term stands still by an announcement that names no end.</summary>
    public DateOnly? TermHeldSince { get; private set; }

    /// <summary>The rest of the term lies in front of the case, so an announcement may move its end.</summary>
    public bool HasOpenTerm =>
        RegisteredAt is not null && (CaseLifecycle.TermRuns(Status) || CaseLifecycle.IsPaused(Status));

    /// <summary>
    /// Counts the term anew after an announcement. Where its end moves, the route sheet says from when to when and why;
    /// where it does not, only the announcement is noted. Doing it twice changes nothing.
    /// </summary>
    public bool Recalculate(CaseTerm term, string reason, DateTimeOffset at)
    {
        CalendarRevision = term.Revision;
        if (!HasOpenTerm)
        {
            return false;
        }

        var due = ExtendedTo is { } to
            ? (On: term.Calendar.FirstWorkingFrom(to), At: null)
            : term.DueFrom(TermStartedAt!.Value, Pauses);
        var held = term.HeldSince(RegisteredOn!.Value, due.On);
        if (due == (DueOn, DueAt) && held == TermHeldSince)
        {
            return false;
        }

        var (oldDue, oldPromise) = (DueOn!.Value, PromisedOn);
        var note = string.Create(CultureInfo.InvariantCulture, $"{reason} ({oldDue:dd.MM.yyyy} → {due.On:dd.MM.yyyy})");
        Move(CaseAction.RecalculateTerm, CaseActor.Platform, at, note, new TermRecalculated(Id, at));
        (DueOn, DueAt, TermHeldSince) = (due.On, due.At, held);
        PromisedOn = Promise(term, oldDue);

        // While the case stands still nothing is promised; its resumption tells the new day.
        if (PromisedOn != oldPromise && !CaseLifecycle.IsPaused(Status))
        {
            _events.Add(new PromiseMoved(Id, at));
        }

        SetDay(DueOn);
        return true;
    }

    // What was promised by the legal date follows it; an earlier promise follows the count from the signature.
    private DateOnly? Promise(CaseTerm term, DateOnly oldDue)
    {
        if (PromisedOn == oldDue || SignedOn is not { } signed)
        {
            return DueOn;
        }

        var fromSignature = term.DueFrom(signed);
        return fromSignature < DueOn ? fromSignature : DueOn;
    }

    private void Hold(CaseTerm term) => TermHeldSince = term.HeldSince(RegisteredOn!.Value, DueOn!.Value);

    // A step that counts a day may be the first to count by a later announcement.
    private void SetDay(DateOnly? day) =>
        (_route[^1].SetsDay, _route[^1].CalendarRevision) = (day, CalendarRevision);
}
