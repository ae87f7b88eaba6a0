using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>Who works on a case: the stage it stands at, its executor, and whom a conflict of interest keeps away.</summary>
public sealed partial class Case
{
    /// <summary>The executor; null while nobody was chosen: then the body, or the front office, works as a whole.</summary>
    public AccountId? AssignedTo { get; private set; }

    /// <summary>Who had the case before the executor of today.</summary>
    public AccountId? AssignedBefore { get; private set; }

    /// <summary>The number of the stage in the technological card, while the case is with the provider.</summary>
    public int? Stage { get; private set; }

    /// <summary>Those who declared a conflict of interest: they neither open nor decide the case any more.</summary>
    public IEnumerable<AccountId> Recused => _route
        .Where(entry => entry.Action == CaseAction.Recuse && entry.AccountId is not null)
        .Select(entry => entry.AccountId!.Value);

    /// <summary>Those who cannot get the case: out by a conflict of interest, or its registrar.</summary>
    public IReadOnlySet<AccountId> Barred =>
        RegisteredBy is { } registrar && !AdministratorProvides
            ? Recused.Append(registrar).ToHashSet()
            : Recused.ToHashSet();

    /// <summary>The executor has done a stage of the technological card; the last one ends with the decision.</summary>
    /// <param name="next">The stage that follows and whose it is; null after the last one.</param>
    public void FinishStage(CaseActor actor, DateTimeOffset at, string? note, StageAssignment? next)
    {
        if (Status == CaseStatus.InReview && next is null)
        {
            throw new Refused(CaseRefusals.LastStage);
        }

        Move(CaseAction.FinishStage, actor, at, note, new StageFinished(Id, at), next?.Executor);
        Begin(next);
    }

    /// <summary>
    /// The head gives the case to another person, with the reason; after a complaint to one who signed before only
    /// where nobody else can have it.
    /// </summary>
    public void Reassign(
        CasePerson to, CaseActor actor, DateTimeOffset at, string? reason, bool somebodyElseCan = true)
    {
        CheckCounter(actor);
        if (to.Id == AssignedTo)
        {
            throw new Refused(CaseRefusals.AlreadyTheirs, to.Name);
        }

        if (Barred.Contains(to.Id))
        {
            throw new Refused(Recused.Contains(to.Id) ? CaseRefusals.Recused : CaseRefusals.SameHands);
        }

        if (somebodyElseCan && HasSignedBefore(to.Id))
        {
            throw new Refused(CaseRefusals.SignedBefore);
        }

        Move(CaseAction.Reassign, actor, at, reason, new CaseReassigned(Id, at), to);
        AssignTo(to);
    }

    /// <summary>
    /// The executor steps out over a conflict of interest. A proposal of theirs falls with them.
    /// </summary>
    /// <param name="next">Who gets the case; null where nobody can, and the head is to decide.</param>
    public void Recuse(CaseActor actor, DateTimeOffset at, string? reason, CasePerson? next)
    {
        CheckCounter(actor);
        Move(CaseAction.Recuse, actor, at, reason, new ExecutorRecused(Id, at), next);
        DropProposal();
        AssignTo(next);
    }

    /// <summary>The platform notes that it has asked the executor to declare a possible conflict of interest.</summary>
    public void NoteConflict(CasePerson executor, DateTimeOffset at) => Move(
        CaseAction.NoteConflict, CaseActor.Platform, at, null, new ConflictNoted(Id, at), executor);

    private void Begin(StageAssignment? to)
    {
        if (to is null)
        {
            return;
        }

        Stage = to.Stage;
        AssignTo(to.Executor);
    }

    private void AssignTo(CasePerson? executor)
    {
        if (executor?.Id != AssignedTo)
        {
            AssignedBefore = AssignedTo;
            AssignedTo = executor?.Id;
        }
    }

    /// <summary>
    /// Whether this person may take the executor's steps: it is their case, they stand in for the executor, or it is
    /// nobody's. Who signed what a complaint sent back may only where the head has given them the case.
    /// </summary>
    public bool IsInHandsOf(CaseActor actor)
    {
        if (AssignedTo is { } executor && executor == actor.AccountId)
        {
            return true;
        }

        var hasSigned = actor.AccountId is { } person && !actor.SpeaksForBody && HasSignedBefore(person);
        return !hasSigned && (AssignedTo is null || AssignedTo == actor.InPlaceOf?.Id);
    }

    private void CheckCounter(CaseActor actor)
    {
        if (actor.Kind == CaseActorKind.Administrator && !AdministratorProvides)
        {
            throw new Refused(CaseRefusals.NotImmediate);
        }
    }

    // The guards of the table that are about persons.
    private void CheckHands(CaseTransition transition, CaseActor actor)
    {
        if (actor.AccountId is { } person && Recused.Contains(person))
        {
            throw new Refused(CaseRefusals.Recused);
        }

        if (Proposal is not null && !transition.DuringProposal)
        {
            throw new Refused(CaseRefusals.AwaitsConfirmation);
        }

        switch (transition.Hands)
        {
            case StepHands.Executor when !IsInHandsOf(actor):
                throw new Refused(AssignedTo is null ? CaseRefusals.SignedBefore : CaseRefusals.NotExecutor);
            case StepHands.SecondPerson when Proposal is null:
                throw new Refused(CaseRefusals.NoProposal);
            case StepHands.SecondPerson when Proposal.DecidedBy == actor.AccountId:
                throw new Refused(CaseRefusals.OwnProposal);
            default:
                break;
        }
    }
}

/// <summary>The stage a case comes to and whose it is; no stage where the card has none, nobody where nobody can.</summary>
public sealed record StageAssignment(int? Stage, CasePerson? Executor);
