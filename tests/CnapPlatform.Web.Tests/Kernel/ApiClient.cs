using System.Net;
using System.Text.Json;

namespace CnapPlatform.Web.Tests.Kernel;

/// <summary>Reads the public API as another system does.</summary>
internal static class ApiClient
{
    public static async Task<JsonElement> GetJsonAsync(
        this WebVisitor system, string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = await system.GetAsync(address);
        Assert.True(answer.Status == status, $"{address} answers {answer.Status}: {answer.Body}");
        Assert.Equal(
            status == HttpStatusCode.OK ? "application/json" : "application/problem+json", answer.ContentType);
        using var document = JsonDocument.Parse(answer.Body);
        return document.RootElement.Clone();
    }

    public static IEnumerable<string> Names(this JsonElement element) =>
        element.EnumerateObject().Select(property => property.Name);

    /// <summary>The fields that a refused request is told to mend.</summary>
    public static async Task<IReadOnlyList<string>> BadFieldsAsync(this WebVisitor system, string address)
    {
        var problem = await system.GetJsonAsync(address, HttpStatusCode.BadRequest);
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        return [.. problem.GetProperty("errors").Names()];
    }
}
