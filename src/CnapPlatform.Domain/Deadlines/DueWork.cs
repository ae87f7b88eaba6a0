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
        var due = registered.DueOn!.Value;
        var now = registered.RegisteredAt!.Value;
        DueWork[] work =
        [
            DueWork.For(registered, DueWorkKind.TermSoon, Morning(due.AddDays(-policy.DaysBefore), policy)),
            DueWork.For(registered, DueWorkKind.TermToday, Morning(due, policy)),
            DueWork.For(
                registered, DueWorkKind.TermOverdue, registered.DueAt ?? Morning(due.AddDays(1), policy)),
            DueWork.For(
                registered,
                DueWorkKind.HandoverLate,
                AfterNextWorkingDay(registered.RegisteredOn!.Value, calendar, policy)),
        ];
        return work.Where(item => item.DueAt > now);
    }

    private static DateTimeOffset AfterNextWorkingDay(DateOnly day, WorkingCalendar calendar, ReminderPolicy policy) =>
        Morning(Deadline.DueOn(day, Term.WorkingDays(1), calendar).AddDays(1), policy);

    private static DateTimeOffset Morning(DateOnly day, ReminderPolicy policy) =>
        Kernel.KyivDate.Instant(day.ToDateTime(policy.At));
}
