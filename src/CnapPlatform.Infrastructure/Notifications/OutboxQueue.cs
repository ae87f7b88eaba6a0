using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Infrastructure.Notifications;

internal sealed class OutboxQueue(CnapDb db, JobSettings settings, TimeProvider clock) : IOutboxQueue
{
    private static readonly LeasedTable Table = new("OutboxSignals", "OutboxId", "At");

    public async Task<IReadOnlyList<OutboxSignal>> ClaimAsync(CancellationToken cancellationToken)
    {
        var taken = await db.ClaimAsync<OutboxSignal>(Table, clock, cancellationToken, settings.Lease);
        return [.. taken.OrderBy(signal => signal.At)];
    }
}
