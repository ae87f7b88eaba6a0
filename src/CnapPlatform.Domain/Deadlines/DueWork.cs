using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>
/// Something to do about a case at a moment: platform data (ids and dates only), so that one sweep serves all hromadas
/// and costs what is due, not what is open.
/// </summary>
public sealed class DueWork
{
    public Guid Id { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public DueWorkKind Kind { get; init; }

    /// <summary>Until when a sweep that took it may work on it; another takes it over afterwards.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    public static DueWork For(Case subject, DueWorkKind kind, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        DueAt = at,
        HromadaId = subject.HromadaId,
        CaseId = subject.Id,
        Kind = kind,
    };
}

public enum DueWorkKind
{
    /// <summary>A signed application has not been registered by the end of the next working day.</summary>
    RegistrationLate,

    /// <summary>A registered case has not been handed over by the end of the next working day.</summary>
    HandoverLate,

    /// <summary>The term ends in a few days.</summary>
    TermSoon,

    /// <summary>The term ends today.</summary>
    TermToday,

    /// <summary>The term has ended without a decision.</summary>
    TermOverdue,

    /// <summary>The applicant has not cured in time what was missing.</summary>
    CureOver,

    /// <summary>The result of a decided case has not come to the CNAP in time.</summary>
    ResultLate,

    /// <summary>The applicant has not come for the result: it counts as unclaimed.</summary>
    Unclaimed,

    /// <summary>Nothing has been decided some days after the term: the head of the unit is told.</summary>
    EscalateToUnitHead,

    /// <summary>The same, some days later: the head of the CNAP.</summary>
    EscalateToCnapHead,

    /// <summary>The same, at last: the council.</summary>
    EscalateToCouncil,

    /// <summary>Today is the last day to ask for missing documents, and nobody has begun the review.</summary>
    DefectsLate,

    /// <summary>A stage of the technological card has not been finished in time.</summary>
    StageLate,

    /// <summary>The applicant has not been told of the result in time.</summary>
    NotificationLate,
}

/// <summary>When people are reminded; a setting of the platform, not a rule of law.</summary>
public sealed record ReminderPolicy
{
    private static readonly int[] Usual = [3];

    /// <summary>How many days before the end of a term people are reminded; null: three.</summary>
    public IReadOnlyList<int>? DaysBefore { get; init; }

    public IReadOnlyList<int> Days => DaysBefore ?? Usual;

    /// <summary>How many days before its end a term is said to end soon: as early as people are first reminded.</summary>
    public int DaysSoon => Days.DefaultIfEmpty(0).Max();

    /// <summary>Kyiv time of reminders.</summary>
    public TimeOnly At { get; init; } = new(8, 0);

    public EscalationLadder Ladder { get; init; } = new();

    public DateTimeOffset MorningOf(DateOnly day) => Notifications.LocalTime.At(day, At);

    /// <summary>The nearest reminder before the end of the term that is still to come.</summary>
    public DueWork? NextSoon(Case subject, DateTimeOffset now)
    {
        var mornings = Days.Select(days => MorningOf(subject.DueOn!.Value.AddDays(-days)));
        var coming = mornings.Where(morning => morning > now).Order().ToList();
        return coming.Count == 0 ? null : DueWork.For(subject, DueWorkKind.TermSoon, coming[0]);
    }
}

/// <summary>Which work a case makes for the sweep: derived from its clocks whenever one of them changes.</summary>
public static class CaseClocks
{
    /// <summary>The kinds that follow from the clocks; what others add to them is theirs to keep.</summary>
    public static readonly IReadOnlyList<DueWorkKind> Derived =
    [
        DueWorkKind.RegistrationLate, DueWorkKind.HandoverLate, DueWorkKind.TermSoon, DueWorkKind.TermToday,
        DueWorkKind.TermOverdue, DueWorkKind.CureOver, DueWorkKind.ResultLate, DueWorkKind.Unclaimed,
        DueWorkKind.DefectsLate, DueWorkKind.StageLate, DueWorkKind.NotificationLate,
    ];

    /// <summary>All of it, what lies in the past included: whoever writes it down leaves out what is over.</summary>
    public static IReadOnlyList<DueWork> Of(
        Case subject, ClockRules rules, DateTimeOffset now, ReminderPolicy policy) =>
    [
        .. TermRuns(subject) ? OfTheTerm(subject, now, policy) : [],
        .. CaseClockList.Of(subject, rules, now).Select(clock => Alarm(subject, clock, policy)).OfType<DueWork>(),
    ];

    /// <summary>The term of the case runs: nothing is decided, it does not stand still, the law does not hold it.</summary>
    public static bool TermRuns(Case subject) =>
        subject.HasOpenTerm && CaseLifecycle.TermRuns(subject.Status) && subject.TermHeldSince is null;

    // The next reminder, the last day, and the end; the first of these alone leaves out what is past.
    private static IEnumerable<DueWork> OfTheTerm(Case subject, DateTimeOffset now, ReminderPolicy policy)
    {
        var due = subject.DueOn!.Value;
        DueWork?[] work =
        [
            policy.NextSoon(subject, now),
            DueWork.For(subject, DueWorkKind.TermToday, Morning(due, policy)),
            DueWork.For(subject, DueWorkKind.TermOverdue, subject.DueAt ?? Morning(due.AddDays(1), policy)),
        ];
        return work.OfType<DueWork>();
    }

    // Somebody has to act on these; the time to complain and the term of the service are no alarms of this kind.
    private static DueWork? Alarm(Case subject, LegalClock clock, ReminderPolicy policy) => clock switch
    {
        { PausedSince: not null } or { EndedBySeq: not null } => null,
        { Kind: ClockKind.Registration } => After(subject, DueWorkKind.RegistrationLate, clock, policy),
        { Kind: ClockKind.HandOver } => After(subject, DueWorkKind.HandoverLate, clock, policy),
        { Kind: ClockKind.Defects } when NobodyHasLooked(subject) =>
            DueWork.For(subject, DueWorkKind.DefectsLate, Morning(clock.LastDay, policy)),
        { Kind: ClockKind.Cure } => After(subject, DueWorkKind.CureOver, clock, policy),
        { Kind: ClockKind.Stage } when WaitsForStage(subject) =>
            After(subject, DueWorkKind.StageLate, clock, policy),
        { Kind: ClockKind.ResultTransfer } => After(subject, DueWorkKind.ResultLate, clock, policy),
        { Kind: ClockKind.Notification } => After(subject, DueWorkKind.NotificationLate, clock, policy),
        { Kind: ClockKind.Unclaimed } => After(subject, DueWorkKind.Unclaimed, clock, policy),
        _ => null,
    };

    /// <summary>On the last day on which missing documents may be asked for, there is still somebody to open them.</summary>
    public static bool NobodyHasLooked(Case subject) =>
        !subject.AdministratorProvides && subject.Status is CaseStatus.Registered or CaseStatus.HandedOver;

    /// <summary>The first and the last stage are the CNAP's, which the hand-over and the notice watch already.</summary>
    public static bool WaitsForStage(Case subject) =>
        subject.Status is CaseStatus.HandedOver or CaseStatus.InReview or CaseStatus.Hearing;

    // The morning after the last day; a term in hours is late from its very moment.
    private static DueWork After(Case subject, DueWorkKind kind, LegalClock clock, ReminderPolicy policy) =>
        DueWork.For(subject, kind, clock.LastMoment ?? Morning(clock.LastDay.AddDays(1), policy));

    private static DateTimeOffset Morning(DateOnly day, ReminderPolicy policy) =>
        policy.MorningOf(day);
}
