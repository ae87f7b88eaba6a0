using System.Globalization;

namespace CnapPlatform.Domain.Cases;

/// <summary>The dates of an open case move only by an announcement, and every move stands on the route sheet.</summary>
public sealed partial class Case
{
    /// <summary>The last announcement that the dates of this case take into account.</summary>
    public int CalendarRevision { get; private set; }

    /// <summary>Since when the term stands still by an announcement that names no end.</summary>
    public DateOnly? TermHeldSince { get; private set; }

    /// <summary>Nobody knows when the term of this open case will be over, so no day is named as its end.</summary>
    public bool IsHeld => TermHeldSince is not null && HasOpenTerm && Decision is null;

    /// <summary>The rest of the term lies in front of the case, so an announcement may move its end.</summary>
    public bool HasOpenTerm =>
        RegisteredAt is not null && (CaseLifecycle.TermRuns(Status) || CaseLifecycle.IsPaused(Status));

    /// <summary>
    /// Counts the term anew after an announcement. Where its end moves, the route sheet says from when to when and why;
    /// where the end is not known any more, since when the term stands still; where nothing moves, only the announcement
    /// is noted. Doing it twice changes nothing.
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

        var (oldDue, oldPromise, wasHeld) = (DueOn!.Value, PromisedOn, TermHeldSince is not null);
        var note = string.Create(
            CultureInfo.InvariantCulture, $"{reason} ({oldDue:dd.MM.yyyy} → {EndOf(due.On, held)})");
        Move(
            CaseAction.RecalculateTerm, CaseActor.Platform, at, note,
            held is null ? new TermRecalculated(Id, at) : new TermHeld(Id, at));
        (DueOn, DueAt, TermHeldSince) = (due.On, due.At, held);
        PromisedOn = Promise(term, oldDue);

        TellApplicant(held is not null, wasHeld, PromisedOn != oldPromise, at);

        SetDay(DueOn);
        return true;
    }

    // While the case stands still nothing is promised; its resumption tells the new day.
    private void TellApplicant(bool isHeld, bool wasHeld, bool hasMoved, DateTimeOffset at)
    {
        if (CaseLifecycle.IsPaused(Status))
        {
            return;
        }

        if (isHeld != wasHeld || (hasMoved && !isHeld))
        {
            _events.Add(isHeld ? new PromiseHeld(Id, at) : new PromiseMoved(Id, at));
        }
    }

    private static string EndOf(DateOnly due, DateOnly? held) => held is { } since
        ? string.Create(CultureInfo.InvariantCulture, $"строк не йде з {since:dd.MM.yyyy}")
        : due.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

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
