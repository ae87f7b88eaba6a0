using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// A slip of the pen in the act: the text is mended; what was decided and on what ground stays, the earlier text is kept.
/// </summary>
public sealed partial class Case
{
    /// <summary>A refusal that waits with mended texts; its outcome and ground are those of the decision.</summary>
    public bool IsCorrectionProposed => Proposal is not null && Decision is not null;

    /// <summary>An application was refused, in full or in part: four eyes hold for that act and its text.</summary>
    public bool IsRefused => Kind == CaseKind.Application
        && Decision?.Outcome is DecisionOutcome.Refusal or DecisionOutcome.Partial;

    /// <summary>The mended text holds at once; of a refusal only where nobody else can confirm it.</summary>
    public void CorrectDecision(
        CorrectedTexts texts, CaseActor actor, DateTimeOffset at, string? whatIsCorrected, bool somebodyCanConfirm)
    {
        var corrected = Corrected(CaseAction.CorrectDecision, texts, actor);
        if (somebodyCanConfirm && IsRefused)
        {
            throw new Refused(CaseRefusals.NeedsSecondPerson);
        }

        Move(CaseAction.CorrectDecision, actor, at, whatIsCorrected, new DecisionCorrected(Id, at));
        KeepDecision(SupersededBy.Correction, actor, at, whatIsCorrected!);
        Decision = corrected;
    }

    /// <summary>Four eyes on a refusal hold for its text, too: the mended one waits for a second person.</summary>
    /// <param name="elsewhere">The body that is asked to confirm; null where there is a second person here.</param>
    public void ProposeCorrection(
        CorrectedTexts texts, CaseActor actor, DateTimeOffset at, string? whatIsCorrected, ProviderBodyId? elsewhere)
    {
        var corrected = Corrected(CaseAction.ProposeCorrection, texts, actor);
        Move(CaseAction.ProposeCorrection, actor, at, whatIsCorrected, new CorrectionProposed(Id, at));
        Proposal = corrected with { DecidedBy = actor.AccountId!.Value };
        ConfirmingBodyId = elsewhere;
    }

    /// <summary>The second person agrees: only the texts become the decision's.</summary>
    public void ConfirmCorrection(CaseActor actor, DateTimeOffset at)
    {
        if (actor.AccountId == RegisteredBy && !AdministratorProvides)
        {
            throw new Refused(CaseRefusals.SameHands);
        }

        var what = _route.OrderBy(entry => entry.Seq)
            .LastOrDefault(entry => entry.Action == CaseAction.ProposeCorrection)?.Note;
        Move(CaseAction.ConfirmCorrection, actor, at, what, new DecisionCorrected(Id, at));
        KeepDecision(SupersededBy.Correction, actor, at, what!);
        Decision = Decision! with { Reasons = Proposal!.Reasons, AppealNote = Proposal.AppealNote };
        DropProposal();
    }

    /// <summary>The second person does not agree, and says why: the text stays as it was.</summary>
    public void SendBackCorrection(CaseActor actor, DateTimeOffset at, string? reason)
    {
        Move(CaseAction.SendBackCorrection, actor, at, reason, new CorrectionSentBack(Id, at));
        DropProposal();
    }

    private CaseDecision Corrected(CaseAction step, CorrectedTexts texts, CaseActor actor)
    {
        _ = TransitionFor(step, actor);
        if (!IsOfTheirSide(actor))
        {
            throw new Refused(CaseRefusals.CorrectedBySigner);
        }

        var decision = Decision!;
        var corrected = decision with
        {
            Reasons = texts.Reasons,
            AppealNote = decision.Outcome == DecisionOutcome.Grant ? null : texts.AppealNote,
        };
        if (corrected == decision)
        {
            throw new Refused(CaseRefusals.NothingCorrected);
        }

        return decision.Outcome != DecisionOutcome.Grant && LacksMotives(corrected)
            ? throw new Refused(CaseRefusals.RefusalWithoutMotives)
            : corrected;
    }

    /// <summary>The counter mends what was decided at the counter, the provider what the provider decided.</summary>
    public bool IsOfTheirSide(CaseActor actor) => actor.Kind != CaseActorKind.Administrator
        || (AdministratorProvides && Kind == CaseKind.Application);

    // The number of the case's version tells earlier decisions apart without reading them.
    private void KeepDecision(SupersededBy by, CaseActor actor, DateTimeOffset at, string why)
    {
        if (Decision is not { } decision)
        {
            return;
        }

        _earlierDecisions.Add(new SupersededDecision
        {
            HromadaId = HromadaId,
            CaseId = Id,
            Seq = Version,
            Outcome = decision.Outcome,
            Reasons = decision.Reasons,
            Ground = decision.Ground,
            AppealNote = decision.AppealNote,
            DecidedAt = decision.DecidedAt,
            DecidedBy = decision.DecidedBy,
            By = by,
            ReplacedAt = at,
            ReplacedByName = actor.Name,
            Why = why,
        });
    }
}

/// <summary>The mended texts of an act; its outcome and its ground are not among them.</summary>
public sealed record CorrectedTexts(string? Reasons, string? AppealNote);

/// <summary>A decision as it stood before it was corrected, changed or taken back; never changed, never removed.</summary>
public sealed class SupersededDecision : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public int Seq { get; init; }

    public DecisionOutcome Outcome { get; init; }

    public string? Reasons { get; init; }

    public string? Ground { get; init; }

    public string? AppealNote { get; init; }

    public DateTimeOffset DecidedAt { get; init; }

    public AccountId DecidedBy { get; init; }

    public SupersededBy By { get; init; }

    public DateTimeOffset ReplacedAt { get; init; }

    public required string ReplacedByName { get; init; }

    /// <summary>What was corrected, or the number of the complaint.</summary>
    public required string Why { get; init; }
}

public enum SupersededBy
{
    Correction,
    Complaint,
}
