using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Deadlines;

/// <summary>Turns the due work of one hromada into reminders, each once, and drops what has become pointless.</summary>
public static class RemindOfDeadlines
{
    [Allow(Permission.System)]
    public sealed record Command(IReadOnlyList<Guid> DueWorkIds) : IRequest<Result>;

    /// <summary>How many reminders were written.</summary>
    public sealed record Result(int Reminders);

    // What another reminder may follow.
    private static readonly DueWorkKind[] Leads =
        [DueWorkKind.TermSoon, DueWorkKind.TermOverdue, .. Escalation.Rungs];

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, RemindersHere reminders, TimeProvider clock)
        : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var work = await db.DueWork
                .Where(item => item.HromadaId == hromada.Id && command.DueWorkIds.Contains(item.Id))
                .ToListAsync(cancellationToken);
            var cases = await CasesOfAsync(work, cancellationToken);
            var written = await WrittenAsync(work, cancellationToken);

            var now = clock.GetUtcNow();
            var telling = work
                .Where(item => cases.TryGetValue(item.CaseId, out var about) && StillMatters(item.Kind, about, now))
                .Where(item => !IsTooLate(item, now) && !written.Contains(DedupKey(item)))
                .ToList();

            telling.ForEach(item => Write(item, now));
            await MarkUnclaimedAsync(telling, now, cancellationToken);
            db.DueWork.RemoveRange(work);
            await PlanNextAsync(telling, cases, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Result(telling.Count);
        }

        private async Task<Dictionary<CaseId, Case>> CasesOfAsync(
            List<DueWork> work, CancellationToken cancellationToken)
        {
            var ids = work.Select(item => item.CaseId).Distinct().ToList();
            return await db.Cases.AsNoTracking()
                .Where(c => ids.Contains(c.Id))
                .ToDictionaryAsync(c => c.Id, cancellationToken);
        }

        private async Task<HashSet<string>> WrittenAsync(List<DueWork> work, CancellationToken cancellationToken)
        {
            var keys = work.Select(DedupKey).ToList();
            return await db.Outbox
                .Where(message => keys.Contains(message.DedupKey))
                .Select(message => message.DedupKey)
                .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        }

        // The only step of the procedure that no person takes.
        private async Task MarkUnclaimedAsync(
            List<DueWork> reminders, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var ids = reminders.Where(item => item.Kind == DueWorkKind.Unclaimed).Select(item => item.CaseId).ToList();
            if (ids.Count == 0)
            {
                return;
            }

            var waiting = await db.Cases.Include(c => c.Route).Where(c => ids.Contains(c.Id))
                .ToListAsync(cancellationToken);
            waiting.ForEach(c => c.MarkUnclaimed(CaseActor.Platform, now));
        }

        // One row at a time waits for a case: the next reminder before the end of its term, or the next rung after it.
        private async Task PlanNextAsync(
            List<DueWork> told, Dictionary<CaseId, Case> cases, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var climbing = told.Where(item => Leads.Contains(item.Kind)).ToList();
            if (climbing.Count == 0)
            {
                return;
            }

            var policy = await reminders.GetAsync(cancellationToken);
            db.DueWork.AddRange(climbing
                .Select(item => item.Kind == DueWorkKind.TermSoon
                    ? policy.NextSoon(cases[item.CaseId], now)
                    : Escalation.After(item.Kind, cases[item.CaseId], now, policy))
                .OfType<DueWork>());
        }

        private void Write(DueWork item, DateTimeOffset now)
        {
            var message = new OutboxMessage
            {
                Id = Guid.CreateVersion7(),
                HromadaId = item.HromadaId,
                CaseId = item.CaseId,
                Kind = item.Kind.ToString(),
                DedupKey = DedupKey(item),
                At = now,
            };
            db.Outbox.Add(message);
            db.OutboxSignals.Add(
                new OutboxSignal { OutboxId = message.Id, HromadaId = item.HromadaId, At = now });
        }

        // A day on which something can still be done is named on that day or not at all.
        private static bool IsTooLate(DueWork item, DateTimeOffset now) =>
            item.Kind == DueWorkKind.DefectsLate && KyivDate.Of(now) > KyivDate.Of(item.DueAt);
    }

    // A term that has moved is reminded of anew.
    internal static string DedupKey(DueWork item) => $"{item.Kind}:{item.CaseId.Value:N}:{item.DueAt:yyyyMMddHHmm}";

    // A sweep that comes late, after a stop, does not announce an end of term that has already passed.
    internal static bool StillMatters(DueWorkKind kind, Case about, DateTimeOffset now) => kind switch
    {
        DueWorkKind.RegistrationLate => about is { Status: CaseStatus.Submitted, SignedOn: not null },
        DueWorkKind.HandoverLate => about.Status == CaseStatus.Registered && !about.AdministratorProvides,
        DueWorkKind.TermSoon => IsOpen(about) && KyivDate.Of(now) < about.DueOn,
        DueWorkKind.TermToday => IsOpen(about) && !HasEnded(about, now),
        DueWorkKind.TermOverdue => IsOpen(about),
        DueWorkKind.EscalateToUnitHead or DueWorkKind.EscalateToCnapHead or DueWorkKind.EscalateToCouncil =>
            IsOpen(about),
        DueWorkKind.ResultLate => about.Status == CaseStatus.Decided,
        DueWorkKind.Unclaimed => about.Status == CaseStatus.Notified,
        DueWorkKind.DefectsLate => CaseClocks.NobodyHasLooked(about),
        DueWorkKind.StageLate => CaseClocks.WaitsForStage(about),
        DueWorkKind.NotificationLate => about.Status == CaseStatus.ResultAtCnap,
        DueWorkKind.CureOver => about.Status == CaseStatus.WithoutMovement && KyivDate.Of(now) > about.CureBy,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of due work is not known."),
    };

    private static bool IsOpen(Case about) =>
        CaseLifecycle.TermRuns(about.Status) && about.Decision is null && about.TermHeldSince is null;

    private static bool HasEnded(Case about, DateTimeOffset now) =>
        about.DueAt is { } moment ? now >= moment : KyivDate.Of(now) > about.DueOn;
}
