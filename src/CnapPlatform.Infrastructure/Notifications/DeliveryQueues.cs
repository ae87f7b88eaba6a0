using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Notifications;

internal sealed class DeliveryQueue(CnapDb db, TimeProvider clock) : IDeliveryQueue
{
    private static readonly LeasedTable Table = new("DeliveryWork", "NotificationId", "DueAt", "HromadaId");

    public async Task<IReadOnlyList<DeliveryWork>> ClaimAsync(CancellationToken cancellationToken)
    {
        var taken = await db.ClaimAsync<DeliveryWork>(Table, clock, cancellationToken);
        return [.. taken.OrderBy(work => work.DueAt)];
    }
}

/// <summary>
/// A person who works in a hromada gets its digest; an officer of a provider gets one about all hromadas, kept with
/// the body's own hromada or, for a state body, with one whose case waits.
/// </summary>
internal sealed class DigestQueue(CnapDb db, TimeProvider clock) : IDigestQueue
{
    private static readonly LeasedTable Table = new("StaffNotices", "AccountId", "NextDigestAt");

    public async Task<IReadOnlyList<DigestDue>> ClaimAsync(CancellationToken cancellationToken)
    {
        var taken = await db.ClaimAsync<StaffNoticeSettings>(Table, clock, cancellationToken);
        var accounts = taken.ConvertAll(settings => settings.AccountId);
        var places = await db.Memberships.AsNoTracking()
            .Where(m => accounts.Contains(m.AccountId))
            .Select(m => new
            {
                m.AccountId,
                m.Id,
                Hromada = m.HromadaId
                    ?? db.ProviderBodies.Where(b => b.Id == m.ProviderBodyId)
                        .Select(b => b.OwnHromadaId).FirstOrDefault()
                    ?? db.ProviderWork.Where(w => w.ProviderBodyId == m.ProviderBodyId)
                        .Select(w => (HromadaId?)w.HromadaId).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var due = places.ConvertAll(p => new DigestDue(p.AccountId, p.Id, p.Hromada ?? HromadaId.None));
        var placed = due.ConvertAll(item => item.Account).ToHashSet();
        return
        [
            .. due,
            .. accounts.Where(a => !placed.Contains(a)).Select(a => new DigestDue(a, default, HromadaId.None)),
        ];
    }
}
