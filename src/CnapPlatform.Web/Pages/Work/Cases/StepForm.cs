using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Domain.Cases;
using MediatR;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>The next step of a case as it is typed; each step reads its own answers.</summary>
public sealed record StepForm
{
    public CaseAction Action { get; init; }

    public int Version { get; init; }

    public DateOnly? SignedOn { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    public DecisionOutcome? Outcome { get; init; }

    public string? Ground { get; init; }

    public string? Reasons { get; init; }

    public string? AppealNote { get; init; }

    public string? Manner { get; init; }

    public string? TakenBy { get; init; }

    /// <summary>The applicant came in person, although there is a representative.</summary>
    public bool InPerson { get; init; }

    /// <summary>What is missing and how to cure it.</summary>
    public string? What { get; init; }

    public DateOnly? CureBy { get; init; }

    /// <summary>The day a term is extended to.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The account of the person who gets the case.</summary>
    public Guid? Person { get; init; }

    /// <summary>Why a refusal is decided by one person.</summary>
    public string? AloneReason { get; init; }

    /// <summary>The ground, minutes, statement or number of a letter.</summary>
    public string? Words { get; init; }

    public RegisterSubmitted.Command ToRegistration(Guid caseId) =>
        new() { CaseId = caseId, Version = Version, SignedOn = SignedOn };

    /// <summary>Null where no form of the product sends such a step.</summary>
    public IRequest? ToStep(Guid caseId) => Action switch
    {
        CaseAction.DeclineRegistration =>
            new DeclineRegistration.Command { CaseId = caseId, Version = Version, Reason = Reason },
        CaseAction.HandOver => new HandOverCase.Command { CaseId = caseId, Version = Version, Note = Note },
        CaseAction.Receive => new ReceiveCase.Command { CaseId = caseId, Version = Version },
        CaseAction.ReturnMisrouted =>
            new ReturnMisrouted.Command { CaseId = caseId, Version = Version, Reason = Reason },
        CaseAction.Decide or CaseAction.DecideAtCounter => ToDecision(caseId),
        CaseAction.ReturnResult => new ReturnResult.Command { CaseId = caseId, Version = Version, Note = Note },
        CaseAction.Notify => new NotifyApplicant.Command { CaseId = caseId, Version = Version, Manner = Manner },
        CaseAction.Issue => new IssueResult.Command
        {
            CaseId = caseId,
            Version = Version,
            TakenBy = TakenBy,
            InPerson = InPerson,
        },
        CaseAction.LeaveWithoutMovement =>
            new LeaveWithoutMovement.Command { CaseId = caseId, Version = Version, What = What, CureBy = CureBy },
        CaseAction.Cure => new CureCase.Command { CaseId = caseId, Version = Version, Note = Note },
        CaseAction.Resume => new ResumeCase.Command { CaseId = caseId, Version = Version, Note = Note },
        CaseAction.Extend => new ExtendTerm.Command { CaseId = caseId, Version = Version, To = To, Reason = Reason },
        CaseAction.FinishStage => new FinishStage.Command { CaseId = caseId, Version = Version, Note = Note },
        CaseAction.Reassign =>
            new ReassignCase.Command { CaseId = caseId, Version = Version, Person = Person, Reason = Reason },
        CaseAction.Recuse => new RecuseFromCase.Command { CaseId = caseId, Version = Version, Reason = Reason },
        CaseAction.Confirm or CaseAction.ConfirmCorrection =>
            new ConfirmRefusal.Command { CaseId = caseId, Version = Version },
        CaseAction.SendBack or CaseAction.SendBackCorrection =>
            new SendBackRefusal.Command { CaseId = caseId, Version = Version, Reason = Reason },
        _ => TakeStep.Has(Action)
            ? new TakeStep.Command { CaseId = caseId, Version = Version, Action = Action, Words = Words }
            : null,
    };

    /// <summary>What the step has become: a refusal is proposed, or decided by one person as an exception.</summary>
    public CaseAction Happened()
    {
        var isRefusal = Action is CaseAction.Decide or CaseAction.DecideAtCounter
            && Outcome is not (null or DecisionOutcome.Grant);
        var refused = string.IsNullOrWhiteSpace(AloneReason) ? CaseAction.Propose : CaseAction.DecideAlone;
        return isRefusal ? refused : Action;
    }

    private DecideCase.Command ToDecision(Guid caseId) => new()
    {
        CaseId = caseId,
        Version = Version,
        Outcome = Outcome,
        Ground = Ground,
        Reasons = Reasons,
        AppealNote = AppealNote,
        AloneReason = AloneReason,
    };

    /// <summary>The page of a step that needs more than a few words; null where it is taken on the case's own page.</summary>
    public static string? PageOf(CaseAction action) => action switch
    {
        CaseAction.DecideComplaint or CaseAction.RecordComplaintDecision => "complaint-decision",
        CaseAction.CorrectDecision => "correction",
        _ => null,
    };

    /// <summary>The rare step aside, offered after the usual one.</summary>
    public static bool IsWayOut(CaseAction action) =>
        action is CaseAction.DeclineRegistration or CaseAction.ReturnMisrouted or CaseAction.Withdraw
            or CaseAction.Close or CaseAction.ReturnUncured or CaseAction.Recuse;

    /// <summary>The step that brings the case on; other steps are offered beside it.</summary>
    public static bool IsNext(CaseAction action) => PlaceOf(action) <= 0;

    /// <summary>The order in which steps are offered: the usual one first, the ways out last.</summary>
    public static int PlaceOf(CaseAction action) => action switch
    {
        CaseAction.Register or CaseAction.HandOver or CaseAction.DecideAtCounter or CaseAction.Receive
            or CaseAction.Decide or CaseAction.ReturnResult or CaseAction.Notify or CaseAction.Issue
            or CaseAction.Cure or CaseAction.Resume or CaseAction.EndHearing or CaseAction.Confirm
            or CaseAction.ConfirmCorrection or CaseAction.DecideComplaint or CaseAction.RecordComplaintDecision => 0,
        CaseAction.FinishStage => -1,
        CaseAction.SendBack or CaseAction.SendBackCorrection => 1,
        CaseAction.ReturnUncured => 1,
        _ when IsWayOut(action) => 3,
        _ => 2,
    };
}
