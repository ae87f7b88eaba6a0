using System.Text;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Infrastructure.Documents;

namespace CnapPlatform.Infrastructure.Notifications;

/// <summary>Puts letters as .eml files into the folder «mail»; a letter sent again replaces itself.</summary>
internal sealed class MailToFile(DataFolder folder, MailSettings settings) : IMailSender
{
    public async Task SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        var path = folder.PathOf("mail", $"{mail.Id:N}.eml");

        // Whoever collects the folder never sees half a letter.
        var unfinished = $"{path}.{Guid.NewGuid():N}.part";
        await File.WriteAllTextAsync(
            unfinished, InternetMessage.Write(mail, settings.From), new UTF8Encoding(false), cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }
}
