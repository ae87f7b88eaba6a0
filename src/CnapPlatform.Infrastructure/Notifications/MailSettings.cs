namespace CnapPlatform.Infrastructure.Notifications;

/// <summary>The section «Mail» of the configuration.</summary>
public sealed record MailSettings
{
    /// <summary>The sender's address of every letter.</summary>
    public string From { get; init; } = "noreply@localhost";
}
