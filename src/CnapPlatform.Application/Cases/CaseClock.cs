using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>Keeps the due work of a case in step with its clocks: derived anew after every step, in its transaction.</summary>
internal sealed class CaseClock(ICnapDb db, CaseRules rules, RemindersHere reminders, Ladder ladder)
{
    public Task<ClockRules> RulesOfAsync(Case subject, CancellationToken cancellationToken) =>
        rules.ForAsync(subject, cancellationToken);

    /// <summary>Of a case that has just come in, so that nothing waits for it yet.</summary>
    public async Task StartAsync(
        Case opened, ClockRules by, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.DueWork.AddRange(CaseClocks.Of(opened, by, now, await reminders.GetAsync(cancellationToken))
            .Where(item => item.DueAt > now));

    public async Task RefreshAsync(Case subject, DateTimeOffset now, CancellationToken cancellationToken) =>
        await RefreshAsync(
            subject, await rules.ForAsync(subject, cancellationToken), now, cancellationToken);

    public async Task RefreshAsync(
        Case subject, ClockRules by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waiting = await db.DueWork
            .Where(w => w.HromadaId == subject.HromadaId && w.CaseId == subject.Id)
            .ToListAsync(cancellationToken);
        await ReplaceAsync(waiting, by, subject, now, cancellationToken);
        if (subject.HasOpenTerm && (HasMoved(subject) || CaseLifecycle.IsPaused(subject.Status)))
        {
            var listed = await db.ProviderWork
                .Where(w => w.HromadaId == subject.HromadaId && w.CaseId == subject.Id)
                .ToListAsync(cancellationToken);
            listed.ForEach(work => work.MoveTo(subject));
        }
    }

    /// <summary>Of a case whose due work has been read together with that of others.</summary>
    public async Task ReplaceAsync(
        IReadOnlyCollection<DueWork> waiting, ClockRules by, Case subject, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var due = CaseClocks.Of(subject, by, now, await reminders.GetAsync(cancellationToken));
        Replace([.. waiting.Where(item => CaseClocks.Derived.Contains(item.Kind))], due, now);
        var runs = CaseClocks.TermRuns(subject);
        if (!runs || HasMoved(subject))
        {
            db.DueWork.RemoveRange(waiting.Where(item => Escalation.Rungs.Contains(item.Kind)));
        }

        // A case that was overdue before goes on up the ladder; the end of any other term climbs it anew.
        if (runs && HasMoved(subject)
            && !due.Any(item => item.Kind == DueWorkKind.TermOverdue && item.DueAt > now))
        {
            await ladder.GoOnAsync(subject, now, cancellationToken);
        }
    }

    private static bool HasMoved(Case subject) => subject.Route.MaxBy(entry => entry.Seq)?.SetsDay is not null;

    /// <summary>
    /// What is right stays, what is no longer so goes, what lies in the past is not raised again. What is due already is
    /// left to the sweep, which asks itself whether it still matters: taken away here, it would fail under its hands.
    /// </summary>
    private void Replace(IReadOnlyCollection<DueWork> waiting, IReadOnlyList<DueWork> due, DateTimeOffset now)
    {
        var fresh = due.Where(item => item.DueAt > now && !waiting.Any(old => IsSame(item, old))).ToList();
        db.DueWork.RemoveRange(waiting
            .Where(old => !due.Any(item => IsSame(item, old)))
            .Where(old => old.DueAt > now || fresh.Exists(item => item.Kind == old.Kind)));
        db.DueWork.AddRange(fresh);
    }

    private static bool IsSame(DueWork a, DueWork b) => a.Kind == b.Kind && a.DueAt == b.DueAt;
}
