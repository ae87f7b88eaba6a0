using CnapPlatform.Application.Deadlines;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Infrastructure.Deadlines;

internal sealed class DueWorkQueue(CnapDb db, JobSettings settings, TimeProvider clock) : IDueWorkQueue
{
    private static readonly LeasedTable Table = new("DueWork", "Id", "DueAt", "HromadaId");

    public async Task<IReadOnlyList<DueWork>> ClaimAsync(CancellationToken cancellationToken)
    {
        var taken = await db.ClaimAsync<DueWork>(Table, clock, cancellationToken, settings.Lease);
        return [.. taken.OrderBy(work => work.DueAt)];
    }
}
