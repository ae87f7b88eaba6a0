namespace CnapPlatform.Application.Notifications;

/// <summary>
/// Sends mail. May be asked to send the same letter again after a crash; the letter's id lets it recognise that.
/// </summary>
public interface IMailSender
{
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}

/// <summary>One letter in plain text; <see cref="Id"/> is that of its notification.</summary>
public sealed record Mail(Guid Id, string To, string Subject, string Body, DateTimeOffset At);
