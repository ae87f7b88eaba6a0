using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>A person's own notices in the hromada they work in, unread first, newest first.</summary>
public static class ListNotices
{
    public const int PageSize = 20;

    [Allow(Permission.SignedIn)]
    public sealed record Query(int Page = 1) : IRequest<Page<Row>>;

    public sealed record Row(
        Guid Id, string Subject, string Body, CaseId? CaseId, DateTimeOffset SentAt, bool IsRead);

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, Page<Row>>
    {
        public async Task<Page<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = Math.Max(1, query.Page);
            var own = db.Notifications.OwnInbox(user);
            var total = await own.CountAsync(cancellationToken);
            var rows = await own
                .OrderBy(notice => notice.ReadAt != null)
                .ThenByDescending(notice => notice.SentAt)

                // Notices of one moment have no order among themselves; this only keeps pages from overlapping.
                .ThenBy(notice => notice.Id)
                .Skip((page - 1) * PageSize)
                .Take(PageSize)
                .Select(n => new Row(n.Id, n.Subject, n.Body, n.CaseId, n.SentAt, n.ReadAt != null))
                .ToListAsync(cancellationToken);
            return new Page<Row>(rows, page, total, PageSize);
        }
    }

    /// <summary>The in-app notices addressed to this person in the current hromada.</summary>
    internal static IQueryable<Notification> OwnInbox(this IQueryable<Notification> notices, ICurrentUser user)
    {
        var recipient = user.AccountId is { } account ? Address.InboxOf(account).Recipient : "";
        return notices.Where(n => n.Channel == NotificationChannel.InApp && n.Recipient == recipient);
    }
}
