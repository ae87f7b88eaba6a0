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
    /// <summary>An application has not been registered by the end of the next working day.</summary>
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
}

/// <summary>When people are reminded; a setting of the platform, not a rule of law.</summary>
public sealed record ReminderPolicy
{
    private static readonly int[] Usual = [3];

    /// <summary>How many days before the end of a term people are reminded; null: three.</summary>
    public IReadOnlyList<int>? DaysBefore { get; init; }

    public IReadOnlyList<int> Days => DaysBefore ?? Usual;

    /// <summary>From the first reminder on a term counts as ending soon.</summary>
    public int SoonDays => Days.Count == 0 ? 0 : Days.Max();

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

/// <summary>Which work a case makes for the sweep.</summary>
public static class CaseClocks
{
    /// <summary>An online application is to be registered the same or the next working day (CMU 588, not confirmed).</summary>
    public static IEnumerable<DueWork> AfterSubmission(Case submitted, WorkingCalendar calendar, ReminderPolicy policy)
    {
        yield return DueWork.For(
            submitted, DueWorkKind.RegistrationLate, AfterNextWorkingDay(submitted.SubmittedOn, calendar, policy));
    }

    /// <summary>Reminders of the term and the alarm of a late hand-over; those already past are left out.</summary>
    public static IEnumerable<DueWork> AfterRegistration(
        Case registered, WorkingCalendar calendar, ReminderPolicy policy)
    {
        var handover = DueWork.For(
            registered,
            DueWorkKind.HandoverLate,
            AfterNextWorkingDay(registered.RegisteredOn!.Value, calendar, policy));
        var now = registered.RegisteredAt!.Value;
        return OfTheTerm(registered, now, policy).Concat(new[] { handover }.Where(item => item.DueAt > now));
    }

    /// <summary>Reminders of the end of the term; those already past are left out.</summary>
    public static IEnumerable<DueWork> OfTheTerm(Case subject, DateTimeOffset now, ReminderPolicy policy)
    {
        var due = subject.DueOn!.Value;
        DueWork?[] work =
        [
            policy.NextSoon(subject, now),
            DueWork.For(subject, DueWorkKind.TermToday, Morning(due, policy)),
            DueWork.For(subject, DueWorkKind.TermOverdue, subject.DueAt ?? Morning(due.AddDays(1), policy)),
        ];
        return work.OfType<DueWork>().Where(item => item.DueAt > now);
    }

    /// <summary>The morning after the last day of a rule of the procedure.</summary>
    public static DueWork After(Case subject, DueWorkKind kind, DateOnly lastDay, ReminderPolicy policy) =>
        DueWork.For(subject, kind, Morning(lastDay.AddDays(1), policy));

    private static DateTimeOffset AfterNextWorkingDay(DateOnly day, WorkingCalendar calendar, ReminderPolicy policy) =>
        Morning(Deadline.DueOn(day, Term.WorkingDays(1), calendar).AddDays(1), policy);

    private static DateTimeOffset Morning(DateOnly day, ReminderPolicy policy) =>
        policy.MorningOf(day);
}
