using System.Net;
using System.Text.Json;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Tests.Api;

/// <summary>Stages, executors and the second person of a refusal, as other systems see them.</summary>
public sealed class CaseHandsTests
{
    private static readonly ProviderBodyId Body = Given.OwnBodyOf(Given.City);

    private static readonly object Refusal = new
    {
        version = 3,
        outcome = "refusal",
        reasons = "Адреса вже є",
        ground = Given.RefusalGround,
        appealNote = "До суду",
    };

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_system_goes_through_the_stages_and_the_head_gives_the_case_to_a_person(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var body = await ApiCaller.OfBodyAsync(web, Body);
        var head = await ApiCaller.OfBodyAsync(web, Body, "cases:read assign");
        var at = await ReceivedAsync(web, body, Given.TreeService);
        var to = new { version = 4, person = Given.CityArchitect.AccountId.Value, reason = "Потрібен огляд на місці" };

        var finished = await body.PostAsync($"{at}/finish-stage", new { version = 3, note = "дерево обстежено" });
        var routing = await head.GetAsync($"{at}/routing");
        var others = await body.GetAsync($"{at}/routing");
        var notTheHead = await body.PostAsync($"{at}/reassign", to);
        var given = await head.PostAsync($"{at}/reassign", to);
        var late = await body.PostAsync($"{at}/suspend", new { version = 5, words = "не наша" });

        Assert.True(finished.Status == HttpStatusCode.OK, finished.Body);
        var stages = routing.Json.GetProperty("stages").EnumerateArray().ToList();
        Assert.Equal(["Підписати акт"], stages.Where(s => s.GetProperty("isNow").GetBoolean()).Select(NameOf));
        Assert.Equal(JsonValueKind.Null, routing.Json.GetProperty("executor").ValueKind);
        Assert.Contains(Given.NameOf(Given.CityArchitect), routing.Json.GetProperty("candidates").EnumerateArray().Select(NameOf));
        Assert.Empty(others.Json.GetProperty("candidates").EnumerateArray());
        Assert.Equal((HttpStatusCode.Forbidden, "ApiProblems.Forbidden"), (notTheHead.Status, notTheHead.Rule));
        Assert.True(given.Status == HttpStatusCode.OK, given.Body);
        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.NotExecutor), (late.Status, late.Rule));
        Assert.Equal(
            Given.NameOf(Given.CityArchitect), (await head.GetAsync($"{at}/routing")).Text("executor"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Whoever_steps_out_over_a_conflict_of_interest_sees_the_case_no_more(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var body = await ApiCaller.OfBodyAsync(web, Body);
        var other = await ApiCaller.OfBodyAsync(web, Body, "cases:read");
        var at = await ReceivedAsync(web, body);

        var silent = await body.PostAsync($"{at}/recuse", new { version = 3 });
        var left = await body.PostAsync($"{at}/recuse", new { version = 3, reason = "Родич розробника" });

        Assert.Equal(["reason"], silent.BadFields);
        Assert.True(left.Status == HttpStatusCode.OK, left.Body);
        Assert.Equal(HttpStatusCode.NotFound, (await body.GetAsync(at)).Status);
        Assert.NotEmpty((await other.GetAsync($"{at}/routing")).Text("executor"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_refusal_is_confirmed_neither_by_its_proposer_nor_by_a_system_of_the_team(
        DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var body = await ApiCaller.OfBodyAsync(web, Body);
        var other = await ApiCaller.OfBodyAsync(web, Body);
        var at = await ReceivedAsync(web, body);
        var proposed = await body.PostAsync($"{at}/decide", Refusal);
        Assert.True(proposed.Status == HttpStatusCode.OK, proposed.Body);

        var own = await body.PostAsync($"{at}/confirm", new { version = 4 });
        var team = await other.PostAsync($"{at}/confirm", new { version = 4 });
        var back = await other.PostAsync($"{at}/send-back", new { version = 4, reason = "Мотиви не ті" });
        var silent = await other.PostAsync($"{at}/send-back", new { version = 4 });

        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.OwnProposal), (own.Status, own.Rule));
        Assert.Equal(
            [HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], new[] { team.Status, back.Status });
        Assert.Equal(["reason"], silent.BadFields);
        Assert.Equal("head", (await body.GetAsync($"{at}/routing")).Text("secondPerson"));
        Assert.NotEmpty((await body.GetAsync($"{at}/routing")).Text("proposer"));
        Assert.Equal("in_review", (await body.GetAsync(at)).Text("status"));
    }

    [DatabaseTheory]
    [DatabaseData("confirm", "decided")]
    [DatabaseData("send-back", "in_review")]
    public async Task The_system_of_another_body_answers_a_refusal_that_waits_for_it(
        DatabaseProvider provider, string step, string status)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var body = await ApiCaller.OfBodyAsync(web, Body);
        var elsewhere = await ApiCaller.OfBodyAsync(web, Given.OwnBodyOf(Given.Settlement));
        await web.WithDbAsync(HromadaId.None, async db =>
        {
            db.RemoveRange(await db.Memberships.Where(m => m.ProviderBodyId == Body).ToListAsync());
            return await db.SaveChangesAsync();
        });
        var at = await ReceivedAsync(web, body);
        var proposed = await body.PostAsync($"{at}/decide", Refusal);
        Assert.True(proposed.Status == HttpStatusCode.OK, proposed.Body);
        object answer = step == "confirm" ? new { version = 4 } : new { version = 4, reason = "Мотиви не ті" };

        var answered = await elsewhere.PostAsync($"{at}/{step}", answer);

        Assert.True(answered.Status == HttpStatusCode.OK, answered.Body);
        Assert.Equal(status, answered.Text("status"));
    }

    private static string? NameOf(JsonElement item) => item.GetProperty("name").GetString();

    private static async Task<string> ReceivedAsync(
        TestWeb web, ApiCaller body, string service = Given.AddressService)
    {
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        var registered = await cnap.PostAsync($"/api/v1/hromadas/{Given.SlugOf(Given.City)}/cases", new
        {
            serviceCode = service,
            pointId = Given.CentreOf(Given.City).Value,
            applicant = new
            {
                kind = "individual",
                name = "Шевчук Ганна Іванівна",
                address = "вул. Садова, 7",
                phone = "+380501112233",
            },
            delivery = "at_point",
        });
        var at = registered.Headers.Location!.ToString();
        await cnap.PostAsync($"{at}/handover", new { version = 1 });
        var received = await body.PostAsync($"{at}/receive", new { version = 2 });
        return received.Status == HttpStatusCode.OK ? at : throw new InvalidOperationException(received.Body);
    }
}
