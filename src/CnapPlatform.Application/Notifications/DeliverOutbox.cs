using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>Tells those concerned what stands in one hromada's outbox, each person once by each channel.</summary>
public static class DeliverOutbox
{
    [Allow(Permission.System)]
    public sealed record Command(IReadOnlyList<Guid> OutboxIds) : IRequest<Result>;

    /// <summary>How many messages of the outbox were delivered.</summary>
    public sealed record Result(int Delivered);

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        PublishedStandards standards,
        IAccountDirectory directory,
        INotificationTexts texts,
        IMailSender mails,
        TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var open = await db.Outbox
                .Where(message => command.OutboxIds.Contains(message.Id) && message.DeliveredAt == null)
                .OrderBy(message => message.At)
                .ToListAsync(cancellationToken);
            if (open.Count > 0)
            {
                await SendMailAsync(await WriteNoticesAsync(open, cancellationToken), cancellationToken);
            }

            var now = clock.GetUtcNow();
            open.ForEach(message => message.DeliveredAt = now);
            db.OutboxSignals.RemoveRange(await db.OutboxSignals
                .Where(signal => signal.HromadaId == hromada.Id && command.OutboxIds.Contains(signal.OutboxId))
                .ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            return new Result(open.Count);
        }

        // Saved before any letter leaves, so that a run that dies between them is repeated with the same letters.
        private async Task<List<Notification>> WriteNoticesAsync(
            List<OutboxMessage> messages, CancellationToken cancellationToken)
        {
            var ids = messages.ConvertAll(message => message.Id);
            var notices = await db.Notifications
                .Where(notice => ids.Contains(notice.OutboxId)).ToListAsync(cancellationToken);
            var known = notices.Select(notice => Key(notice.OutboxId, notice.Channel, notice.Recipient)).ToHashSet();

            var cases = await CasesOfAsync(messages, cancellationToken);
            var people = await Addressees.ReadAsync(
                db, directory, hromada.Id, cases.Values, KyivDate.Today(clock), cancellationToken);
            var facts = await FactsOfCases.ReadAsync(db, standards, hromada.Id, cancellationToken);
            foreach (var message in messages)
            {
                var about = cases[message.CaseId];
                foreach (var telling in NotificationPlan.For(message.Kind))
                {
                    var fresh = people.Of(telling, about)
                        .Where(address => known.Add(Key(message.Id, address.Channel, address.Recipient)))
                        .ToList();
                    notices.AddRange(await WriteAsync(message, fresh, facts, (about, telling.To), cancellationToken));
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            return notices;
        }

        private async Task<List<Notification>> WriteAsync(
            OutboxMessage message,
            List<Address> addresses,
            FactsOfCases facts,
            (Case About, Audience To) told,
            CancellationToken cancellationToken)
        {
            if (addresses.Count == 0)
            {
                return [];
            }

            var (subject, body) = texts.Render(
                message.Kind, await facts.AboutAsync(told.About, told.To, cancellationToken));
            var notices = addresses.ConvertAll(address => new Notification
            {
                Id = Guid.CreateVersion7(),
                HromadaId = message.HromadaId,
                OutboxId = message.Id,
                Channel = address.Channel,
                Recipient = address.Recipient,
                Subject = subject,
                Body = body,
                CaseId = message.CaseId,
                SentAt = clock.GetUtcNow(),
            });
            db.Notifications.AddRange(notices);
            return notices;
        }

        private async Task SendMailAsync(List<Notification> notices, CancellationToken cancellationToken)
        {
            foreach (var notice in notices.Where(notice => notice.Channel == NotificationChannel.Mail))
            {
                var mail = new Mail(notice.Id, notice.Recipient, notice.Subject, notice.Body, notice.SentAt);
                await mails.SendAsync(mail, cancellationToken);
            }
        }

        private async Task<Dictionary<CaseId, Case>> CasesOfAsync(
            List<OutboxMessage> messages, CancellationToken cancellationToken)
        {
            var ids = messages.Select(message => message.CaseId).Distinct().ToList();
            return await db.Cases.AsNoTracking()
                .Where(c => ids.Contains(c.Id))
                .ToDictionaryAsync(c => c.Id, cancellationToken);
        }

        // SQL Server takes addresses that differ in case for the same.
        private static (Guid, NotificationChannel, string) Key(
            Guid outbox, NotificationChannel channel, string recipient) =>
            (outbox, channel, recipient.ToUpperInvariant());
    }
}
