using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// A slip of the pen in the act: the text is mended; what was decided and on what ground stays, the earlier text is kept.
/// </summary>
public sealed partial class Case
{
    public void CorrectDecision(CorrectedTexts texts, CaseActor actor, DateTimeOffset at, string? whatIsCorrected)
    {
        _ = TransitionFor(CaseAction.CorrectDecision, actor);
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

        if (decision.Outcome != DecisionOutcome.Grant && LacksMotives(corrected))
        {
            throw new Refused(CaseRefusals.RefusalWithoutMotives);
        }

        Move(CaseAction.CorrectDecision, actor, at, whatIsCorrected, new DecisionCorrected(Id, at));
        KeepDecision(SupersededBy.Correction, actor, at, whatIsCorrected!);
        Decision = corrected;
    }

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
