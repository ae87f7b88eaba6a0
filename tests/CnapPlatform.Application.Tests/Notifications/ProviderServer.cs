using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace CnapPlatform.Application.Tests.Notifications;

/// <summary>A provider of messages on a real port of this machine, which answers as the test says.</summary>
internal sealed class ProviderServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    public ProviderServer()
    {
        Url = $"http://127.0.0.1:{FreePort()}/messages/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _work = Task.Run(ServeAsync);
    }

    public string Url { get; }

    public int Status { get; set; } = 202;

    public string Answer { get; set; } = """{"messageId":"m-1"}""";

    public string? ContentType { get; set; }

    /// <summary>What happens while it thinks.</summary>
    public Action? WhenAsked { get; set; }

    /// <summary>How long it thinks before it answers.</summary>
    public TimeSpan Delay { get; set; }

    public ConcurrentQueue<Asked> Requests { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Close();
        await _work;
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception gone) when (gone is HttpListenerException or InvalidOperationException
                or OperationCanceledException)
            {
                // Whoever asked has hung up, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(_stop.Token);
        Requests.Enqueue(new Asked(
            context.Request.Headers["Authorization"], context.Request.Headers["Idempotency-Key"], body));
        await Task.Delay(Delay, _stop.Token);
        WhenAsked?.Invoke();
        context.Response.StatusCode = Status;
        if (ContentType is not null)
        {
            context.Response.ContentType = ContentType;
        }

        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Answer), _stop.Token);
        context.Response.Close();
    }

    /// <summary>What the program has asked of the provider.</summary>
    internal sealed record Asked(string? Authorization, string? Key, string Body)
    {
        public string? this[string field] =>
            JsonDocument.Parse(Body).RootElement.TryGetProperty(field, out var value) ? value.ToString() : null;
    }
}
