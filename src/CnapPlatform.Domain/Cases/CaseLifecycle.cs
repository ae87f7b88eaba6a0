namespace CnapPlatform.Domain.Cases;

public enum CaseStatus
{
    Submitted,
    Registered,
    WithoutMovement,
    HandedOver,
    InReview,
    Suspended,
    Hearing,
    Decided,
    ResultAtCnap,
    Notified,
    Unclaimed,
    Issued,
    SentByPost,
    Archived,
    Returned,
    Withdrawn,
    Closed,
    RegistrationDeclined,
}

/// <summary>What somebody does to a case.</summary>
public enum CaseAction
{
    Submit,
    Register,
    DeclineRegistration,
    LeaveWithoutMovement,
    Cure,
    ReturnUncured,
    HandOver,
    ReturnMisrouted,
    Receive,
    Suspend,
    Resume,
    CallHearing,
    EndHearing,
    Extend,
    DecideAtCounter,
    Decide,
    CorrectDecision,
    ReturnResult,
    Notify,
    Issue,
    SendByPost,
    MarkUnclaimed,
    Archive,
    Withdraw,
    Close,

    /// <summary>An announced change in the counting of terms moves the end of this one.</summary>
    RecalculateTerm,
}

/// <summary>Who acts: the applicant, an administrator of the CNAP, an officer or the head of the provider, a job.</summary>
public enum CaseActorKind
{
    Applicant,
    Administrator,
    Provider,
    System,
}

/// <summary>
/// One permitted step. <see cref="From"/> is null where the case begins with it; <see cref="To"/> is null where it
/// goes back to the state it was stopped in.
/// </summary>
public sealed record CaseTransition(
    CaseAction Action, CaseStatus? From, CaseStatus? To, CaseActorKind Actor, bool NeedsReason, string Basis);

/// <summary>
/// The procedure as one table. What is not in it is forbidden. The basis «M» marks a rule whose legal text is not
/// confirmed yet.
/// </summary>
public static class CaseLifecycle
{
    private const string Model = "ПКМУ 588 (M)";
    private const string Procedure = "Закон 2073-IX (M)";
    private const string Cure43 = "Закон 2073-IX, ст. 43 (M)";
    private const string Stop64 = "Закон 2073-IX, ст. 64 (M)";

    private static readonly CaseStatus[] BeforeDecision =
    [
        CaseStatus.Registered, CaseStatus.WithoutMovement, CaseStatus.HandedOver, CaseStatus.InReview,
        CaseStatus.Suspended, CaseStatus.Hearing,
    ];

    private static readonly CaseStatus[] WithDecision =
        [CaseStatus.Decided, CaseStatus.ResultAtCnap, CaseStatus.Notified, CaseStatus.Issued, CaseStatus.SentByPost];

    public static readonly IReadOnlyList<CaseTransition> Table =
    [
        // the application comes in
        Row(CaseAction.Submit, null, CaseStatus.Submitted, CaseActorKind.Applicant,
            "Закон 5203-VI, ст. 9; Закон 2073-IX, ст. 40"),
        Row(CaseAction.Register, null, CaseStatus.Registered, CaseActorKind.Administrator, $"{Model}; Закон 2073-IX"),
        Row(CaseAction.Register, CaseStatus.Submitted, CaseStatus.Registered, CaseActorKind.Administrator, Model),
        Why(CaseAction.DeclineRegistration, CaseStatus.Submitted, CaseStatus.RegistrationDeclined,
            CaseActorKind.Administrator, Procedure),

        // something is missing: the term stands still until it is cured
        Why(CaseAction.LeaveWithoutMovement, CaseStatus.Registered, CaseStatus.WithoutMovement,
            CaseActorKind.Administrator, Cure43),
        Why(CaseAction.LeaveWithoutMovement, CaseStatus.InReview, CaseStatus.WithoutMovement,
            CaseActorKind.Provider, Cure43),
        Row(CaseAction.Cure, CaseStatus.WithoutMovement, null, CaseActorKind.Administrator, Cure43),
        Why(CaseAction.ReturnUncured, CaseStatus.WithoutMovement, CaseStatus.Returned,
            CaseActorKind.Administrator, Cure43),
        Why(CaseAction.ReturnUncured, CaseStatus.WithoutMovement, CaseStatus.Returned, CaseActorKind.Provider, Cure43),

        // the provider reviews
        Row(CaseAction.HandOver, CaseStatus.Registered, CaseStatus.HandedOver, CaseActorKind.Administrator,
            "ПКМУ 588; Закон 5203-VI, ст. 13 (M)"),
        Why(CaseAction.ReturnMisrouted, CaseStatus.HandedOver, CaseStatus.Registered, CaseActorKind.Provider,
            "Правило платформи"),
        Row(CaseAction.Receive, CaseStatus.HandedOver, CaseStatus.InReview, CaseActorKind.Provider, Model),
        Why(CaseAction.Suspend, CaseStatus.InReview, CaseStatus.Suspended, CaseActorKind.Provider, Stop64),
        Row(CaseAction.Resume, CaseStatus.Suspended, CaseStatus.InReview, CaseActorKind.Provider, Stop64),
        Why(CaseAction.CallHearing, CaseStatus.InReview, CaseStatus.Hearing, CaseActorKind.Provider, Procedure),
        Why(CaseAction.EndHearing, CaseStatus.Hearing, CaseStatus.InReview, CaseActorKind.Provider, Procedure),
        Why(CaseAction.Extend, CaseStatus.InReview, CaseStatus.InReview, CaseActorKind.Provider, Procedure),
        Why(CaseAction.Extend, CaseStatus.Hearing, CaseStatus.Hearing, CaseActorKind.Provider, Procedure),

        // the decision and its result
        Row(CaseAction.DecideAtCounter, CaseStatus.Registered, CaseStatus.Decided, CaseActorKind.Administrator,
            "Закон 5203-VI; Закон 1689-IX"),
        Row(CaseAction.Decide, CaseStatus.InReview, CaseStatus.Decided, CaseActorKind.Provider,
            "Закон 2073-IX, ст. 71–72 (M)"),
        Row(CaseAction.ReturnResult, CaseStatus.Decided, CaseStatus.ResultAtCnap, CaseActorKind.Provider, Model),
        Row(CaseAction.ReturnResult, CaseStatus.Decided, CaseStatus.ResultAtCnap, CaseActorKind.Administrator, Model),
        Row(CaseAction.Notify, CaseStatus.ResultAtCnap, CaseStatus.Notified, CaseActorKind.Administrator,
            "ПКМУ 588 (M); Закон 2073-IX"),
        Row(CaseAction.Issue, CaseStatus.Notified, CaseStatus.Issued, CaseActorKind.Administrator, Model),
        Row(CaseAction.Issue, CaseStatus.Unclaimed, CaseStatus.Issued, CaseActorKind.Administrator, Model),
        Why(CaseAction.SendByPost, CaseStatus.Notified, CaseStatus.SentByPost, CaseActorKind.Administrator,
            "ПКМУ 588 (M); Закон 2073-IX, ст. 76"),
        Why(CaseAction.SendByPost, CaseStatus.Unclaimed, CaseStatus.SentByPost, CaseActorKind.Administrator,
            "ПКМУ 588 (M); Закон 2073-IX, ст. 76"),
        Row(CaseAction.MarkUnclaimed, CaseStatus.Notified, CaseStatus.Unclaimed, CaseActorKind.System, Model),
        Row(CaseAction.Archive, CaseStatus.Issued, CaseStatus.Archived, CaseActorKind.Administrator, Model),
        Row(CaseAction.Archive, CaseStatus.SentByPost, CaseStatus.Archived, CaseActorKind.Administrator, Model),
        Why(CaseAction.Archive, CaseStatus.Unclaimed, CaseStatus.Archived, CaseActorKind.Administrator, Model),

        // the case ends without a decision
        Why(CaseAction.Withdraw, CaseStatus.Submitted, CaseStatus.Withdrawn, CaseActorKind.Administrator, Procedure),
        .. BeforeDecision.Select(from => Why(
            CaseAction.Withdraw, from, CaseStatus.Withdrawn, CaseActorKind.Administrator, Procedure)),
        .. BeforeDecision.Where(from => from is not CaseStatus.Registered).Select(from => Why(
            CaseAction.Close, from, CaseStatus.Closed, CaseActorKind.Provider, Procedure)),

        // an announcement moves the end of the term; the case stays where it is
        .. BeforeDecision.Select(at => Why(
            CaseAction.RecalculateTerm, at, at, CaseActorKind.System, "Правило платформи")),

        // a slip of the pen in the act, never its substance
        .. WithDecision.Select(at => Why(
            CaseAction.CorrectDecision, at, at, CaseActorKind.Provider, Procedure)),
    ];

    public static CaseTransition? Find(CaseStatus? from, CaseAction action, CaseActorKind actor) =>
        Table.FirstOrDefault(row => row.From == from && row.Action == action && row.Actor == actor);

    /// <summary>What this actor may do next to a case in this state.</summary>
    public static IEnumerable<CaseAction> ActionsFor(CaseStatus status, CaseActorKind actor) =>
        Table.Where(row => row.From == status && row.Actor == actor).Select(row => row.Action);

    /// <summary>Nothing is decided yet, and the term of the whole case runs.</summary>
    public static bool TermRuns(CaseStatus status) => status is CaseStatus.Registered or CaseStatus.HandedOver
        or CaseStatus.InReview or CaseStatus.Hearing;

    /// <summary>The term stands still.</summary>
    public static bool IsPaused(CaseStatus status) =>
        status is CaseStatus.WithoutMovement or CaseStatus.Suspended;

    /// <summary>Nothing is left to be done for the applicant.</summary>
    public static bool IsClosed(CaseStatus status) => status is CaseStatus.Issued or CaseStatus.SentByPost
        or CaseStatus.Archived or CaseStatus.Returned or CaseStatus.Withdrawn or CaseStatus.Closed
        or CaseStatus.RegistrationDeclined;

    private static CaseTransition Row(
        CaseAction action, CaseStatus? from, CaseStatus? to, CaseActorKind actor, string basis) =>
        new(action, from, to, actor, NeedsReason: false, basis);

    // A step whose reason is written down.
    private static CaseTransition Why(
        CaseAction action, CaseStatus? from, CaseStatus? to, CaseActorKind actor, string basis) =>
        new(action, from, to, actor, NeedsReason: true, basis);
}
