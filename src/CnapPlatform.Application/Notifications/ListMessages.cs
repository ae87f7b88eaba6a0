using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>Messages of the hromada that wait or could not leave; addresses are shown in part, words not at all.</summary>
public static class ListMessages
{
    public const int PageSize = 50;

    public enum Filter
    {
        /// <summary>Nobody gets them unless a person acts.</summary>
        Dead,

        /// <summary>Wait for their moment or the next try.</summary>
        Waiting,
    }

    [Allow(Permission.ManageNotices)]
    public sealed record Query(Filter Filter = Filter.Dead, int Page = 1) : IRequest<Result>;

    public sealed record Result(Page<Row> Messages, int Dead, int Waiting);

    /// <param name="To">The address, in part.</param>
    public sealed record Row(
        Guid Id,
        NotificationChannel Channel,
        string To,
        string Template,
        MessageState State,
        int Attempts,
        DateTimeOffset WrittenAt);

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var outside = db.Notifications.AsNoTracking().Where(n => n.Channel != NotificationChannel.InApp);
            var dead = outside.Where(Dead());
            var waiting = outside.Where(n => n.Sending == SendingStatus.Queued);
            var chosen = query.Filter == Filter.Dead ? dead : waiting;
            var page = Math.Max(1, query.Page);
            var total = await chosen.CountAsync(cancellationToken);
            var rows = await chosen
                .OrderByDescending(n => n.SentAt).ThenBy(n => n.Id)
                .Skip((page - 1) * PageSize).Take(PageSize)
                .ToListAsync(cancellationToken);
            return new Result(
                new Page<Row>([.. rows.Select(RowOf)], page, total, PageSize),
                query.Filter == Filter.Dead ? total : await dead.CountAsync(cancellationToken),
                query.Filter == Filter.Waiting ? total : await waiting.CountAsync(cancellationToken));
        }

        private static Row RowOf(Notification n) => new(
            n.Id,
            n.Channel,
            MessageAddress.Masked(n.Channel, n.Recipient),
            n.Template,
            MessageStates.Of(n),
            n.Attempts,
            n.SentAt);

        private static System.Linq.Expressions.Expression<Func<Notification, bool>> Dead() =>
            n => n.Sending == SendingStatus.Dead || n.Receipt == ReceiptKind.Undeliverable;
    }
}

/// <summary>Where a message stands, in one word.</summary>
public enum MessageState
{
    Queued,

    /// <summary>Failed so far, and tried again later.</summary>
    Retrying,
    Sent,
    Delivered,
    Dead,

    /// <summary>Waits to be printed and posted.</summary>
    ToPost,
}

public static class MessageStates
{
    public static MessageState Of(Notification message) => message switch
    {
        { IsDead: true } => MessageState.Dead,
        { Receipt: ReceiptKind.Delivered } or { Channel: NotificationChannel.InApp } => MessageState.Delivered,
        { Sending: SendingStatus.Sent } => MessageState.Sent,
        { Channel: NotificationChannel.Letter } => MessageState.ToPost,
        { Failures: > 0 } => MessageState.Retrying,
        _ => MessageState.Queued,
    };
}

/// <summary>What has been said about one case, to whom and how far it came: for those who may open the case.</summary>
public static class ListCaseMessages
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(Guid CaseId) : IRequest<IReadOnlyList<Row>>;

    /// <param name="Sent">Empty for a rung that nobody stands on.</param>
    public sealed record Row(DateTimeOffset At, string Kind, IReadOnlyList<Sent> Sent);

    /// <param name="Count">How many people by this channel in this state.</param>
    public sealed record Sent(NotificationChannel Channel, MessageState State, int Count);

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var id = new CaseId(query.CaseId);
            if (!await db.Cases.VisibleTo(user).AnyAsync(c => c.Id == id, cancellationToken))
            {
                throw new NotFound();
            }

            var causes = await db.Outbox.AsNoTracking().Where(m => m.CaseId == id && m.DeliveredAt != null)
                .OrderBy(m => m.At).ToListAsync(cancellationToken);
            var messages = (await db.Notifications.AsNoTracking().Where(n => n.CaseId == id)
                .ToListAsync(cancellationToken)).ToLookup(n => n.OutboxId);
            return
            [
                .. causes
                    .Where(cause => messages[cause.Id].Any()
                        || cause.Kind.StartsWith("Escalate", StringComparison.Ordinal))
                    .Select(cause => RowOf(cause, [.. messages[cause.Id]])),
            ];
        }

        private static Row RowOf(OutboxMessage cause, List<Notification> messages) => new(
            cause.At,
            cause.Kind,
            [
                .. messages.GroupBy(n => (n.Channel, State: MessageStates.Of(n)))
                    .OrderBy(same => same.Key.Channel)
                    .Select(same => new Sent(same.Key.Channel, same.Key.State, same.Count())),
            ]);
    }
}
