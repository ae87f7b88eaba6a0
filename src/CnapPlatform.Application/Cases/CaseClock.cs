using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>Keeps the due work of a case in step with its term: none while it stands still, anew when it goes on.</summary>
internal sealed class CaseClock(
    ICnapDb db, PublishedStandards standards, ReminderPolicy reminders, RemindersHere here, Ladder ladder)
{
    private static readonly DueWorkKind[] OfTheTerm =
    [
        DueWorkKind.TermSoon, DueWorkKind.TermToday, DueWorkKind.TermOverdue, DueWorkKind.HandoverLate,
        DueWorkKind.CureOver,
        .. Escalation.Rungs,
    ];

    public async Task StopAsync(Case subject, CancellationToken cancellationToken)
    {
        var waiting = await db.DueWork
            .Where(w => w.HromadaId == subject.HromadaId && w.CaseId == subject.Id && OfTheTerm.Contains(w.Kind))
            .ToListAsync(cancellationToken);
        db.DueWork.RemoveRange(waiting);
    }

    /// <summary>The end of the term has moved: reminders of the new one, and the provider's list shows it.</summary>
    public async Task MovedAsync(Case subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await StopAsync(subject, cancellationToken);
        var policy = await here.GetAsync(cancellationToken);
        var reminding = CaseClocks.OfTheTerm(subject, now, policy).ToList();
        db.DueWork.AddRange(reminding);

        if (!reminding.Exists(item => item.Kind == DueWorkKind.TermOverdue))
        {
            await ladder.GoOnAsync(subject, now, cancellationToken);
        }

        await AlarmOfHandOverAsync(subject, now, cancellationToken);
        var waiting = await db.ProviderWork
            .Where(w => w.HromadaId == subject.HromadaId && w.CaseId == subject.Id)
            .ToListAsync(cancellationToken);
        foreach (var work in waiting)
        {
            work.MoveTo(subject);
        }
    }

    /// <summary>A case that is to be handed over (again) gets its alarm anew.</summary>
    public async Task WatchHandOverAsync(Case subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!IsToBeHandedOver(subject))
        {
            return;
        }

        var alarm = await db.DueWork.FirstOrDefaultAsync(
            w => w.HromadaId == subject.HromadaId && w.CaseId == subject.Id && w.Kind == DueWorkKind.HandoverLate,
            cancellationToken);
        if (alarm is not null)
        {
            db.DueWork.Remove(alarm);
        }

        await AlarmOfHandOverAsync(subject, now, cancellationToken);
    }

    private async Task AlarmOfHandOverAsync(Case subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!IsToBeHandedOver(subject))
        {
            return;
        }

        var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
        Watch(subject, DueWorkKind.HandoverLate, standard.Last(standard.Content.Procedure.HandOver, KyivDate.Of(now)));
    }

    private static bool IsToBeHandedOver(Case subject) =>
        subject.Status == CaseStatus.Registered && !subject.AdministratorProvides;

    /// <summary>A decided case is watched until its result has come to the CNAP.</summary>
    public async Task WatchResultAsync(Case subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (subject.Decision is not null)
        {
            var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
            var last = standard.Last(standard.Content.Procedure.ResultTransfer, KyivDate.Of(now));
            Watch(subject, DueWorkKind.ResultLate, last);
        }
    }

    /// <summary>On the morning after a rule's last day somebody looks; nothing where the version has no such rule.</summary>
    public void Watch(Case subject, DueWorkKind kind, DateOnly? lastDay)
    {
        if (lastDay is { } day)
        {
            db.DueWork.Add(CaseClocks.After(subject, kind, day, reminders));
        }
    }
}

/// <summary>The days that the rules of the procedure give a case, by the version it keeps.</summary>
internal static class ProcedureDates
{
    /// <summary>The last day of a term of the authority; null where the version has no such rule.</summary>
    public static DateOnly? Last(this PublishedStandard standard, StatedTerm? rule, DateOnly from) =>
        rule is null ? null : Deadline.DueOn(from, rule.ToTerm(), standard.Calendar);

    /// <summary>
    /// The last day of a term of the applicant: the later of the counts with and without the special regime, until the
    /// law says which one holds.
    /// </summary>
    public static DateOnly? LastForApplicant(this PublishedStandard standard, StatedTerm? rule, DateOnly from)
    {
        if (rule is null)
        {
            return null;
        }

        var term = rule.ToTerm();
        var now = Deadline.DueOn(from, term, standard.Calendar);
        var inPeace = Deadline.DueOn(from, term, standard.PeacetimeCalendar);
        return now > inPeace ? now : inPeace;
    }
}
