using System.Globalization;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Infrastructure.Notifications;

/// <summary>
/// Letters to a mail server. The conversation is our own few lines, because the class library's client keeps the
/// server's last answer to itself, which people need who ask where a letter has gone.
/// </summary>
internal sealed class SmtpMail(NotificationSettings settings, MailSettings mail, TimeProvider clock) : IWayOut
{
    public async Task<IReadOnlyList<ProviderAnswer>> SendAsync(
        OutgoingMessage message, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Smtp.Timeout);
        try
        {
            return [await TalkAsync(message, limit.Token)];
        }
        catch (SmtpFailure failure)
        {
            return [Answer(failure.IsForGood ? AttemptResult.Refused : AttemptResult.Failed, failure.Message)];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [Answer(AttemptResult.Failed, $"No answer within {settings.Smtp.Timeout.TotalSeconds:0.#} s")];
        }
        catch (Exception failure) when (failure is IOException or System.Net.Sockets.SocketException
            or System.Security.Authentication.AuthenticationException)
        {
            return [Answer(AttemptResult.Failed, failure.Message)];
        }
    }

    private async Task<ProviderAnswer> TalkAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var to = Mailbox(message.To);
        await using var talk = await SmtpTalk.BeginAsync(settings.Smtp, cancellationToken);
        await talk.SayAsync($"MAIL FROM:<{Mailbox(mail.From)}>", cancellationToken);
        await talk.AskAsync($"RCPT TO:<{to}>", cancellationToken);
        await talk.SayAsync("DATA", cancellationToken);
        var letter = new Mail(message.Key.Message, to, message.Subject, message.Body, message.At);
        var answer = await talk.AskAsync(Stuffed(InternetMessage.Write(letter, mail.From)), cancellationToken);
        await talk.EndAsync(cancellationToken);
        return Answer(AttemptResult.Accepted, answer);
    }

    private ProviderAnswer Answer(AttemptResult result, string text) =>
        new("smtp", result, text, clock.GetUtcNow());

    // A line that begins with a dot would end the letter.
    private static string Stuffed(string letter)
    {
        var stuffed = letter.Replace("\r\n.", "\r\n..", StringComparison.Ordinal).TrimEnd('\r', '\n');
        return $"{stuffed}\r\n.";
    }

    // Only what cannot change the conversation; a domain of other letters goes in its ASCII form.
    private static string Mailbox(string address)
    {
        var plain = address[(address.LastIndexOf('<') + 1)..].TrimEnd('>').Trim();
        var at = plain.LastIndexOf('@');
        if (at < 1 || address.Any(char.IsControl)
            || plain.Any(letter => char.IsWhiteSpace(letter) || letter is '<' or '>')
            || !plain[..at].All(char.IsAscii))
        {
            throw new SmtpFailure("This is not an address that a letter can be sent to", isForGood: true);
        }

        try
        {
            return $"{plain[..at]}@{new IdnMapping().GetAscii(plain[(at + 1)..])}";
        }
        catch (ArgumentException)
        {
            throw new SmtpFailure("This is not an address that a letter can be sent to", isForGood: true);
        }
    }
}

/// <summary>The server said no, or the conversation cannot go on.</summary>
public sealed class SmtpFailure(string answer, bool isForGood) : Exception(answer)
{
    public bool IsForGood { get; } = isForGood;
}
