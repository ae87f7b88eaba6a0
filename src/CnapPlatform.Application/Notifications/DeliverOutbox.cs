using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>
/// Writes what stands in one hromada's outbox to those concerned, each person once by each channel. What leaves the
/// product waits for <see cref="SendMessages"/>; one save holds it all.
/// </summary>
public static class DeliverOutbox
{
    [Allow(Permission.System)]
    public sealed record Command(IReadOnlyList<Guid> OutboxIds) : IRequest<Result>;

    /// <summary>How many messages of the outbox were delivered.</summary>
    public sealed record Result(int Delivered);

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        PublishedStandards standards,
        IAccountDirectory directory,
        NoticeWriter writer,
        TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var open = await db.Outbox
                .Where(message => command.OutboxIds.Contains(message.Id) && message.DeliveredAt == null)
                .OrderBy(message => message.At)
                .ToListAsync(cancellationToken);
            if (open.Count > 0)
            {
                await WriteAsync(open, cancellationToken);
            }

            var now = clock.GetUtcNow();
            open.ForEach(message => message.DeliveredAt = now);
            db.OutboxSignals.RemoveRange(await db.OutboxSignals
                .Where(signal => signal.HromadaId == hromada.Id && command.OutboxIds.Contains(signal.OutboxId))
                .ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            return new Result(open.Count);
        }

        private async Task WriteAsync(List<OutboxMessage> messages, CancellationToken cancellationToken)
        {
            writer.Forget();
            var ids = messages.Select(message => message.CaseId).Distinct().ToList();
            var cases = await db.Cases.AsNoTracking()
                .Where(c => ids.Contains(c.Id))
                .ToDictionaryAsync(c => c.Id, cancellationToken);
            var people = await Addressees.ReadAsync(
                db, directory, hromada.Id, (cases.Values, writer.QuietOfApplicants), KyivDate.Today(clock),
                cancellationToken);
            var facts = await FactsOfCases.ReadAsync(db, standards, hromada.Id, ids, cancellationToken);
            foreach (var message in messages)
            {
                var about = cases[message.CaseId];
                foreach (var telling in NotificationPlan.For(message.Kind))
                {
                    var addresses = people.Of(telling, about).ToList();
                    if (addresses.Count > 0)
                    {
                        var told = await facts.AboutAsync(about, message, telling.To, cancellationToken);
                        writer.Write(message, told, addresses);
                    }
                }
            }
        }
    }
}
