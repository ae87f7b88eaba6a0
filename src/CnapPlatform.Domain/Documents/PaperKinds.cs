using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Domain.Documents;

/// <summary>Which paper tells which step; its text is the template of that code in the standard.</summary>
/// <param name="WithStep">Made in the step's own transaction; the others are made when somebody asks for them.</param>
public sealed record PaperKind(string Template, CaseAction? Step, bool WithStep)
{
    public const string Refusal = "refusal";

    public PaperWay Way { get; init; }

    public static readonly IReadOnlyList<PaperKind> Table =
    [
        new("without-movement-notice", CaseAction.LeaveWithoutMovement, WithStep: true),
        new("return-notice", CaseAction.ReturnUncured, WithStep: true),
        new("suspension-decision", CaseAction.Suspend, WithStep: true),
        new("resumption-decision", CaseAction.Resume, WithStep: true),
        new("extension-notice", CaseAction.Extend, WithStep: true),
        new("hearing-invitation", CaseAction.CallHearing, WithStep: true),
        new("hearing-minutes", CaseAction.EndHearing, WithStep: true),
        new(Refusal, CaseAction.Confirm, WithStep: true),
        new(Refusal, CaseAction.DecideAlone, WithStep: true),
        new(Refusal, CaseAction.CorrectDecision, WithStep: true),
        new(Refusal, CaseAction.ConfirmCorrection, WithStep: true),
        new("complaint-decision", CaseAction.DecideComplaint, WithStep: true),
        new("complaint-decision", CaseAction.RecordComplaintDecision, WithStep: true),
        new("closing-decision", CaseAction.Close, WithStep: true),
        new("outgoing-cover-letter", CaseAction.ReturnResult, WithStep: false) { Way = PaperWay.ProviderToCnap },
        new("ready-notice", CaseAction.Notify, WithStep: false),
        new("result-receipt", CaseAction.Issue, WithStep: false),
        new("unclaimed-result-act", CaseAction.MarkUnclaimed, WithStep: false),
        new("archive-act", CaseAction.Archive, WithStep: false),
        new("withdrawal-application", CaseAction.Withdraw, WithStep: false) { Way = PaperWay.ApplicantToCnap },
        new("receipt", null, WithStep: false),
        new("application", null, WithStep: false) { Way = PaperWay.ApplicantToCnap },
        new("complaint", null, WithStep: false) { Way = PaperWay.ApplicantToAppealBody },
        new("personal-data-notice", null, WithStep: false),
        new("case-status-certificate", null, WithStep: false),
    ];

    /// <summary>The paper of a step; none where a decision grants all that was asked, for its result is the act.</summary>
    public static PaperKind? Of(RouteEntry step, Case subject)
    {
        var kind = Table.FirstOrDefault(row => row.Step == step.Action);
        return kind?.Template == Refusal && subject.Decision?.Outcome is null or DecisionOutcome.Grant
            ? null
            : kind;
    }

    /// <summary>Papers that tell no step, as far as they fit the case.</summary>
    public static IEnumerable<PaperKind> AnyDay(Case subject) => Table.Where(row => row.Step is null
        && row.Template != (subject.Kind == CaseKind.Complaint ? "application" : "complaint"));
}

/// <summary>Who writes a paper to whom.</summary>
public enum PaperWay
{
    ToApplicant,
    ApplicantToCnap,
    ApplicantToAppealBody,
    ProviderToCnap,
}
