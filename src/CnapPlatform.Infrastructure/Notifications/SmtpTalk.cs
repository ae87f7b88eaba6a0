using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace CnapPlatform.Infrastructure.Notifications;

/// <summary>One conversation with a mail server: RFC 5321, TLS by RFC 3207 or from the first byte, AUTH PLAIN.</summary>
internal sealed class SmtpTalk : IAsyncDisposable
{
    private const int LongestLine = 4096;

    private readonly TcpClient _connection = new();
    private Stream _stream = Stream.Null;

    private SmtpTalk()
    {
    }

    public static async Task<SmtpTalk> BeginAsync(SmtpSettings settings, CancellationToken cancellationToken)
    {
        var talk = new SmtpTalk();
        try
        {
            await talk.OpenAsync(settings, cancellationToken);
            return talk;
        }
        catch
        {
            await talk.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says one line (or the letter) and gives the answer; an answer from 400 on is a failure.</summary>
    public async Task<string> SayAsync(string line, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), cancellationToken);
        return await HearAsync(cancellationToken);
    }

    /// <summary>
    /// Says what concerns the addressee: a no from 500 on is for good. Any other no means that the server or its
    /// settings are to be mended, and letters wait for that.
    /// </summary>
    public async Task<string> AskAsync(string line, CancellationToken cancellationToken)
    {
        try
        {
            return await SayAsync(line, cancellationToken);
        }
        catch (SmtpFailure failure) when (failure.Message.StartsWith('5'))
        {
            throw new SmtpFailure(failure.Message, isForGood: true);
        }
    }

    /// <summary>The letter is with the server already, so a server that hangs up early has done no harm.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SayAsync("QUIT", cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or SmtpFailure or OperationCanceledException)
        {
            // Nothing depends on the farewell.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _connection.Dispose();
    }

    private async Task OpenAsync(SmtpSettings settings, CancellationToken cancellationToken)
    {
        await _connection.ConnectAsync(settings.Host, settings.Port, cancellationToken);
        _stream = _connection.GetStream();
        if (settings.Security == SmtpSecurity.Tls)
        {
            await SecureAsync(settings, cancellationToken);
        }

        await HearAsync(cancellationToken);
        await SayAsync("EHLO cnap-platform", cancellationToken);
        if (settings.Security == SmtpSecurity.StartTls)
        {
            await SayAsync("STARTTLS", cancellationToken);
            await SecureAsync(settings, cancellationToken);
            await SayAsync("EHLO cnap-platform", cancellationToken);
        }

        if (!string.IsNullOrEmpty(settings.User))
        {
            var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{settings.User}\0{settings.Password}"));
            await SayAsync($"AUTH PLAIN {secret}", cancellationToken);
        }
    }

    private async Task SecureAsync(SmtpSettings settings, CancellationToken cancellationToken)
    {
        var options = new SslClientAuthenticationOptions { TargetHost = settings.Host };
        if (settings.CertificateSha256 is { Length: > 0 } pinned)
        {
            options.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null
                && pinned.Equals(
                    certificate.GetCertHashString(HashAlgorithmName.SHA256), StringComparison.OrdinalIgnoreCase);
        }

        var secure = new SslStream(_stream, leaveInnerStreamOpen: false);
        _stream = secure;
        await secure.AuthenticateAsClientAsync(options, cancellationToken);
    }

    // An answer is one line or several; the last has a space after its number.
    private async Task<string> HearAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await ReadLineAsync(cancellationToken));
        }
        while (lines[^1].Length > 3 && lines[^1][3] == '-');

        var answer = string.Join(' ', lines);
        return answer[0] is '2' or '3' ? answer : throw new SmtpFailure(answer, isForGood: false);
    }

    // Read byte by byte, so that nothing is taken before the TLS that may follow this very line.
    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count < LongestLine)
        {
            await _stream.ReadExactlyAsync(one, cancellationToken);
            if (one[0] == (byte)'\n')
            {
                var text = Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                return text.Length >= 3
                    ? text
                    : throw new SmtpFailure("The server answers unreadably", isForGood: false);
            }

            line.Add(one[0]);
        }

        throw new SmtpFailure("The server answers too long a line", isForGood: false);
    }
}
