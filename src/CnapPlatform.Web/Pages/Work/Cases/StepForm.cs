using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
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
        CaseAction.Decide or CaseAction.DecideAtCounter => new DecideCase.Command
        {
            CaseId = caseId,
            Version = Version,
            Outcome = Outcome,
            Ground = Ground,
            Reasons = Reasons,
            AppealNote = AppealNote,
        },
        CaseAction.ReturnResult => new ReturnResult.Command { CaseId = caseId, Version = Version, Note = Note },
        CaseAction.Notify => new NotifyApplicant.Command { CaseId = caseId, Version = Version, Manner = Manner },
        CaseAction.Issue => new IssueResult.Command { CaseId = caseId, Version = Version, TakenBy = TakenBy },
        _ => null,
    };

    /// <summary>The rare step aside, offered after the usual one.</summary>
    public static bool IsWayOut(CaseAction action) =>
        action is CaseAction.DeclineRegistration or CaseAction.ReturnMisrouted;

    /// <summary>What a person needs to be shown the step at all; the step itself asks again.</summary>
    public static Permission PermissionFor(CaseAction action) => action switch
    {
        CaseAction.Register or CaseAction.DeclineRegistration => Permission.RegisterCases,
        CaseAction.HandOver => Permission.HandOverCases,
        CaseAction.Receive or CaseAction.ReturnMisrouted or CaseAction.Decide => Permission.WorkOnCases,
        CaseAction.DecideAtCounter or CaseAction.ReturnResult => Permission.DecideCases,
        CaseAction.Notify or CaseAction.Issue => Permission.IssueResults,
        _ => Permission.ViewCases,
    };
}
