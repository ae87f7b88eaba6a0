namespace CnapPlatform.Domain.Cases;

/// <summary>Whose hands a step needs, among the people of one side.</summary>
public enum StepHands
{
    /// <summary>Anybody of that side who may send such a step.</summary>
    Anybody,

    /// <summary>The person the case is assigned to, or who stands in for them; anybody where it is nobody's.</summary>
    Executor,

    /// <summary>Never the person who made the proposal.</summary>
    SecondPerson,
}

/// <summary>
/// One permitted step. <see cref="From"/> is null where the case begins with it; <see cref="To"/> is null where it
/// goes back to the state it was stopped in.
/// </summary>
public sealed record CaseTransition(
    CaseAction Action, CaseStatus? From, CaseStatus? To, CaseActorKind Actor, bool NeedsReason, string Basis)
{
    public StepHands Hands { get; init; }

    /// <summary>May be taken while a proposal waits for its second person.</summary>
    public bool DuringProposal { get; init; }
}

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

    private const string Posting = "ПКМУ 588 (M); Закон 2073-IX, ст. 76";
    private const string PlatformRule = "Правило платформи";
    private const string Act = "Закон 2073-IX, ст. 71–72 (M)";
    private const string Interests = "Закон 1700-VII, ст. 28; Закон 2073-IX (M)";
    private const string Appeal = "Закон 2073-IX, ст. 78–85 (M)";

    private static readonly CaseStatus[] AtTheProvider =
        [CaseStatus.InReview, CaseStatus.WithoutMovement, CaseStatus.Suspended, CaseStatus.Hearing];

    private static readonly CaseStatus[] BeforeDecision =
    [
        CaseStatus.Registered, CaseStatus.WithoutMovement, CaseStatus.HandedOver, CaseStatus.InReview,
        CaseStatus.Suspended, CaseStatus.Hearing,
    ];

    private static readonly CaseStatus[] WithDecision =
        [CaseStatus.Decided, CaseStatus.ResultAtCnap, CaseStatus.Notified, CaseStatus.Issued, CaseStatus.SentByPost];

    // Where a correction that was proposed may still wait.
    private static readonly CaseStatus[] WithCorrection = [.. WithDecision, CaseStatus.Unclaimed];

    private static readonly CaseStatus[] EndedByDecision =
        [.. WithDecision, CaseStatus.Unclaimed, CaseStatus.Archived];

    private static readonly CaseStatus[] EndedWithout = [CaseStatus.Returned, CaseStatus.Closed];

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
            CaseActorKind.Provider, Cure43)
            with { Hands = StepHands.Executor },
        Row(CaseAction.Cure, CaseStatus.WithoutMovement, null, CaseActorKind.Administrator, Cure43),
        Why(CaseAction.ReturnUncured, CaseStatus.WithoutMovement, CaseStatus.Returned,
            CaseActorKind.Administrator, Cure43),
        Why(CaseAction.ReturnUncured, CaseStatus.WithoutMovement, CaseStatus.Returned, CaseActorKind.Provider, Cure43),

        // the provider reviews
        Row(CaseAction.HandOver, CaseStatus.Registered, CaseStatus.HandedOver, CaseActorKind.Administrator,
            "ПКМУ 588; Закон 5203-VI, ст. 13 (M)"),
        Why(CaseAction.ReturnMisrouted, CaseStatus.HandedOver, CaseStatus.Registered, CaseActorKind.Provider,
            PlatformRule),
        Row(CaseAction.Receive, CaseStatus.HandedOver, CaseStatus.InReview, CaseActorKind.Provider, Model),
        Why(CaseAction.Suspend, CaseStatus.InReview, CaseStatus.Suspended, CaseActorKind.Provider, Stop64)
            with { Hands = StepHands.Executor },
        Row(CaseAction.Resume, CaseStatus.Suspended, CaseStatus.InReview, CaseActorKind.Provider, Stop64)
            with { Hands = StepHands.Executor },
        Why(CaseAction.CallHearing, CaseStatus.InReview, CaseStatus.Hearing, CaseActorKind.Provider, Procedure)
            with { Hands = StepHands.Executor },
        Why(CaseAction.EndHearing, CaseStatus.Hearing, CaseStatus.InReview, CaseActorKind.Provider, Procedure)
            with { Hands = StepHands.Executor },
        Why(CaseAction.Extend, CaseStatus.InReview, CaseStatus.InReview, CaseActorKind.Provider, Procedure)
            with { DuringProposal = true },
        Why(CaseAction.Extend, CaseStatus.Hearing, CaseStatus.Hearing, CaseActorKind.Provider, Procedure),

        // the decision and its result
        Row(CaseAction.DecideAtCounter, CaseStatus.Registered, CaseStatus.Decided, CaseActorKind.Administrator,
            "Закон 5203-VI; Закон 1689-IX") with { Hands = StepHands.Executor },
        Row(CaseAction.Decide, CaseStatus.InReview, CaseStatus.Decided, CaseActorKind.Provider, Act)
            with { Hands = StepHands.Executor },
        .. Refusing(CaseStatus.InReview, CaseActorKind.Provider),
        .. Refusing(CaseStatus.Registered, CaseActorKind.Administrator),
        .. Handing(),
        Row(CaseAction.Archive, CaseStatus.Issued, CaseStatus.Archived, CaseActorKind.Administrator, Model),
        Row(CaseAction.Archive, CaseStatus.SentByPost, CaseStatus.Archived, CaseActorKind.Administrator, Model),
        Why(CaseAction.Archive, CaseStatus.Unclaimed, CaseStatus.Archived, CaseActorKind.Administrator, Model),

        // who works on it: the stages of the technological card, the executor, a conflict of interest
        Row(CaseAction.FinishStage, CaseStatus.InReview, CaseStatus.InReview, CaseActorKind.Provider,
            "Закон 5203-VI, ст. 8 (M)") with { Hands = StepHands.Executor },
        .. AtTheProvider.SelectMany(at => Executors(at, CaseActorKind.Provider)),
        .. Executors(CaseStatus.Registered, CaseActorKind.Administrator),

        // the case ends without a decision
        Why(CaseAction.Withdraw, CaseStatus.Submitted, CaseStatus.Withdrawn, CaseActorKind.Administrator, Procedure),
        .. BeforeDecision.Select(from => Why(
            CaseAction.Withdraw, from, CaseStatus.Withdrawn, CaseActorKind.Administrator, Procedure)
            with { DuringProposal = true }),
        .. BeforeDecision.Where(from => from is not CaseStatus.Registered).Select(from => Why(
            CaseAction.Close, from, CaseStatus.Closed, CaseActorKind.Provider, Procedure)
            with { Hands = StepHands.Executor }),

        // an announcement moves the end of the term; the case stays where it is
        .. BeforeDecision.Select(at => Why(
            CaseAction.RecalculateTerm, at, at, CaseActorKind.System, PlatformRule) with { DuringProposal = true }),

        // a slip of the pen in the act, never its substance
        .. Correcting(CaseActorKind.Provider),
        .. Correcting(CaseActorKind.Administrator),

        // a complaint is a case of its own; what it decides reaches the case it is about
        Why(CaseAction.DecideComplaint, CaseStatus.InReview, CaseStatus.Decided, CaseActorKind.Provider, Appeal),
        Why(CaseAction.RecordComplaintDecision, CaseStatus.Registered, CaseStatus.Decided,
            CaseActorKind.Administrator, Appeal),
        .. Reviewable.Select(from => Why(
            CaseAction.Reconsider, from, CaseStatus.InReview, CaseActorKind.System, Appeal)
            with { DuringProposal = true }),
        .. Reviewable.Select(from => Why(
            CaseAction.ReconsiderAtCounter, from, CaseStatus.Registered, CaseActorKind.System, Appeal)
            with { DuringProposal = true }),
        Why(CaseAction.ReconsiderRegistration, CaseStatus.RegistrationDeclined, CaseStatus.Submitted,
            CaseActorKind.System, Appeal),
        .. EndedByDecision.Select(from => Why(
            CaseAction.ChangeDecision, from, CaseStatus.Decided, CaseActorKind.System, Appeal)
            with { DuringProposal = true }),
    ];

    /// <summary>Decided, returned, closed or not registered: what a complaint may be lodged against.</summary>
    public static bool IsAppealable(CaseStatus status) =>
        status == CaseStatus.RegistrationDeclined || Reviewable.Contains(status);

    private static CaseStatus[] Reviewable => [.. EndedByDecision, .. EndedWithout];

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

    // The result on its way to the applicant, which a correction that waits for its second person does not stop.
    private static IEnumerable<CaseTransition> Handing()
    {
        CaseTransition[] steps =
        [
            Row(CaseAction.ReturnResult, CaseStatus.Decided, CaseStatus.ResultAtCnap, CaseActorKind.Provider, Model),
            Row(CaseAction.ReturnResult, CaseStatus.Decided, CaseStatus.ResultAtCnap, CaseActorKind.Administrator,
                Model),
            Row(CaseAction.Notify, CaseStatus.ResultAtCnap, CaseStatus.Notified, CaseActorKind.Administrator,
                "ПКМУ 588 (M); Закон 2073-IX"),
            Row(CaseAction.Issue, CaseStatus.Notified, CaseStatus.Issued, CaseActorKind.Administrator, Model),
            Row(CaseAction.Issue, CaseStatus.Unclaimed, CaseStatus.Issued, CaseActorKind.Administrator, Model),
            Why(CaseAction.SendByPost, CaseStatus.Notified, CaseStatus.SentByPost, CaseActorKind.Administrator,
                Posting),
            Why(CaseAction.SendByPost, CaseStatus.Unclaimed, CaseStatus.SentByPost, CaseActorKind.Administrator,
                Posting),
            Row(CaseAction.MarkUnclaimed, CaseStatus.Notified, CaseStatus.Unclaimed, CaseActorKind.System, Model),
        ];
        return steps.Select(step => step with { DuringProposal = true });
    }

    // Four eyes on a refusal: one person proposes, another confirms or sends back.
    private static IEnumerable<CaseTransition> Refusing(CaseStatus from, CaseActorKind actor) =>
    [
        Row(CaseAction.Propose, from, from, actor, Act) with { Hands = StepHands.Executor },
        Row(CaseAction.Confirm, from, CaseStatus.Decided, actor, $"{Act}; правило платформи")
            with { Hands = StepHands.SecondPerson, DuringProposal = true },
        Why(CaseAction.SendBack, from, from, actor, PlatformRule)
            with { Hands = StepHands.SecondPerson, DuringProposal = true },
        Why(CaseAction.DecideAlone, from, CaseStatus.Decided, actor, $"{Act}; правило платформи")
            with { Hands = StepHands.Executor },
    ];

    // A correction of a refusal waits for a second person as the refusal did; meanwhile the result goes its way.
    private static IEnumerable<CaseTransition> Correcting(CaseActorKind actor) =>
    [
        .. WithDecision.Select(at => Why(CaseAction.CorrectDecision, at, at, actor, Procedure)),
        .. WithDecision.Select(at => Why(CaseAction.ProposeCorrection, at, at, actor, PlatformRule)),
        .. WithCorrection.Select(at => Row(CaseAction.ConfirmCorrection, at, at, actor, PlatformRule)
            with { Hands = StepHands.SecondPerson, DuringProposal = true }),
        .. WithCorrection.Select(at => Why(CaseAction.SendBackCorrection, at, at, actor, PlatformRule)
            with { Hands = StepHands.SecondPerson, DuringProposal = true }),
    ];

    // The head gives a case to another; the executor steps out; the platform says where a conflict is possible.
    private static IEnumerable<CaseTransition> Executors(CaseStatus at, CaseActorKind actor) =>
    [
        Why(CaseAction.Reassign, at, at, actor, PlatformRule),
        Why(CaseAction.Recuse, at, at, actor, Interests)
            with { Hands = StepHands.Executor, DuringProposal = true },
        Row(CaseAction.NoteConflict, at, at, CaseActorKind.System, Interests),
    ];

    private static CaseTransition Row(
        CaseAction action, CaseStatus? from, CaseStatus? to, CaseActorKind actor, string basis) =>
        new(action, from, to, actor, NeedsReason: false, basis);

    // A step whose reason is written down.
    private static CaseTransition Why(
        CaseAction action, CaseStatus? from, CaseStatus? to, CaseActorKind actor, string basis) =>
        new(action, from, to, actor, NeedsReason: true, basis);
}
