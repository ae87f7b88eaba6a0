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
    public Task<ReminderPolicy> GetAsync(CancellationToken cancellationToken) => kept.Of(hromada.Id).GetAsync(
        async stop => kept.Over(await db.HromadaReminders.AsNoTracking().SingleOrDefaultAsync(stop)),
        cancellationToken);
}

/// <summary>The policies of hromadas, kept for a while: every step of a case asks for one.</summary>
internal sealed class ReminderPolicies(ReminderPolicy platform, TimeProvider clock)
{
    private readonly ConcurrentDictionary<HromadaId, KeptShortly<ReminderPolicy>> _known = new();

    public KeptShortly<ReminderPolicy> Of(HromadaId hromada) =>
        _known.GetOrAdd(hromada, _ => new KeptShortly<ReminderPolicy>(clock));

    /// <summary>The platform's policy with what a hromada has changed.</summary>
    public ReminderPolicy Over(HromadaReminders? own) => own?.Over(platform) ?? platform;

    /// <summary>The hromada has changed its own: the next question reads again.</summary>
    public void Forget(HromadaId hromada) => Of(hromada).Forget();
}
