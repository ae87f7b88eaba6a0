using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Notifications;

public enum NotificationChannel
{
    /// <summary>The inbox inside the product.</summary>
    InApp,
    Mail,
    Sms,
    Push,

    /// <summary>A letter on paper, printed and posted by the front office.</summary>
    Letter,
}

/// <summary>How far the sending of a message has come.</summary>
public enum SendingStatus
{
    /// <summary>Waits for its moment; with failures behind it, for the next try.</summary>
    Queued,

    /// <summary>A provider, the mail server, the folder or the post has taken it.</summary>
    Sent,

    /// <summary>Given up: a dead letter that waits for a person.</summary>
    Dead,
}

/// <summary>What the provider said later of a message it had taken.</summary>
public enum ReceiptKind
{
    Delivered,
    Undeliverable,
}

/// <summary>
/// One message to one person through one channel. Sending and the provider's later receipt are written by two hands at
/// once, so each has fields of its own.
/// </summary>
public sealed class Notification : IOwnedByHromada
{
    public const int LongestRecipient = 300;

    public Guid Id { get; init; }

    public HromadaId HromadaId { get; init; }

    /// <summary>Null for a digest, which tells of many cases.</summary>
    public Guid? OutboxId { get; init; }

    /// <summary>Unique in the hromada: a message written twice by accident stands here once.</summary>
    public required string DedupKey { get; init; }

    public NotificationChannel Channel { get; init; }

    /// <summary>An account's id for the in-app inbox, else an address of the channel.</summary>
    public required string Recipient { get; set; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>«uk» or «en».</summary>
    public string Language { get; init; } = "uk";

    /// <summary>The template and its edition that the words were made from: «CaseRegistered.Applicant 1-3fa9c2d1».</summary>
    public string Template { get; init; } = "";

    public CaseId? CaseId { get; init; }

    /// <summary>When it was written; what happened to it later stands in the attempts.</summary>
    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>How many parts an SMS takes.</summary>
    public int Parts { get; init; } = 1;

    public SendingStatus Sending { get; private set; }

    /// <summary>Grows when a person sends a dead letter anew, so that no provider takes that for a repetition.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Tries in all rounds; the last is the row of that number.</summary>
    public int Attempts { get; private set; }

    /// <summary>Failed tries of this round, one after another.</summary>
    public int Failures { get; private set; }

    /// <summary>Who took it, and under which number of theirs.</summary>
    public string? Provider { get; private set; }

    public string? ProviderMessageId { get; private set; }

    public ReceiptKind? Receipt { get; private set; }

    public DateTimeOffset? ReceiptAt { get; private set; }

    public string? ReceiptReason { get; private set; }

    /// <summary>Nobody will get it unless a person acts.</summary>
    public bool IsDead => Sending == SendingStatus.Dead || Receipt == ReceiptKind.Undeliverable;

    /// <summary>A message of the in-app inbox is there as soon as it is written; any other waits.</summary>
    public Notification Begin()
    {
        Sending = Channel == NotificationChannel.InApp ? SendingStatus.Sent : SendingStatus.Queued;
        return this;
    }

    /// <summary>Writes down what the providers answered; null where nothing is to be tried again.</summary>
    public DateTimeOffset? Record(IReadOnlyList<ProviderAnswer> answers, DateTimeOffset now, RetryPolicy retry)
    {
        var last = answers[^1];
        Attempts += answers.Count;
        if (last.Result == AttemptResult.Accepted)
        {
            Sending = SendingStatus.Sent;
            Provider = last.Provider;
            ProviderMessageId = last.MessageId;
            return null;
        }

        Failures++;
        var next = last.Result == AttemptResult.Refused ? null : retry.NextAfter(Failures, now);
        Sending = next is null ? SendingStatus.Dead : SendingStatus.Queued;
        return next;
    }

    /// <summary>Repeated and late receipts change nothing: what was delivered stays delivered.</summary>
    public void Receive(ReceiptKind receipt, int round, DateTimeOffset at, string? reason)
    {
        if (round != Round || Receipt is not null)
        {
            return;
        }

        Receipt = receipt;
        ReceiptAt = at;
        ReceiptReason = reason;
    }

    /// <summary>A person has mended the address, or only wants it sent once more.</summary>
    public void Resend(string recipient)
    {
        if (!IsDead)
        {
            throw new Refused(NotificationsRefusals.NotDead);
        }

        Recipient = recipient;
        Sending = SendingStatus.Queued;
        Failures = 0;
        Round++;
        (Provider, ProviderMessageId) = (null, null);
        (Receipt, ReceiptAt, ReceiptReason) = (null, null, null);
    }

    /// <summary>A letter on paper has gone to the post.</summary>
    public void Posted()
    {
        if (Channel != NotificationChannel.Letter || Sending != SendingStatus.Queued)
        {
            throw new Refused(NotificationsRefusals.NotToPost);
        }

        Sending = SendingStatus.Sent;
    }
}

public static class NotificationsRefusals
{
    public const string NotDead = "Notifications.Refused.NotDead";
    public const string NotToPost = "Notifications.Refused.NotToPost";
}
