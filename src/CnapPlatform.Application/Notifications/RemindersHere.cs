using System.Collections.Concurrent;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>When people of the current hromada are reminded: the platform's policy and what the hromada has changed.</summary>
internal sealed class RemindersHere(ICnapDb db, ICurrentHromada hromada, ReminderPolicies kept)
{
    public async Task<ReminderPolicy> GetAsync(CancellationToken cancellationToken)
    {
        if (kept.Find(hromada.Id) is { } known)
        {
            return known;
        }

        var own = await db.HromadaReminders.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return kept.Keep(hromada.Id, own);
    }
}

/// <summary>
/// The policies of hromadas, kept for a while: every step of a case asks for one. Another node's change is seen after
/// <see cref="IsFresh"/>.
/// </summary>
internal sealed class ReminderPolicies(ReminderPolicy platform, TimeProvider clock)
{
    private static readonly TimeSpan IsFresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<HromadaId, (ReminderPolicy Policy, DateTimeOffset ReadAt)> _known = new();

    public ReminderPolicy? Find(HromadaId hromada) =>
        _known.TryGetValue(hromada, out var known) && clock.GetUtcNow() - known.ReadAt is var age
        && age >= TimeSpan.Zero && age < IsFresh
            ? known.Policy
            : null;

    public ReminderPolicy Keep(HromadaId hromada, HromadaReminders? own)
    {
        var policy = own?.Over(platform) ?? platform;
        _known[hromada] = (policy, clock.GetUtcNow());
        return policy;
    }

    /// <summary>The hromada has changed its own: the next question reads again.</summary>
    public void Forget(HromadaId hromada) => _known.TryRemove(hromada, out _);
}
