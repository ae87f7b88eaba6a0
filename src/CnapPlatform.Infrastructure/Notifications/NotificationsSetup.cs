using CnapPlatform.Application.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Infrastructure.Notifications;

public static class NotificationsSetup
{
    /// <summary>Queues and ways out of messages, by the sections «Notifications» and «Mail».</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Notifications");
        var settings = section.Get<NotificationSettings>() ?? new NotificationSettings();
        if (settings.Mistakes().ToList() is { Count: > 0 } mistakes)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, mistakes));
        }

        var delivery = section.Get<DeliverySettings>() ?? new DeliverySettings();
        services.AddSingleton(settings);
        services.AddSingleton(delivery);
        services.AddSingleton(delivery.Retry);
        services.AddSingleton(configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings());
        services.AddScoped<IOutboxQueue, OutboxQueue>();
        services.AddScoped<IDeliveryQueue, DeliveryQueue>();
        services.AddScoped<IDigestQueue, DigestQueue>();
        services.AddSingleton<MessagesToFile>();
        services.AddSingleton<SmtpMail>();
        services.AddSingleton(provider => new HttpProviders(
            settings, NewClient(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IReceiptSecrets>(provider => provider.GetRequiredService<HttpProviders>());
        services.AddSingleton<IMessageSender, MessageSender>();
        return services;
    }

    // Each provider has a limit of its own; an answer is a few words.
    private static HttpClient NewClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 64 * 1024,
    };
}
