namespace CnapPlatform.Infrastructure.Notifications;

/// <summary>How messages of one channel leave the program.</summary>
public enum ChannelWay
{
    /// <summary>Into the data folder: nothing to install, and whoever likes collects them from there.</summary>
    ToFile,

    /// <summary>To a mail server; for mail only.</summary>
    Smtp,

    /// <summary>To the first provider that takes it, by the contract of docs/notifications.md.</summary>
    Http,
}

/// <summary>The section «Notifications» of the configuration; see docs/notifications.md.</summary>
public sealed record NotificationSettings
{
    public ChannelWay Mail { get; init; }

    public ChannelWay Sms { get; init; }

    public ChannelWay Push { get; init; }

    public SmtpSettings Smtp { get; init; } = new();

    /// <summary>In the order in which they are tried.</summary>
    public IReadOnlyList<ProviderSettings> Providers { get; init; } = [];

    /// <summary>How long a provider that has failed is asked last.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What is set wrongly, in words for whoever set it; empty: nothing.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Sms == ChannelWay.Smtp || Push == ChannelWay.Smtp)
        {
            yield return "Notifications: only Mail can go by Smtp.";
        }

        if (Mail == ChannelWay.Http)
        {
            yield return "Notifications: Mail goes to ToFile or Smtp.";
        }

        if (Mail == ChannelWay.Smtp && string.IsNullOrWhiteSpace(Smtp.Host))
        {
            yield return "Notifications:Smtp:Host is missing.";
        }

        foreach (var channel in new[] { (Sms, "sms"), (Push, "push") })
        {
            if (channel.Item1 == ChannelWay.Http && !Providers.Any(p => p.Serves(channel.Item2)))
            {
                yield return $"Notifications:Providers has none for {channel.Item2}.";
            }
        }

        foreach (var provider in Providers.Where(p => !p.IsWhole()))
        {
            yield return $"Notifications:Providers: «{provider.Name}» needs a Name of a-z, 0-9 and -, an absolute Url, "
                + "a Key, a Secret and a Timeout of at most 20 seconds.";
        }
    }
}

/// <summary>How to reach the mail server.</summary>
public sealed record SmtpSettings
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>
    /// SHA-256 of the server's certificate, in hexadecimal, where no known authority has signed it: then this one and
    /// no other is trusted.
    /// </summary>
    public string? CertificateSha256 { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);
}

public enum SmtpSecurity
{
    /// <summary>TLS begun inside the conversation, as on port 587; a server without it is not used.</summary>
    StartTls,

    /// <summary>TLS from the first byte, as on port 465.</summary>
    Tls,

    /// <summary>None: only for a server on the same machine.</summary>
    None,
}

/// <summary>One provider of SMS or push messages.</summary>
public sealed record ProviderSettings
{
    public string Name { get; init; } = "";

    /// <summary>«sms», «push» or both.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    public string Url { get; init; } = "";

    /// <summary>Sent as a bearer token.</summary>
    public string Key { get; init; } = "";

    /// <summary>What the provider signs its receipts with.</summary>
    public string Secret { get; init; } = "";

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public bool Serves(string channel) => Channels.Contains(channel, StringComparer.OrdinalIgnoreCase);

    internal bool IsWhole() =>
        Name.Length is > 0 and <= 60 && Name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)
            || letter == '-')
        && Uri.TryCreate(Url, UriKind.Absolute, out _)
        && Key.Length > 0 && Secret.Length > 0
        && Timeout > TimeSpan.Zero && Timeout <= TimeSpan.FromSeconds(20);
}
