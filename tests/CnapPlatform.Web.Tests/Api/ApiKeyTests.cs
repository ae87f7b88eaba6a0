using System.Net;
using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.Web.Staff;
using CnapPlatform.Web.Tests.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Api;

public sealed class ApiKeyTests(TestWeb web) : IClassFixture<TestWeb>
{
    private static readonly string Cases = $"/api/v1/hromadas/{Given.SlugOf(Given.City)}/cases";

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("cnap_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_a_working_key_nothing_opens(string token)
    {
        var reply = await new ApiCaller(web.Visit().Client, token).GetAsync(Cases);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal(("application/problem+json", "ApiCases.Key.Unknown"), (reply.ContentType, reply.Rule));
        Assert.Equal("Bearer", Assert.Single(reply.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task Who_has_signed_in_needs_a_key_all_the_same()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);

        Assert.Equal(HttpStatusCode.Unauthorized, (await clerk.GetAsync(Cases)).Status);
    }

    [Fact]
    public async Task Only_the_hash_of_a_key_is_kept()
    {
        var token = await ApiCaller.TokenAsync(web, new ApiKeyOwner(Given.City, null), "cases:read", "Облік");

        var kept = await web.WithDbAsync(default, db => db.ApiKeys.SingleAsync(k => k.Name == "Облік"));

        Assert.Equal(token[..13], kept.Prefix);
        Assert.Equal(64, kept.Hash.Length);
        Assert.DoesNotContain(token[13..], kept.Hash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_stops_at_once()
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.Settlement);
        var address = $"/api/v1/hromadas/{Given.SlugOf(Given.Settlement)}/cases";
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync(address)).Status);

        await web.InScopeAsync(Given.Settlement, async services =>
        {
            var person = Given.SettlementTenantAdministrator;
            services.GetRequiredService<ActingUser>().ActAs(person.AccountId, "Адміністратор", person);
            var sender = services.GetRequiredService<ISender>();
            foreach (var row in await sender.Send(new ListApiKeys.Query()))
            {
                await sender.Send(new RevokeApiKey.Command(row.Key.Id.Value));
            }

            return true;
        });

        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_key_is_revoked_after_a_question()
    {
        await ApiCaller.TokenAsync(web, new ApiKeyOwner(Given.City, null), "cases:read", "Стара система");
        var id = (await KeyAsync("Стара система")).Id.Value;
        var keys = $"/work/{Given.SlugOf(Given.City)}/keys";
        var person = await web.SignInAsync(Given.CityTenantAdministrator);
        Assert.Contains($"{keys}/{id}/revoke", (await person.GetPageAsync(keys)).Links());

        var question = await person.GetPageAsync($"{keys}/{id}/revoke");
        Assert.Contains("Стара система", question.Text("main"));
        Assert.Null((await KeyAsync("Стара система")).RevokedAt);

        var list = await person.FollowAsync(await person.SubmitAsync(question, "main form"));

        Assert.Contains(Said.Uk("ApiKeys.Revoked"), list.Text("main"));
        Assert.NotNull((await KeyAsync("Стара система")).RevokedAt);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync($"{keys}/{id}/revoke")).Status);
    }

    [Fact]
    public async Task An_expired_key_opens_nothing()
    {
        await using var later = await TestWeb.StartAsync(Infrastructure.Persistence.DatabaseProvider.Sqlite);
        var caller = await ApiCaller.OfHromadaAsync(later, Given.City);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync(Cases)).Status);

        later.Clock.Set(Given.Now.AddDays(31));

        Assert.Equal(HttpStatusCode.Unauthorized, (await caller.GetAsync(Cases)).Status);
    }

    [Fact]
    public async Task The_last_use_is_written_at_most_once_a_minute()
    {
        await using var own = await TestWeb.StartAsync(Infrastructure.Persistence.DatabaseProvider.Sqlite);
        var caller = await ApiCaller.OfHromadaAsync(own, Given.City);

        await caller.GetAsync(Cases);
        own.Clock.Set(Given.Now.AddSeconds(40));
        await caller.GetAsync(Cases);
        Assert.Equal(Given.Now, await LastUseAsync(own));

        own.Clock.Set(Given.Now.AddSeconds(70));
        await caller.GetAsync(Cases);
        Assert.Equal(Given.Now.AddSeconds(70), await LastUseAsync(own));
    }

    [Theory]
    [InlineData("cases:read", "GET cases")]
    [InlineData("cases:write", "GET cases, register")]
    [InlineData("decisions", "GET cases")]
    [InlineData("results", "GET cases")]
    [InlineData("guide:pull", "")]
    public async Task A_key_does_what_its_scopes_say(string scopes, string expected)
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City, scopes);
        var done = new List<string>();

        if ((await caller.GetAsync(Cases)).Status == HttpStatusCode.OK)
        {
            done.Add("GET cases");
        }

        var registered = await caller.RegisterAsync(Given.City);
        Assert.True(registered.Status is HttpStatusCode.Created or HttpStatusCode.Forbidden, registered.Body);
        if (registered.Status == HttpStatusCode.Created)
        {
            done.Add("register");
        }

        Assert.Equal(expected, string.Join(", ", done));
    }

    [Fact]
    public async Task A_key_of_one_hromada_finds_nothing_of_another()
    {
        var own = await ApiCaller.OfHromadaAsync(web, Given.City);
        var foreign = await ApiCaller.OfHromadaAsync(web, Given.Settlement);
        var at = (await foreign.RegisterAsync(Given.Settlement)).Headers.Location!.ToString();
        var body = await ApiCaller.OfBodyAsync(web, Given.OwnBodyOf(Given.City));

        foreach (var caller in new[] { own, body })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await caller.GetAsync(at)).Status);
            var step = await caller.PostAsync($"{at}/withdraw", new { version = 1, words = "ні" });
            Assert.Equal(HttpStatusCode.NotFound, step.Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await own.RegisterAsync(Given.Settlement)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await body.RegisterAsync(Given.Settlement)).Status);
        var seen = await body.GetAsync($"/api/v1/hromadas/{Given.SlugOf(Given.Settlement)}/cases");
        Assert.Empty(seen.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(
            HttpStatusCode.NotFound, (await own.GetAsync($"/api/v1/cases/{Guid.NewGuid()}")).Status);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(3000)]
    public void A_key_calls_as_often_in_a_minute_as_is_set(int perMinute)
    {
        var bucket = ApiLimits.BucketOf(perMinute);

        Assert.Equal(perMinute, bucket.TokenLimit);
        Assert.Equal(
            perMinute, TimeSpan.FromMinutes(1) / bucket.ReplenishmentPeriod * bucket.TokensPerPeriod, tolerance: 0.01);
    }

    private Task<ApiKey> KeyAsync(string name) =>
        web.WithDbAsync(default, db => db.ApiKeys.AsNoTracking().SingleAsync(k => k.Name == name));

    private static Task<DateTimeOffset?> LastUseAsync(TestWeb web) =>
        web.WithDbAsync(default, async db => (await db.ApiKeys.SingleAsync()).LastUsedAt);
}
