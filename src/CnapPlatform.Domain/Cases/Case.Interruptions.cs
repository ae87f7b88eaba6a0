using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Cases;

/// <summary>What stops a case, moves its term, or ends it without a decision.</summary>
public sealed partial class Case
{
    /// <summary>
    /// Documents or data are missing: the applicant is told what, how and by when to cure it; the term stands still
    /// (Law 2073-IX, Art. 43). Missing documents are never a ground to decline registration.
    /// </summary>
    public void LeaveWithoutMovement(Defects defects, CaseActor actor, DateTimeOffset at)
    {
        if (actor.Kind == CaseActorKind.Administrator && !AdministratorProvides)
        {
            throw new Refused(CaseRefusals.NotImmediate);
        }

        if (KyivDate.Of(at) > defects.LatestOn)
        {
            throw new Refused(CaseRefusals.TooLateForDefects, defects.LatestOn.Value);
        }

        if (defects.CureBy < defects.EarliestCureBy)
        {
            throw new Refused(CaseRefusals.CureTooShort, defects.EarliestCureBy.Value);
        }

        Move(CaseAction.LeaveWithoutMovement, actor, at, defects.What, new CaseLeftWithoutMovement(Id, at));
        CureBy = defects.CureBy;
        SetDay(CureBy);
    }

    /// <summary>Cured in time: the case counts as filed on its first day, and the rest of the term goes on.</summary>
    public void Cure(CaseActor actor, DateTimeOffset at, string? note, CaseTerm term)
    {
        if (KyivDate.Of(at) > CureBy)
        {
            throw new Refused(CaseRefusals.CureIsOver, CureBy.Value);
        }

        Move(CaseAction.Cure, actor, at, note, new CaseCured(Id, at));
        GoOn(term);
    }

    /// <summary>Not cured in time: the documents go back to the applicant with the reason.</summary>
    public void ReturnUncured(CaseActor actor, DateTimeOffset at, string? reason)
    {
        if (KyivDate.Of(at) <= CureBy)
        {
            throw new Refused(CaseRefusals.CureNotOver, CureBy.Value);
        }

        Move(CaseAction.ReturnUncured, actor, at, reason, new CaseReturned(Id, at));
    }

    /// <summary>A ground of the law stops the review; the term stands still (Law 2073-IX, Art. 64).</summary>
    public void Suspend(CaseActor actor, DateTimeOffset at, string? ground) =>
        Move(CaseAction.Suspend, actor, at, ground, new CaseSuspended(Id, at));

    public void Resume(CaseActor actor, DateTimeOffset at, string? note, CaseTerm term)
    {
        Move(CaseAction.Resume, actor, at, note, new CaseResumed(Id, at));
        GoOn(term);
    }

    /// <summary>The applicant is invited to be heard; the term goes on.</summary>
    public void CallHearing(CaseActor actor, DateTimeOffset at, string? invitation) =>
        Move(CaseAction.CallHearing, actor, at, invitation, new HearingCalled(Id, at));

    public void EndHearing(CaseActor actor, DateTimeOffset at, string? minutes) =>
        Move(CaseAction.EndHearing, actor, at, minutes, new HearingEnded(Id, at));

    /// <summary>
    /// The head of the provider moves the end of the term, before it comes, with the reason. On a day off it moves on
    /// to the next working day, as the end of every term does.
    /// </summary>
    /// <param name="limit">The latest day that the law lets a term be extended to; null where none is known.</param>
    public void Extend(
        DateOnly to, CaseTerm term, DateOnly? limit, string? reason, CaseActor actor, DateTimeOffset at)
    {
        if (KyivDate.Of(at) > DueOn)
        {
            throw new Refused(CaseRefusals.TermIsOver, DueOn.Value);
        }

        if (to <= DueOn)
        {
            throw new Refused(CaseRefusals.ExtensionTooShort, DueOn.Value);
        }

        if (to > limit)
        {
            throw new Refused(CaseRefusals.ExtensionTooLong, limit.Value);
        }

        Move(CaseAction.Extend, actor, at, reason, new TermExtended(Id, at));
        ExtendedTo = to;
        DueOn = term.Calendar.FirstWorkingFrom(to);
        DueAt = null;
        PromisedOn = DueOn;
        SetDay(DueOn);
    }

    /// <summary>The applicant takes the application back, before it is decided; the statement is in the file.</summary>
    public void Withdraw(CaseActor actor, DateTimeOffset at, string? statement)
    {
        Move(CaseAction.Withdraw, actor, at, statement, new CaseWithdrawn(Id, at));
        DropProposal();
    }

    /// <summary>Nothing is left to decide: the applicant died without a successor, the object is gone.</summary>
    public void Close(CaseActor actor, DateTimeOffset at, string? ground) =>
        Move(CaseAction.Close, actor, at, ground, new CaseClosed(Id, at));

    // What was left of the term at the stop goes on, in the calendar it counts in.
    private void GoOn(CaseTerm term)
    {
        var pauses = Pauses;
        if (ExtendedTo is null)
        {
            var due = term.DueFrom(TermStartedAt!.Value, pauses);
            (DueOn, DueAt) = (due.On, due.At);
        }
        else
        {
            var pause = pauses[^1];
            var left = Math.Max(1, DueOn!.Value.DayNumber - KyivDate.Of(pause.From).DayNumber);
            DueOn = term.Calendar.FirstWorkingFrom(KyivDate.Of(pause.To).AddDays(left));
        }

        PromisedOn = DueOn;
        Hold(term);
        SetDay(DueOn);
    }
}

/// <summary>What is missing in an application, and by when it is to be cured.</summary>
/// <param name="LatestOn">The last day on which a case may be left without movement; null where no rule is known.</param>
/// <param name="EarliestCureBy">The shortest term of cure ends here; null where no rule is known.</param>
public sealed record Defects(string? What, DateOnly CureBy, DateOnly? LatestOn, DateOnly? EarliestCureBy);
