using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CnapPlatform.Load.Filling;

namespace CnapPlatform.Load.Lifecycles;

/// <summary>The API answered something else than was hoped for.</summary>
internal sealed class ApiError(string message) : Exception(message);

/// <summary>The eight calls of a case's life, as a CNAP's system and its provider's system send them.</summary>
internal sealed class ApiClient(Uri address) : IDisposable
{
    public static readonly string[] Calls =
        ["register", "handover", "receive", "decide", "result", "notify", "issue", "search"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(60),
    };

    public void Dispose() => _http.Dispose();

    public Task CallAsync(string call, Life life, CancellationToken cancellationToken) => call switch
    {
        "register" => RegisterAsync(life, cancellationToken),
        "handover" => StepAsync(life, life.Desk.Key, call, new { life.Version }, cancellationToken),
        "receive" => StepAsync(life, life.Desk.ProviderKey, call, new { life.Version }, cancellationToken),
        "decide" => StepAsync(
            life, life.Desk.ProviderKey, call, new { life.Version, Outcome = "grant" }, cancellationToken),
        "result" => StepAsync(life, life.Desk.ProviderKey, call, new { life.Version }, cancellationToken),
        "notify" => StepAsync(
            life, life.Desk.Key, call, new { life.Version, Manner = "телефоном" }, cancellationToken),
        "issue" => StepAsync(
            life, life.Desk.Key, call, new { life.Version, TakenBy = "заявник, паспорт" }, cancellationToken),
        "search" => SearchAsync(life, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, "There is no such call."),
    };

    private Task RegisterAsync(Life life, CancellationToken cancellationToken)
    {
        var chance = Random.Shared;
        var body = new
        {
            life.Desk.ServiceCode,
            VariantKey = life.Desk.Variant,
            life.Desk.PointId,
            Applicant = new
            {
                Kind = "individual",
                Name = People.Name(chance),
                Address = People.Address(chance),
                Phone = People.Phone(chance),
            },
            Delivery = "at_point",
            Documents = new[]
            {
                new { Title = "Заява", Form = "original", Sheets = 1 },
                new { Title = "Копія паспорта", Form = "copy", Sheets = 2 },
            },
        };
        return PostAsync(
            life, life.Desk.Key, "register", $"api/v1/hromadas/{life.Desk.Code}/cases", body, cancellationToken);
    }

    private Task StepAsync(Life life, string key, string step, object body, CancellationToken cancellationToken) =>
        PostAsync(life, key, step, $"api/v1/cases/{life.Id}/{step}", body, cancellationToken);

    private async Task SearchAsync(Life life, CancellationToken cancellationToken)
    {
        using var request = Request(
            HttpMethod.Get, $"api/v1/hromadas/{life.Desk.Code}/cases?text={life.Number}", life.Desk.Key);
        using var answer = await SendAsync("search", request, cancellationToken);
        var items = answer.RootElement.GetProperty("items");
        if (items.GetArrayLength() != 1 || items[0].GetProperty("id").GetGuid() != life.Id)
        {
            throw new ApiError("search: the case is not found by its number");
        }
    }

    private async Task PostAsync(
        Life life, string key, string call, string path, object body, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, path, key);
        request.Headers.Add("Idempotency-Key", $"{life.Key}-{call}");
        request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
        using var answer = await SendAsync(call, request, cancellationToken);
        life.Id = answer.RootElement.GetProperty("id").GetGuid();
        life.Version = answer.RootElement.GetProperty("version").GetInt32();
        life.Number = answer.RootElement.GetProperty("number").GetString();
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string key)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }

    private async Task<JsonDocument> SendAsync(
        string call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var answer = await _http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            var said = await answer.Content.ReadAsStringAsync(cancellationToken);

            // What comes after differs from call to call, and equal errors are to be counted together.
            var end = said.IndexOf("\"traceId\"", StringComparison.Ordinal);
            throw new ApiError(string.Create(
                CultureInfo.InvariantCulture,
                $"{call}: {(int)answer.StatusCode} {said[..Math.Min(end < 0 ? said.Length : end, 400)]}"));
        }

        await using var content = await answer.Content.ReadAsStreamAsync(cancellationToken);
        return await JsonDocument.ParseAsync(content, cancellationToken: cancellationToken);
    }
}
