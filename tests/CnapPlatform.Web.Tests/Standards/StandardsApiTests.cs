using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using CnapPlatform.Web.Api;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Standards;

public sealed class StandardsApiTests(TestWeb web) : IClassFixture<TestWeb>
{
    private readonly WebVisitor _system = web.Visit();

    [Fact]
    public async Task The_checksum_is_that_of_the_bytes_wherever_it_is_told()
    {
        using var answer = await _system.Client.GetAsync("/api/v1/standards/1");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes));

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(sum, Assert.Single(answer.Headers.GetValues(StandardsApi.ChecksumHeader)));
        Assert.Equal($"\"{sum}\"", answer.Headers.ETag!.Tag);
        Assert.True(answer.Headers.CacheControl!.Public);
        var listed = (await _system.GetJsonAsync("/api/v1/standards")).GetProperty("items")[0];
        Assert.Equal(sum, listed.GetProperty("sha256").GetString());
        Assert.Equal("in_force", listed.GetProperty("standing").GetString());
        Assert.Contains(sum, (await _system.GetPageAsync("/standards/1")).Text("main"), StringComparison.Ordinal);
        var document = JsonDocument.Parse(bytes).RootElement;
        Assert.Equal(["content", "effectiveFrom", "number", "services"], document.Names());
    }

    [Fact]
    public async Task What_a_system_has_already_is_not_sent_again()
    {
        using var first = await _system.Client.GetAsync("/api/v1/standards/1");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/standards/1");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));

        using var answer = await _system.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/api/v1/standards/99")]
    [InlineData("/api/v1/standards/abc")]
    [InlineData("/api/v1/standards/-1")]
    [InlineData("/api/v1/standards/99999999999")]
    [InlineData("/api/v1/standards/1/lists/applicants.csv")]
    [InlineData("/api/v1/standards/1/lists/services.exe")]
    [InlineData("/api/v1/standards/99/lists/services.csv")]
    public async Task What_was_never_published_is_a_problem_404(string address)
    {
        var problem = await _system.GetJsonAsync(address, HttpStatusCode.NotFound);
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task The_list_says_which_version_applied_on_a_day()
    {
        var first = await _system.GetJsonAsync("/api/v1/standards?on=2026-01-01");
        Assert.Equal(1, first.GetProperty("applies").GetInt32());
        var before = await _system.GetJsonAsync("/api/v1/standards?on=2025-12-31");
        Assert.Equal(JsonValueKind.Null, before.GetProperty("applies").ValueKind);
        Assert.Equal("scheduled", before.GetProperty("items")[0].GetProperty("standing").GetString());
        Assert.Equal(["on"], await _system.BadFieldsAsync("/api/v1/standards?on=31.12.2025"));
    }

    [Fact]
    public async Task The_schema_is_published()
    {
        using var answer = await _system.Client.GetAsync("/api/v1/standards/schema");
        var schema = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(schema.GetProperty("$defs").TryGetProperty("service", out _));
    }

    [Theory]
    [InlineData("services", "id-card")]
    [InlineData("documents", "Заява")]
    [InlineData("stages", "lengthUnit")]
    [InlineData("mandatory", "registryId")]
    [InlineData("norms", "hromadaType")]
    public async Task A_list_is_handed_out_as_CSV_and_XLSX(string list, string holds)
    {
        var csv = await _system.Client.GetByteArrayAsync($"/api/v1/standards/1/lists/{list}.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.Contains(holds, System.Text.Encoding.UTF8.GetString(csv), StringComparison.Ordinal);

        var xlsx = await _system.Client.GetByteArrayAsync($"/api/v1/standards/1/lists/{list}.xlsx");
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
    }
}
