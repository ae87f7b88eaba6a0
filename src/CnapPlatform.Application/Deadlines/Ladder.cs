using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Deadlines;

/// <summary>Lets a case that was overdue before it stood still go on up the ladder, from the rung it had reached.</summary>
internal sealed class Ladder(ICnapDb db, RemindersHere reminders)
{
    private static readonly string[] Kinds = [.. Escalation.Rungs.Select(rung => rung.ToString())];

    public async Task GoOnAsync(Case subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = await db.Outbox.AsNoTracking()
            .Where(m => m.CaseId == subject.Id && Kinds.Contains(m.Kind))
            .Select(m => m.Kind)
            .ToListAsync(cancellationToken);
        var reached = Escalation.Rungs.LastOrDefault(rung => told.Contains(rung.ToString()), DueWorkKind.TermOverdue);
        var policy = await reminders.GetAsync(cancellationToken);
        if (Escalation.After(reached, subject, now, policy) is { } next)
        {
            db.DueWork.Add(next);
        }
    }
}
