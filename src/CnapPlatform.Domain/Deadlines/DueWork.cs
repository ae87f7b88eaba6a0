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
}

/// <summary>When people are reminded; a setting of the platform, not a rule of law.</summary>
public sealed record ReminderPolicy
{
    public int DaysBefore { get; init; } = 3;

    /// <summary>Kyiv time of reminders.</summary>
    public TimeOnly At { get; init; } = new(8, 0);
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
        DueWork[] work =
        [
            DueWork.For(subject, DueWorkKind.TermSoon, Morning(due.AddDays(-policy.DaysBefore), policy)),
            DueWork.For(subject, DueWorkKind.TermToday, Morning(due, policy)),
            DueWork.For(subject, DueWorkKind.TermOverdue, subject.DueAt ?? Morning(due.AddDays(1), policy)),
        ];
        return work.Where(item => item.DueAt > now);
    }

    /// <summary>The morning after the last day of a rule of the procedure.</summary>
    public static DueWork After(Case subject, DueWorkKind kind, DateOnly lastDay, ReminderPolicy policy) =>
        DueWork.For(subject, kind, Morning(lastDay.AddDays(1), policy));

    private static DateTimeOffset AfterNextWorkingDay(DateOnly day, WorkingCalendar calendar, ReminderPolicy policy) =>
        Morning(Deadline.DueOn(day, Term.WorkingDays(1), calendar).AddDays(1), policy);

    private static DateTimeOffset Morning(DateOnly day, ReminderPolicy policy) =>
        Kernel.KyivDate.Instant(day.ToDateTime(policy.At));
}
