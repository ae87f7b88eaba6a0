using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Infrastructure.Notifications;

/// <summary>
/// SMS and push messages by the contract of docs/notifications.md: the first provider that takes the message has it. One
/// that has just failed is asked last, so that a slow provider does not slow every message down.
/// </summary>
internal sealed class HttpProviders(NotificationSettings settings, HttpClient http, TimeProvider clock)
    : IWayOut, IReceiptSecrets
{
    private const int LongestId = 100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ConcurrentDictionary<string, DateTimeOffset> _restsUntil = new();

    private sealed record Sending(string Id, string Channel, string To, string? Title, string Text, int Parts);

    private sealed record Answer(string? MessageId, string? Error);

    public async Task<IReadOnlyList<ProviderAnswer>> SendAsync(
        OutgoingMessage message, CancellationToken cancellationToken)
    {
        var channel = message.Channel.ToString().ToLowerInvariant();
        var now = clock.GetUtcNow();
        var answers = new List<ProviderAnswer>();
        foreach (var provider in settings.Providers.Where(p => p.Serves(channel)).OrderBy(p => IsResting(p, now)))
        {
            var answer = await AskAsync(provider, message, channel, cancellationToken);
            answers.Add(answer);
            if (answer.Result != AttemptResult.Failed)
            {
                break;
            }

            _restsUntil[provider.Name] = clock.GetUtcNow() + settings.Rest;
        }

        return answers;
    }

    public bool IsSigned(string provider, ReadOnlySpan<byte> body, string? signature)
    {
        if (settings.Providers.FirstOrDefault(p => p.Name == provider) is not { } known)
        {
            return false;
        }

        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(known.Secret), body));
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes($"sha256={expected}"), Encoding.ASCII.GetBytes(signature ?? ""));
    }

    private bool IsResting(ProviderSettings provider, DateTimeOffset now) =>
        _restsUntil.TryGetValue(provider.Name, out var until) && now < until;

    private async Task<ProviderAnswer> AskAsync(
        ProviderSettings provider, OutgoingMessage message, string channel, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(provider.Timeout);
        try
        {
            using var request = RequestTo(provider, message, channel);
            using var response = await http.SendAsync(request, limit.Token);
            return await ReadAsync(provider, response, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(provider, $"No answer within {provider.Timeout.TotalSeconds:0.#} s");
        }
        catch (HttpRequestException failure)
        {
            return Failed(provider, $"{failure.HttpRequestError}: {failure.Message}");
        }
        catch (InvalidOperationException failure)
        {
            // The answer names a character set that there is not.
            return Failed(provider, failure.Message);
        }
    }

    private static HttpRequestMessage RequestTo(ProviderSettings provider, OutgoingMessage message, string channel)
    {
        var title = message.Channel == NotificationChannel.Push ? message.Subject : null;
        var sending = new Sending(message.Key.ToString(), channel, message.To, title, message.Body, message.Parts);
        var request = new HttpRequestMessage(HttpMethod.Post, provider.Url)
        {
            Content = JsonContent.Create(sending, options: Json),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", provider.Key);
        request.Headers.Add("Idempotency-Key", sending.Id);
        return request;
    }

    private async Task<ProviderAnswer> ReadAsync(
        ProviderSettings provider, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var said = Parse(text);
        return new ProviderAnswer(
            provider.Name,
            ResultOf(response.StatusCode),
            $"{(int)response.StatusCode} {said?.Error ?? text}".Trim(),
            clock.GetUtcNow(),
            said?.MessageId is { Length: <= LongestId } id ? KeptText.OfStranger(id, LongestId) : null);
    }

    // 409: the provider knows this key already, so the message is with it.
    private static AttemptResult ResultOf(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices or HttpStatusCode.Conflict => AttemptResult.Accepted,
        HttpStatusCode.BadRequest or HttpStatusCode.Gone or HttpStatusCode.UnprocessableEntity =>
            AttemptResult.Refused,
        _ => AttemptResult.Failed,
    };

    private static Answer? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Answer>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private ProviderAnswer Failed(ProviderSettings provider, string why) =>
        new(provider.Name, AttemptResult.Failed, why, clock.GetUtcNow());
}
