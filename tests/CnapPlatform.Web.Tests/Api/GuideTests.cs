using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;

namespace CnapPlatform.Web.Tests.Api;

public sealed class GuideTests
{
    private static readonly string Appeals = $"/h/{Given.SlugOf(Given.City)}/appeals/";

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_Guide_reads_what_was_created_or_changed_without_persons(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        var person = await cnap.RegisterAsync(Given.City);
        await cnap.PostAsync($"/api/v1/hromadas/{Given.SlugOf(Given.City)}/cases", LegalEntity());
        web.Clock.Set(Given.Now.AddDays(5));
        await cnap.PostAsync($"{person.Headers.Location}/handover", new { version = 1 });

        var first = await PullAsync(web, Given.Today, Given.Today);
        var later = await PullAsync(web, Given.Today.AddDays(5), Given.Today.AddDays(9));
        var between = await PullAsync(web, Given.Today.AddDays(1), Given.Today.AddDays(4));

        Assert.Equal(2, first.GetArrayLength());
        Assert.Equal(0, between.GetArrayLength());
        var changed = Assert.Single(later.EnumerateArray());
        Assert.Equal(person.Text("number"), changed.GetProperty("uid").GetString());
        Assert.Equal("Зареєстровано", changed.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, changed.GetProperty("applicantName").ValueKind);
        Assert.DoesNotContain("Шевчук", first.ToString(), StringComparison.Ordinal);
        var legal = first.EnumerateArray()
            .Single(row => row.GetProperty("applicantType").GetString() == "Юридична особа");
        Assert.Equal("ТОВ «Садиба»", legal.GetProperty("applicantName").GetString());
        Assert.Equal("12345678", legal.GetProperty("applicantId").GetString());
    }

    [Fact]
    public async Task The_pull_says_what_is_wrong()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var token = await TokenAsync(web, "guide:pull");
        var other = await TokenAsync(web, "cases:read");

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(web, "nothing", "")).Status);
        Assert.Equal("Basic", Assert.Single((await AskAsync(web, "nothing", "")).Headers.WwwAuthenticate).Scheme);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(web, other, Period("2026-02-01", "2026-02-02"))).Status);
        foreach (var (query, field) in new[]
        {
            ("", "start_date"),
            ("?start_date=2026-02-01", "end_date"),
            (Period("01.02.2026", "2026-02-02"), "start_date"),
            (Period("2026-02-01", "2026-02-30"), "end_date"),
            (Period("0001-01-01", "2026-02-30"), "start_date"),
            (Period("2026-02-02", "2026-02-01"), "end_date"),
            (Period("2025-02-01", "2026-02-02"), "end_date"),
        })
        {
            var reply = await AskAsync(web, token, query);
            Assert.True(reply.Status == HttpStatusCode.BadRequest, $"{query} is answered {reply.Status}: {reply.Body}");
            Assert.Equal([field], reply.BadFields);
        }
    }

    [Fact]
    public async Task A_key_of_another_hromada_pulls_nothing()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var foreign = await ApiCaller.TokenAsync(web, new ApiKeyOwner(Given.Settlement, null), "guide:pull", "Гід");

        Assert.Equal(
            HttpStatusCode.Forbidden, (await AskAsync(web, foreign, Period("2026-02-01", "2026-02-02"))).Status);
    }

    private static string Period(string from, string to) => $"?start_date={from}&end_date={to}";

    private static Task<string> TokenAsync(TestWeb web, string scopes) =>
        ApiCaller.TokenAsync(web, new ApiKeyOwner(Given.City, null), scopes, "Гід");

    private static async Task<JsonElement> PullAsync(TestWeb web, DateOnly from, DateOnly to)
    {
        var token = await TokenAsync(web, "guide:pull");
        var reply = await AskAsync(web, token, Period($"{from:yyyy-MM-dd}", $"{to:yyyy-MM-dd}"));
        Assert.True(reply.Status == HttpStatusCode.OK, $"{reply.Status}: {reply.Body}");
        Assert.Equal("application/json", reply.ContentType);
        return reply.Json;
    }

    private static async Task<ApiReply> AskAsync(TestWeb web, string token, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Appeals + query);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"guide:{token}")));
        using var answer = await web.Visit().Client.SendAsync(request);
        return new ApiReply(
            answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers,
            answer.Content.Headers.ContentType?.MediaType);
    }

    private static object LegalEntity() => new
    {
        serviceCode = Given.AddressService,
        pointId = Given.CentreOf(Given.City).Value,
        applicant = new
        {
            kind = "legal_entity",
            name = "ТОВ «Садиба»",
            taxNumber = "12345678",
            address = "вул. Садова, 7",
            phone = "+380501112233",
            representativeName = "Коваль Олена",
            representativeAuthority = "статут",
            representativeKind = "head_of_legal_entity",
        },
        delivery = "at_point",
    };
}
