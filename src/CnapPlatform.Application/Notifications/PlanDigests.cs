using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>The digests of these people have been written: the next ones come on another day.</summary>
public static class PlanDigests
{
    [Allow(Permission.System)]
    public sealed record Command(IReadOnlyList<AccountId> Accounts) : IRequest;

    internal sealed class Handler(ICnapDb db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var settings = await db.StaffNotices
                .Where(s => command.Accounts.Contains(s.AccountId))
                .ToListAsync(cancellationToken);
            settings.ForEach(s => s.PlanDigest(now));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
