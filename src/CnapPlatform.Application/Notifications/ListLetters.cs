using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>Letters on paper that wait to be printed and posted, oldest first.</summary>
public static class ListLetters
{
    public const int AtMost = 100;

    [Allow(Permission.IssueResults)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    /// <param name="Name">Whom the letter is addressed to.</param>
    public sealed record Row(
        Guid Id, CaseId CaseId, string Name, string Address, string Subject, string Body, DateTimeOffset WrittenAt);

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken) =>
            await (
                from letter in db.Notifications.AsNoTracking()
                where letter.Sending == SendingStatus.Queued && letter.Channel == NotificationChannel.Letter
                join about in db.Cases.VisibleTo(user) on letter.CaseId equals about.Id
                orderby letter.SentAt
                select new Row(
                    letter.Id,
                    about.Id,
                    about.Applicant.Name,
                    letter.Recipient,
                    letter.Subject,
                    letter.Body,
                    letter.SentAt))
                .Take(AtMost)
                .ToListAsync(cancellationToken);
    }
}

/// <summary>A letter on paper has gone to the post.</summary>
public static class PostLetter
{
    [Allow(Permission.IssueResults)]
    public sealed record Command(Guid Id) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var letter = await db.Notifications.SingleOrDefaultAsync(
                n => n.Id == command.Id && db.Cases.VisibleTo(user).Any(c => c.Id == n.CaseId), cancellationToken)
                ?? throw new NotFound();
            letter.Posted();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
