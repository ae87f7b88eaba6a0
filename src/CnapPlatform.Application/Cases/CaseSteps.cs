using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Application.Cases;

/// <summary>What a member of staff needs to take a step; the table of the procedure says when and by whom it is taken.</summary>
public static class CaseSteps
{
    public static Permission PermissionFor(CaseAction action) => action switch
    {
        CaseAction.Register or CaseAction.DeclineRegistration => Permission.RegisterCases,
        CaseAction.HandOver or CaseAction.Cure or CaseAction.Withdraw => Permission.HandOverCases,
        CaseAction.Receive or CaseAction.ReturnMisrouted or CaseAction.Decide or CaseAction.Suspend
            or CaseAction.Resume or CaseAction.CallHearing or CaseAction.EndHearing or CaseAction.Close
            or CaseAction.FinishStage => Permission.WorkOnCases,
        CaseAction.Extend => Permission.ExtendTerms,
        CaseAction.DecideAtCounter or CaseAction.ReturnResult or CaseAction.LeaveWithoutMovement
            or CaseAction.ReturnUncured or CaseAction.Recuse or CaseAction.Confirm or CaseAction.SendBack
            or CaseAction.DecideComplaint or CaseAction.RecordComplaintDecision or CaseAction.CorrectDecision
            or CaseAction.ProposeCorrection or CaseAction.ConfirmCorrection or CaseAction.SendBackCorrection =>
            Permission.DecideCases,
        CaseAction.Reassign => Permission.ReassignCases,
        CaseAction.Notify or CaseAction.Issue or CaseAction.SendByPost or CaseAction.Archive =>
            Permission.IssueResults,
        _ => Permission.System,
    };
}
