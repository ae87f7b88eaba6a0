using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Notifications;

/// <summary>Points the sending job to a message: platform data, ids and moments only.</summary>
public sealed class DeliveryWork
{
    public Guid NotificationId { get; init; }

    public HromadaId HromadaId { get; init; }

    /// <summary>The next try: at once, when the quiet hours end, or after a failure.</summary>
    public DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? ClaimedUntil { get; set; }
}

public enum AttemptResult
{
    Accepted,

    /// <summary>May succeed later or elsewhere: no connection, no answer in time, overload, a wrong key.</summary>
    Failed,

    /// <summary>Never will: there is no such number or mailbox.</summary>
    Refused,
}

/// <summary>What one provider said to one try.</summary>
public sealed record ProviderAnswer(
    string Provider, AttemptResult Result, string Text, DateTimeOffset At, string? MessageId = null);

/// <summary>One try of one message, kept for whoever asks why it did not come.</summary>
public sealed class DeliveryAttempt : IOwnedByHromada
{
    public const int LongestAnswer = 500;

    public HromadaId HromadaId { get; init; }

    public Guid NotificationId { get; init; }

    public int Seq { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Provider { get; init; }

    public AttemptResult Result { get; init; }

    public required string Answer { get; init; }

    public static DeliveryAttempt Of(Notification message, int seq, ProviderAnswer answer) => new()
    {
        HromadaId = message.HromadaId,
        NotificationId = message.Id,
        Seq = seq,
        At = answer.At,
        Provider = answer.Provider,
        Result = answer.Result,
        Answer = KeptText.OfStranger(answer.Text, LongestAnswer),
    };
}

/// <summary>How long to wait after each failure in a row; when the list is at its end, the message is a dead letter.</summary>
public sealed record RetryPolicy
{
    private static readonly TimeSpan[] Usual =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(8), TimeSpan.FromHours(24),
    ];

    /// <summary>Null: the usual waits.</summary>
    public IReadOnlyList<TimeSpan>? Waits { get; init; }

    public DateTimeOffset? NextAfter(int failures, DateTimeOffset now)
    {
        var waits = Waits ?? Usual;
        return failures <= waits.Count ? now + waits[failures - 1] : null;
    }
}
