using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>Four eyes on a refusal: nobody refuses a person's application alone.</summary>
public sealed partial class Case
{
    /// <summary>A refusal, in full or in part, that waits for a second person.</summary>
    public CaseDecision? Proposal { get; private set; }

    /// <summary>The other body of the same kind that is asked to confirm, where the provider has no second person.</summary>
    public ProviderBodyId? ConfirmingBodyId { get; private set; }

    /// <summary>The executor proposes a refusal; the term runs on until it is confirmed.</summary>
    /// <param name="elsewhere">The body that is asked to confirm; null where the provider has a second person itself.</param>
    public void Propose(CaseDecision proposal, CaseActor actor, DateTimeOffset at, ProviderBodyId? elsewhere)
    {
        CheckDecision(proposal, actor);
        Move(CaseAction.Propose, actor, at, proposal.Reasons, new RefusalProposed(Id, at));
        Proposal = proposal;
        ConfirmingBodyId = elsewhere;
    }

    /// <summary>The second person agrees; the decision is of this moment.</summary>
    public void Confirm(CaseActor actor, DateTimeOffset at)
    {
        if (actor.AccountId == RegisteredBy && !AdministratorProvides)
        {
            throw new Refused(CaseRefusals.SameHands);
        }

        Move(CaseAction.Confirm, actor, at, null, new CaseDecided(Id, at));
        Decision = Proposal! with { ConfirmedBy = actor.AccountId, DecidedOn = KyivDate.Of(at), DecidedAt = at };
        DropProposal();
    }

    /// <summary>The second person does not agree, and says why.</summary>
    public void SendBack(CaseActor actor, DateTimeOffset at, string? reason)
    {
        Move(CaseAction.SendBack, actor, at, reason, new ProposalSentBack(Id, at));
        DropProposal();
    }

    /// <summary>Where there is nobody else to confirm: the exception is recorded with its reason.</summary>
    public void DecideAlone(
        CaseDecision decision, CaseActor actor, DateTimeOffset at, string? reason, bool somebodyCanConfirm)
    {
        CheckDecision(decision, actor);
        if (somebodyCanConfirm)
        {
            throw new Refused(CaseRefusals.SecondPersonExists);
        }

        Move(CaseAction.DecideAlone, actor, at, reason, new CaseDecided(Id, at));
        Decision = decision with
        {
            WithoutSecondPerson = reason,
            BySameHands = decision.DecidedBy == RegisteredBy,
        };
    }

    private void DropProposal()
    {
        Proposal = null;
        ConfirmingBodyId = null;
    }
}
