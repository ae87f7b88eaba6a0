namespace CnapPlatform.Domain.Cases;

public enum CaseStatus
{
    Submitted,
    Registered,
    HandedOver,
    InReview,
    Decided,
    ResultAtCnap,
    Notified,
    Issued,
    RegistrationDeclined,
}

/// <summary>What somebody does to a case.</summary>
public enum CaseAction
{
    Submit,
    Register,
    DeclineRegistration,
    HandOver,
    ReturnMisrouted,
    Receive,
    DecideAtCounter,
    Decide,
    ReturnResult,
    Notify,
    Issue,
}

/// <summary>Who acts: the applicant, an administrator of the CNAP, an officer of the provider.</summary>
public enum CaseActorKind
{
    Applicant,
    Administrator,
    Provider,
}

/// <summary>One permitted step; <see cref="From"/> is null where the case begins with it.</summary>
public sealed record CaseTransition(
    CaseAction Action, CaseStatus? From, CaseStatus To, CaseActorKind Actor, bool NeedsReason, string Basis);

/// <summary>
/// The procedure as one table. What is not in it is forbidden. The basis «M» marks a rule whose legal text is not
/// confirmed yet.
/// </summary>
public static class CaseLifecycle
{
    public static readonly IReadOnlyList<CaseTransition> Table =
    [
        new(CaseAction.Submit, null, CaseStatus.Submitted, CaseActorKind.Applicant, false,
            "Закон 5203-VI, ст. 9; Закон 2073-IX, ст. 40"),
        new(CaseAction.Register, null, CaseStatus.Registered, CaseActorKind.Administrator, false,
            "ПКМУ 588 (M); Закон 2073-IX"),
        new(CaseAction.Register, CaseStatus.Submitted, CaseStatus.Registered, CaseActorKind.Administrator, false,
            "ПКМУ 588 (M)"),
        new(CaseAction.DeclineRegistration, CaseStatus.Submitted, CaseStatus.RegistrationDeclined,
            CaseActorKind.Administrator, true, "Закон 2073-IX (M)"),
        new(CaseAction.HandOver, CaseStatus.Registered, CaseStatus.HandedOver, CaseActorKind.Administrator, false,
            "ПКМУ 588; Закон 5203-VI, ст. 13 (M)"),
        new(CaseAction.DecideAtCounter, CaseStatus.Registered, CaseStatus.Decided, CaseActorKind.Administrator, false,
            "Закон 5203-VI; Закон 1689-IX"),
        new(CaseAction.ReturnMisrouted, CaseStatus.HandedOver, CaseStatus.Registered, CaseActorKind.Provider, true,
            "Правило платформи"),
        new(CaseAction.Receive, CaseStatus.HandedOver, CaseStatus.InReview, CaseActorKind.Provider, false,
            "ПКМУ 588 (M)"),
        new(CaseAction.Decide, CaseStatus.InReview, CaseStatus.Decided, CaseActorKind.Provider, false,
            "Закон 2073-IX, ст. 71–72 (M)"),
        new(CaseAction.ReturnResult, CaseStatus.Decided, CaseStatus.ResultAtCnap, CaseActorKind.Provider, false,
            "ПКМУ 588 (M)"),
        new(CaseAction.ReturnResult, CaseStatus.Decided, CaseStatus.ResultAtCnap, CaseActorKind.Administrator, false,
            "ПКМУ 588 (M)"),
        new(CaseAction.Notify, CaseStatus.ResultAtCnap, CaseStatus.Notified, CaseActorKind.Administrator, false,
            "ПКМУ 588 (M); Закон 2073-IX"),
        new(CaseAction.Issue, CaseStatus.Notified, CaseStatus.Issued, CaseActorKind.Administrator, false,
            "ПКМУ 588 (M)"),
    ];

    public static CaseTransition? Find(CaseStatus? from, CaseAction action, CaseActorKind actor) =>
        Table.FirstOrDefault(row => row.From == from && row.Action == action && row.Actor == actor);

    /// <summary>What this actor may do next to a case in this state.</summary>
    public static IEnumerable<CaseAction> ActionsFor(CaseStatus status, CaseActorKind actor) =>
        Table.Where(row => row.From == status && row.Actor == actor).Select(row => row.Action);

    /// <summary>Nothing is decided yet, so the term of the whole case still runs.</summary>
    public static bool TermRuns(CaseStatus status) =>
        status is CaseStatus.Registered or CaseStatus.HandedOver or CaseStatus.InReview;
}
