using System.Globalization;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Application.Notifications;

/// <summary>
/// Hands a message to the channel's provider, and to the next one where that fails. Never throws for a failure of the
/// outside world: it answers. May be asked to send the same message again after a crash; its key tells a repetition.
/// </summary>
public interface IMessageSender
{
    /// <summary>What each provider that was tried has said; the last answer decides.</summary>
    Task<IReadOnlyList<ProviderAnswer>> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>A message on its way out.</summary>
/// <param name="Key">The same for every repetition of one sending.</param>
public sealed record OutgoingMessage(
    MessageKey Key,
    NotificationChannel Channel,
    string To,
    string Subject,
    string Body,
    int Parts,
    DateTimeOffset At)
{
    public static OutgoingMessage Of(Notification message) => new(
        MessageKey.Of(message),
        message.Channel,
        message.Recipient,
        message.Subject,
        message.Body,
        message.Parts,
        message.SentAt);
}

/// <summary>
/// Names one sending of one message to the outside, «42-0192f1c0…-1»: the hromada, the message and the round, so that a
/// receipt that comes back finds its hromada.
/// </summary>
public sealed record MessageKey(HromadaId Hromada, Guid Message, int Round)
{
    public static MessageKey Of(Notification message) => new(message.HromadaId, message.Id, message.Round);

    public static MessageKey? Parse(string? text)
    {
        var parts = (text ?? "").Split('-');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hromada) && hromada > 0
            && Guid.TryParseExact(parts[1], "N", out var message)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var round)
            ? new MessageKey(new HromadaId(hromada), message, round)
            : null;
    }

    public override string ToString() => $"{Hromada.Value}-{Message:N}-{Round}";
}

/// <summary>One letter in plain text; <see cref="Id"/> is that of its notification.</summary>
public sealed record Mail(Guid Id, string To, string Subject, string Body, DateTimeOffset At);
