using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Infrastructure.Staff;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Api;

/// <summary>What the API answered.</summary>
internal sealed record ApiReply(HttpStatusCode Status, string Body, HttpResponseHeaders Headers, string? ContentType)
{
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.Clone();
        }
    }

    public string Text(string property) => Json.GetProperty(property).ToString();

    public bool IsReplayed => Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Single() == "true";

    /// <summary>The stable name of the rule that forbids.</summary>
    public string? Rule => Json.TryGetProperty("rule", out var rule) ? rule.GetString() : null;

    public IEnumerable<string> BadFields => Json.GetProperty("errors").EnumerateObject().Select(error => error.Name);
}

/// <summary>Another system that works with cases by its key.</summary>
internal sealed class ApiCaller(HttpClient client, string token)
{
    private const string AllOfHromadas = "cases:read cases:write decisions results";
    private const string AllOfBodies = "cases:read cases:write decisions terms";

    public static Task<ApiCaller> OfHromadaAsync(TestWeb web, HromadaId hromada, string scopes = AllOfHromadas) =>
        CreateAsync(web, new ApiKeyOwner(hromada, null), scopes, $"Система {hromada}");

    public static Task<ApiCaller> OfBodyAsync(TestWeb web, ProviderBodyId body, string scopes = AllOfBodies) =>
        CreateAsync(web, new ApiKeyOwner(null, body), scopes, "Система надавача");

    public static async Task<string> TokenAsync(TestWeb web, ApiKeyOwner owner, string scopes, string name) =>
        (await web.InScopeAsync(HromadaId.None, services =>
        {
            services.GetRequiredService<ActingUser>().ActAsSystem();
            return services.GetRequiredService<ISender>().Send(new CreateApiKey.Command
            {
                Name = name,
                Owner = owner,
                Scopes = [.. scopes.Split(' ').Select(scope => ApiScopeTable.Find(scope)!.Value)],
                LastDay = Given.Today.AddDays(30),
            });
        })).Token;

    private static async Task<ApiCaller> CreateAsync(TestWeb web, ApiKeyOwner owner, string scopes, string name) =>
        new(web.Visit().Client, await TokenAsync(web, owner, scopes, name));

    public Task<ApiReply> GetAsync(string address) => SendAsync(HttpMethod.Get, address, null, null);

    public Task<ApiReply> PostAsync(string address, object body, string? key = null, string? ifMatch = null) =>
        SendAsync(
            HttpMethod.Post, address,
            new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
            key ?? Guid.NewGuid().ToString(), ifMatch);

    public Task<ApiReply> RegisterAsync(HromadaId hromada, string? key = null, string name = "Шевчук Ганна Іванівна") =>
        PostAsync($"/api/v1/hromadas/{Given.SlugOf(hromada)}/cases", NewCase(hromada, name), key);

    public static object NewCase(HromadaId hromada, string name = "Шевчук Ганна Іванівна") => new
    {
        serviceCode = Given.AddressService,
        pointId = Given.CentreOf(hromada).Value,
        applicant = new { kind = "individual", name, address = "вул. Садова, 7", phone = "+380501112233" },
        delivery = "at_point",
        documents = new[] { new { title = "Заява", form = "original", sheets = 2 } },
    };

    public async Task<ApiReply> SendAsync(
        HttpMethod method, string address, HttpContent? content, string? key, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var answer = await client.SendAsync(request);
        return new ApiReply(
            answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers,
            answer.Content.Headers.ContentType?.MediaType);
    }
}
