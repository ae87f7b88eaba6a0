using System.Net;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Tests.Api;

public sealed class CaseLifeTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Two_systems_lead_a_case_from_registration_to_its_result(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        var body = await ApiCaller.OfBodyAsync(web, Given.OwnBodyOf(Given.City));

        var registered = await cnap.RegisterAsync(Given.City);
        Assert.Equal(HttpStatusCode.Created, registered.Status);
        Assert.Equal("registered", registered.Text("status"));
        var at = registered.Headers.Location!.ToString();
        Assert.Equal($"/api/v1/cases/{registered.Text("id")}", at);

        var state = registered;
        foreach (var (caller, step, content, status) in new (ApiCaller, string, object, string)[]
        {
            (cnap, "handover", new { note = "у пакеті 2 аркуші" }, "handed_over"),
            (body, "receive", new { }, "in_review"),
            (body, "decide", new { outcome = "grant" }, "decided"),
            (body, "result", new { note = "рішення на 1 аркуші" }, "result_at_cnap"),
            (cnap, "notify", new { manner = "телефоном" }, "notified"),
            (cnap, "issue", new { takenBy = "Шевчук Г. І., ID-картка" }, "issued"),
        })
        {
            state = await caller.PostAsync($"{at}/{step}", content, ifMatch: $"\"{state.Text("version")}\"");
            Assert.True(state.Status == HttpStatusCode.OK, $"{step} is answered {state.Status}: {state.Body}");
            Assert.Equal(status, state.Text("status"));
        }

        var found = await cnap.GetAsync(
            $"/api/v1/hromadas/{Given.CodeOf(Given.City)}/cases?text={registered.Text("number")}&status=issued");
        var row = Assert.Single(found.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(registered.Text("id"), row.GetProperty("id").GetString());
        var full = await cnap.GetAsync(at);
        Assert.Equal(
            "register hand_over receive decide return_result notify issue",
            string.Join(' ', full.Json.GetProperty("route").EnumerateArray().Select(r => r.GetProperty("action"))));
        Assert.Equal("Система надавача", full.Json.GetProperty("route")[2].GetProperty("actor").GetString());
        Assert.StartsWith(
            "ключ API cnap_", full.Json.GetProperty("route")[2].GetProperty("position").GetString());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_slip_of_the_pen_is_mended_by_the_key_that_decided(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        var body = await ApiCaller.OfBodyAsync(web, Given.OwnBodyOf(Given.City));
        var at = (await cnap.RegisterAsync(Given.City)).Headers.Location!.ToString();
        await cnap.PostAsync($"{at}/handover", new { version = 1 });
        await body.PostAsync($"{at}/receive", new { version = 2 });
        var decided = await body.PostAsync($"{at}/decide", new { version = 3, outcome = "grant" });
        var version = decided.Json.GetProperty("version").GetInt32();

        var silent = await body.PostAsync($"{at}/correct", new { version });
        var corrected = await body.PostAsync(
            $"{at}/correct", new { version, reasons = "вул. Садова, 7", what = "Описка в назві вулиці" });

        Assert.Equal(["what"], silent.BadFields);
        Assert.True(corrected.Status == HttpStatusCode.OK, corrected.Body);
        Assert.Equal("decided", corrected.Text("status"));
        Assert.Equal(
            "вул. Садова, 7",
            await web.WithDbAsync(
                Given.City, async db => (await db.Cases.AsNoTracking().SingleAsync()).Decision!.Reasons));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_complaint_is_a_case_of_its_own_tied_to_the_one_it_is_about(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        var body = await ApiCaller.OfBodyAsync(web, Given.OwnBodyOf(Given.City));
        var at = (await cnap.RegisterAsync(Given.City)).Headers.Location!.ToString();
        var complaint = new { request = "Адресу присвоєно не тому будинку", sheets = 1 };

        var early = await cnap.PostAsync($"{at}/complaint", complaint);
        await cnap.PostAsync($"{at}/handover", new { version = 1 });
        await body.PostAsync($"{at}/receive", new { version = 2 });
        await body.PostAsync($"{at}/decide", new { version = 3, outcome = "grant" });
        var silent = await cnap.PostAsync($"{at}/complaint", new { sheets = 0 });
        var ofBody = await body.PostAsync($"{at}/complaint", complaint);
        var lodged = await cnap.PostAsync($"{at}/complaint", complaint, "one");
        var again = await cnap.PostAsync($"{at}/complaint", complaint, "one");
        var another = await cnap.PostAsync($"{at}/complaint", complaint, "two");

        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.NothingToComplainOf), (early.Status, early.Rule));
        Assert.Equal(["request", "sheets"], silent.BadFields.Order());
        Assert.Equal(HttpStatusCode.Forbidden, ofBody.Status);
        Assert.True(lodged.Status == HttpStatusCode.Created, lodged.Body);
        Assert.Equal("registered", lodged.Text("status"));
        Assert.NotNull(TrackingCode.TryParse(lodged.Text("trackingCode")));
        Assert.Equal((lodged.Body, true), (again.Body, again.IsReplayed));
        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.ComplaintOpen), (another.Status, another.Rule));
        var read = await cnap.GetAsync(lodged.Headers.Location!.ToString());
        Assert.EndsWith($"/{read.Text("complaintOf")}", at, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_call_sent_twice_has_one_effect_and_one_answer(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);

        var first = await cnap.RegisterAsync(Given.City, "один");
        Assert.Equal(HttpStatusCode.BadRequest, first.Status);
        Assert.Equal(["Idempotency-Key"], first.BadFields);
        first = await cnap.RegisterAsync(Given.City, "one");
        var again = await cnap.RegisterAsync(Given.City, "one");
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.False(first.IsReplayed);
        Assert.Equal(first.Body, again.Body);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.True(again.IsReplayed);

        var at = first.Headers.Location!.ToString();
        var step = await cnap.PostAsync($"{at}/handover", new { version = 1 }, "two");
        var stepAgain = await cnap.PostAsync($"{at}/handover", new { version = 1 }, "two");
        Assert.Equal(HttpStatusCode.OK, step.Status);
        Assert.Equal(step.Body, stepAgain.Body);
        Assert.True(stepAgain.IsReplayed);
        Assert.Equal(1, await CountAsync(web));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_registration_gives_the_applicants_code_which_lies_with_the_case_only(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);

        var registered = await cnap.RegisterAsync(Given.City);
        var step = await cnap.PostAsync($"{registered.Headers.Location}/handover", new { version = 1 });

        var code = TrackingCode.TryParse(registered.Text("trackingCode"))!.Value;
        Assert.Equal(
            code.Value, await web.WithDbAsync(Given.City, db => db.Cases.Select(c => c.TrackingCode).SingleAsync()));
        Assert.False(step.Json.TryGetProperty("trackingCode", out _));
        var kept = await web.WithDbAsync(default, db => db.ApiAnswers.Select(a => a.Body).ToListAsync());
        Assert.Equal(2, kept.Count);
        Assert.All(kept, body => Assert.DoesNotContain(code.ToString(), body, StringComparison.Ordinal));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_of_a_call_serves_no_other_call(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);

        var first = await cnap.RegisterAsync(Given.City, "one");
        var other = await cnap.RegisterAsync(Given.City, "one", "Бондар Петро Ілліч");
        var step = await cnap.PostAsync($"{first.Headers.Location}/handover", new { version = 1 }, "one");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("Once.Refused.OtherCall", other.Rule);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, step.Status);
        Assert.Equal("registered", (await cnap.GetAsync($"{first.Headers.Location}")).Text("status"));
        Assert.Equal(1, await CountAsync(web));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_refused_keeps_no_key(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        var opened = await cnap.RegisterAsync(Given.City);
        var at = opened.Headers.Location!.ToString();

        var early = await cnap.PostAsync($"{at}/issue", new { version = 1, takenBy = "хтось" }, "k");
        var right = await cnap.PostAsync($"{at}/handover", new { version = 1 }, "k");

        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Equal(CaseRefusals.WrongStatus, early.Rule);
        Assert.Equal(HttpStatusCode.OK, right.Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Parallel_repetitions_of_a_call_open_one_case(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);

        var replies = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => cnap.RegisterAsync(Given.City, "once")));

        Assert.All(replies, reply => Assert.True(
            reply.Status == HttpStatusCode.Created || reply.Rule == "Once.Refused.InProgress", reply.Body));
        Assert.Single(replies.Where(reply => reply.Status == HttpStatusCode.Created).Select(r => r.Body).Distinct());
        Assert.Equal(1, await CountAsync(web));
    }

    internal static Task<int> CountAsync(TestWeb web) => web.WithDbAsync(Given.City, db => db.Cases.CountAsync());
}
