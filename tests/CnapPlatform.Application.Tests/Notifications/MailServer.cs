using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CnapPlatform.Application.Tests.Notifications;

/// <summary>A mail server on a real port of this machine, with or without TLS, which answers as the test says.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = NewCertificate();
    private readonly Task _work;

    public MailServer()
    {
        _listener.Start();
        _work = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Fingerprint => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>TLS from the first byte.</summary>
    public bool IsSecureAtOnce { get; set; }

    /// <summary>Answers that are not the usual ones, by the word that they answer.</summary>
    public Dictionary<string, string> Says { get; } = new(StringComparer.Ordinal);

    public List<string> Heard { get; } = [];

    /// <summary>Letters as they came, without the stuffing of dots.</summary>
    public List<string> Letters { get; } = [];

    public bool WasSecure { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
        _certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
            catch (Exception stopped) when (stopped is SocketException or InvalidOperationException)
            {
                return;
            }
            catch (Exception hungUp) when (hungUp is IOException or AuthenticationException)
            {
                // The client did not like what it saw.
            }
        }
    }

    private async Task TalkAsync(Stream stream)
    {
        stream = IsSecureAtOnce ? await SecureAsync(stream) : stream;
        await SayAsync(stream, "220 mail.example ready");
        while (await HearAsync(stream) is { } line)
        {
            Heard.Add(line);
            var word = line.Split(' ')[0];
            if (Says.TryGetValue(word, out var other))
            {
                await SayAsync(stream, other);
                continue;
            }

            await SayAsync(stream, word switch
            {
                "EHLO" => "250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN",
                "STARTTLS" => "220 go on",
                "AUTH" => "235 welcome",
                "DATA" => "354 say it",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (word == "STARTTLS")
            {
                stream = await SecureAsync(stream);
            }
            else if (word == "DATA")
            {
                Letters.Add(await ReadLetterAsync(stream));
                await SayAsync(stream, Says.GetValueOrDefault(".", "250 2.0.0 queued as 4ABC"));
            }
        }
    }

    private async Task<Stream> SecureAsync(Stream stream)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(_certificate);
        WasSecure = true;
        return secure;
    }

    private static async Task<string> ReadLetterAsync(Stream stream)
    {
        var lines = new List<string>();
        while (await HearAsync(stream) is { } line && line != ".")
        {
            lines.Add(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        }

        return string.Join("\r\n", lines) + "\r\n";
    }

    private static async Task SayAsync(Stream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"));

    private static async Task<string?> HearAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == (byte)'\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var own = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), null);
    }
}
