using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Application.Notifications;

/// <summary>Puts messages into words and into the database, and says when each may leave.</summary>
internal sealed class NoticeWriter(ICnapDb db, INotificationTexts texts, DeliverySettings settings, TimeProvider clock)
{
    // SQL Server takes addresses that differ in case for the same.
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    public QuietHours? QuietOfApplicants => settings.QuietHours;

    /// <summary>Before a second try: nothing has been written yet.</summary>
    public void Forget() => _written.Clear();

    public void Write(OutboxMessage message, NotificationFacts facts, IReadOnlyList<Address> addresses)
    {
        var cause = new Cause(message.HromadaId, message.Id, message.CaseId);
        foreach (var same in addresses.GroupBy(address => (Texts: TextsOf(address.Channel), address.Language)))
        {
            var wording = texts.Render(message.Kind, facts with { Language = same.Key.Language }, same.Key.Texts);
            foreach (var address in same)
            {
                var key = $"{message.Id:N}:{address.Channel}:{address.Recipient.ToUpperInvariant()}";
                if (_written.Add(key))
                {
                    Add(cause, key, wording, address);
                }
            }
        }
    }

    /// <summary>A message that no line of the outbox has caused.</summary>
    public void Write(HromadaId hromada, string key, Wording wording, Address address) =>
        Add(new Cause(hromada, null, null), key, wording, address);

    private void Add(Cause cause, string key, Wording wording, Address address)
    {
        var notice = new Notification
        {
            Id = Guid.CreateVersion7(),
            HromadaId = cause.Hromada,
            OutboxId = cause.Outbox,
            DedupKey = key,
            Channel = address.Channel,
            Recipient = address.Recipient,
            Subject = wording.Subject,
            Body = wording.Body,
            Language = address.Language,
            Template = wording.Template,
            CaseId = cause.Case,
            SentAt = clock.GetUtcNow(),
            Parts = address.Channel == NotificationChannel.Sms ? Sms.Parts(wording.Body) : 1,
        };
        db.Notifications.Add(notice.Begin());
        if (notice.Channel is not (NotificationChannel.InApp or NotificationChannel.Letter))
        {
            db.DeliveryWork.Add(new DeliveryWork
            {
                NotificationId = notice.Id,
                HromadaId = notice.HromadaId,
                DueAt = address.Quiet?.HoldsUntil(notice.SentAt) ?? notice.SentAt,
            });
        }
    }

    // A push message is as short as an SMS; everything else is a letter.
    private static NotificationChannel TextsOf(NotificationChannel channel) =>
        channel is NotificationChannel.Sms or NotificationChannel.Push ? channel : NotificationChannel.Mail;

    private sealed record Cause(HromadaId Hromada, Guid? Outbox, CaseId? Case);
}
