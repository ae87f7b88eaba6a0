using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>How many notices of a person are unread in the hromada they work in.</summary>
public static class CountNotices
{
    [Allow(Permission.SignedIn)]
    public sealed record Query : IRequest<int>;

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, int>
    {
        public Task<int> Handle(Query query, CancellationToken cancellationToken) =>
            db.Notifications.OwnInbox(user).CountAsync(notice => notice.ReadAt == null, cancellationToken);
    }
}
