using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Notifications;
using Microsoft.Extensions.Logging;

namespace CnapPlatform.Infrastructure.Notifications;

/// <summary>One way out of the program.</summary>
internal interface IWayOut
{
    Task<IReadOnlyList<ProviderAnswer>> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>Sends each message by the way that the settings name for its channel.</summary>
internal sealed partial class MessageSender(
    NotificationSettings settings,
    MessagesToFile toFile,
    SmtpMail smtp,
    HttpProviders providers,
    TimeProvider clock,
    ILogger<MessageSender> log) : IMessageSender
{
    public async Task<IReadOnlyList<ProviderAnswer>> SendAsync(
        OutgoingMessage message, CancellationToken cancellationToken)
    {
        var way = WayOf(message.Channel);
        try
        {
            return await WayOut(way).SendAsync(message, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException
            || !cancellationToken.IsCancellationRequested)
        {
            LogFailure(failure, message.Key.ToString());
            return [new ProviderAnswer(
                way.ToString(), AttemptResult.Failed, failure.GetType().Name, clock.GetUtcNow())];
        }
    }

    private ChannelWay WayOf(NotificationChannel channel) => channel switch
    {
        NotificationChannel.Mail => settings.Mail,
        NotificationChannel.Sms => settings.Sms,
        NotificationChannel.Push => settings.Push,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "It does not leave the program."),
    };

    private IWayOut WayOut(ChannelWay way) => way switch
    {
        ChannelWay.Smtp => smtp,
        ChannelWay.Http => providers,
        _ => toFile,
    };

    [LoggerMessage(LogLevel.Warning, "Message {Key} was not sent; it is tried again.")]
    private partial void LogFailure(Exception failure, string key);
}
