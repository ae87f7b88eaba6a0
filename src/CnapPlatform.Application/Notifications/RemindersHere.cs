using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>When people of the current hromada are reminded: the platform's policy and what the hromada has changed.</summary>
internal sealed class RemindersHere(ICnapDb db, ReminderPolicy platform)
{
    private ReminderPolicy? _here;

    public async Task<ReminderPolicy> GetAsync(CancellationToken cancellationToken)
    {
        if (_here is null)
        {
            var own = await db.HromadaReminders.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            _here = own?.Over(platform) ?? platform;
        }

        return _here;
    }
}
