using System.Text;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Documents;

namespace CnapPlatform.Infrastructure.Notifications;

/// <summary>
/// Puts messages as files into the folders «mail», «sms» and «push» of the data folder; one sent again replaces itself.
/// </summary>
internal sealed class MessagesToFile(DataFolder folder, MailSettings settings, TimeProvider clock) : IWayOut
{
    public async Task<IReadOnlyList<ProviderAnswer>> SendAsync(
        OutgoingMessage message, CancellationToken cancellationToken)
    {
        var (name, text) = Write(message);
        var path = folder.PathOf(message.Channel.ToString().ToLowerInvariant(), name);

        // Whoever collects the folder never sees half a message.
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        await File.WriteAllTextAsync(unfinished, text, new UTF8Encoding(false), cancellationToken);
        File.Move(unfinished, path, overwrite: true);
        return [new ProviderAnswer("file", AttemptResult.Accepted, name, clock.GetUtcNow())];
    }

    private (string Name, string Text) Write(OutgoingMessage message)
    {
        if (message.Channel == NotificationChannel.Mail)
        {
            var mail = new Mail(message.Key.Message, message.To, message.Subject, message.Body, message.At);
            return ($"{message.Key.Message:N}.eml", InternetMessage.Write(mail, settings.From));
        }

        return ($"{message.Key.Message:N}.txt", $"To: {message.To}\n\n{message.Body}\n");
    }
}
