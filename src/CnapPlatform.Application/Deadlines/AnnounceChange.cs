using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Deadlines;

/// <summary>
/// Announces what was planned, once it has been shown what it moves. From then on new cases count by it; open ones are
/// gone through hromada by hromada by a job.
/// </summary>
public static class AnnounceChange
{
    [Allow(Permission.AnnounceChanges)]
    public sealed record Command(Guid Id) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user, Announcements announcements, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var planned = await db.Announcements.SingleOrDefaultAsync(a => a.Id == command.Id, cancellationToken)
                ?? throw new NotFound();
            var last = await db.Announcements.MaxAsync(a => a.Revision, cancellationToken) ?? 0;

            // Somebody who announces at the same moment takes the same place; one of the two is then tried again.
            planned.Announce(last + 1, user.Name, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            announcements.Forget();
        }
    }
}

/// <summary>Drops what was planned; it stays on the list.</summary>
public static class DropAnnouncement
{
    [Allow(Permission.AnnounceChanges)]
    public sealed record Command(Guid Id) : IRequest;

    internal sealed class Handler(ICnapDb db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var planned = await db.Announcements.SingleOrDefaultAsync(a => a.Id == command.Id, cancellationToken)
                ?? throw new NotFound();
            planned.Drop(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
