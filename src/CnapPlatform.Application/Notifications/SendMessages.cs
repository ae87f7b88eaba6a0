using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>Sends those messages of one hromada whose moment has come, and writes down what the providers said.</summary>
public static class SendMessages
{
    // So many are on their way at once; a run that dies repeats no more than these, under the same keys.
    private const int AtOnce = 8;

    // Longer than all providers of a channel take to time out one after another.
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(1);

    /// <param name="ClaimedUntil">When the claim ends: what is not begun by then is left to the next run.</param>
    [Allow(Permission.System)]
    public sealed record Command(IReadOnlyList<Guid> Ids, DateTimeOffset ClaimedUntil) : IRequest<Result>;

    /// <summary>How many messages were tried.</summary>
    public sealed record Result(int Tried);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, IMessageSender sender, RetryPolicy retry, TimeProvider clock)
        : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var work = await db.DeliveryWork
                .Where(w => w.HromadaId == hromada.Id && command.Ids.Contains(w.NotificationId))
                .ToDictionaryAsync(w => w.NotificationId, cancellationToken);
            var messages = await db.Notifications
                .Where(n => work.Keys.Contains(n.Id) && n.Sending == SendingStatus.Queued)
                .OrderBy(n => n.SentAt)
                .ToListAsync(cancellationToken);

            // Sent by a run that lost its claim meanwhile.
            db.DeliveryWork.RemoveRange(work.Values.ExceptBy(messages.Select(m => m.Id), w => w.NotificationId));
            var tried = 0;
            foreach (var some in messages.Chunk(AtOnce))
            {
                if (clock.GetUtcNow() + Reserve > command.ClaimedUntil)
                {
                    break;
                }

                await SendAsync(some, work, cancellationToken);
                tried += some.Length;
            }

            await db.SaveChangesAsync(cancellationToken);
            return new Result(tried);
        }

        private async Task SendAsync(
            Notification[] messages, Dictionary<Guid, DeliveryWork> work, CancellationToken cancellationToken)
        {
            var answers = await Task.WhenAll(
                messages.Select(m => sender.SendAsync(OutgoingMessage.Of(m), cancellationToken)));
            foreach (var (message, said) in messages.Zip(answers))
            {
                Write(message, said, work[message.Id]);
            }

            // What a provider has taken is written down even when the program is being stopped.
            await db.SaveChangesAsync(CancellationToken.None);
        }

        private void Write(Notification message, IReadOnlyList<ProviderAnswer> answers, DeliveryWork item)
        {
            var first = message.Attempts + 1;
            var next = message.Record(answers, clock.GetUtcNow(), retry);
            db.DeliveryAttempts.AddRange(answers.Select(
                (answer, index) => DeliveryAttempt.Of(message, first + index, answer)));
            if (next is { } at)
            {
                item.DueAt = at;
                item.ClaimedUntil = null;
            }
            else
            {
                db.DeliveryWork.Remove(item);
            }
        }
    }
}
