using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Tests.Api;

/// <summary>Bad input of the API: refused with the rule that forbids it, and nothing is half-done.</summary>
public sealed class BadCallTests(TestWeb web) : IClassFixture<TestWeb>
{
    private static readonly string Cases = $"/api/v1/hromadas/{Given.SlugOf(Given.City)}/cases";

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused()
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);
        var before = await CaseLifeTests.CountAsync(web);
        var large = Encoding.UTF8.GetBytes($"{{\"serviceCode\":\"{new string('a', 10 * 1024 * 1024)}\"}}");

        HttpContent[] bodies = [new ByteArrayContent(large), new StreamContent(new Endless(large))];
        foreach (var content in bodies)
        {
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var reply = await caller.SendAsync(HttpMethod.Post, Cases, content, "large");
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.Status);
            Assert.Equal("ApiCases.Body.TooLarge", reply.Rule);
        }

        Assert.Equal(before, await CaseLifeTests.CountAsync(web));
    }

    [Theory]
    [InlineData("{\"serviceCod\":\"x\"}", "serviceCod")]
    [InlineData("{\"applicant\":{\"kind\":7}}", "applicant.kind")]
    [InlineData("{\"applicant\":{\"kind\":\"nobody\"}}", "applicant.kind")]
    [InlineData("{\"applicant\":{\"nam\":\"Ганна\"}}", "applicant.nam")]
    [InlineData("{\"pointId\":\"1\"}", "pointId")]
    [InlineData("{\"documents\":[{\"form\":\"original\",\"sheets\":\"2\"}]}", "documents[0].sheets")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("{", "body")]
    [InlineData("", "body")]
    [InlineData("{} {}", "body")]
    public async Task What_is_wrong_is_told_by_its_field(string json, string field)
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);

        var reply = await caller.SendAsync(
            HttpMethod.Post, Cases, new StringContent(json, Encoding.UTF8, "application/json"), "k");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal([field], reply.BadFields);
    }

    [Fact]
    public async Task Every_missing_field_is_told_at_once()
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);

        var reply = await caller.PostAsync(Cases, new { documents = new[] { new { title = "" } } });

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(
            [
                "applicant.address", "applicant.kind", "applicant.name", "applicant.phone", "delivery",
                "documents[0].form", "documents[0].title", "pointId", "serviceCode",
            ],
            reply.BadFields.Order());
    }

    [Fact]
    public async Task A_variant_that_the_service_does_not_have_is_told_by_its_field()
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);

        var reply = await caller.PostAsync(Cases, new
        {
            serviceCode = Given.AddressService,
            variantKey = "none",
            pointId = Given.CityCentre.Value,
            applicant = new
            {
                kind = "individual",
                name = "Шевчук Ганна Іванівна",
                address = "вул. Садова, 7",
                phone = "+380501112233",
            },
            delivery = "at_point",
        });

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["variantKey"], reply.BadFields);
    }

    [Fact]
    public async Task A_service_that_the_hromada_does_not_have_is_told_by_its_field()
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);

        var reply = await caller.PostAsync(Cases, new
        {
            serviceCode = "none",
            pointId = Given.CityCentre.Value,
            applicant = new
            {
                kind = "individual",
                name = "Шевчук Ганна Іванівна",
                address = "вул. Садова, 7",
                phone = "+380501112233",
            },
            delivery = "at_point",
        });

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(["serviceCode"], reply.BadFields);
    }

    [Fact]
    public async Task What_is_not_json_is_not_read()
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);

        var reply = await caller.SendAsync(
            HttpMethod.Post, Cases,
            new StringContent("serviceCode=x", Encoding.UTF8, "application/x-www-form-urlencoded"),
            "k");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.Status);
        Assert.Equal("application/problem+json", reply.ContentType);
    }

    [Fact]
    public async Task An_address_answers_only_its_methods_and_HEAD_where_it_answers_GET()
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);

        var put = await caller.SendAsync(HttpMethod.Put, Cases, null, null);
        var head = await caller.SendAsync(HttpMethod.Head, Cases, null, null);
        var publicHead = await caller.SendAsync(HttpMethod.Head, "/api/v1/hromadas", null, null);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "ApiProblems.MethodNotAllowed"), (put.Status, put.Rule));
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Body);
        Assert.Equal(HttpStatusCode.OK, publicHead.Status);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", "NotFound")]
    [InlineData("GET", "/api/v1/hromadas/UA00000000000000000", "NotFound")]
    [InlineData("PUT", "/api/v1/hromadas", "MethodNotAllowed")]
    [InlineData("GET", "/api/v1/hromadas?page=x", "BadRequest")]
    public async Task A_problem_is_told_in_the_readers_language(string method, string address, string rule)
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);

        var uk = await caller.SendAsync(new HttpMethod(method), address, null, null);
        var en = await caller.SendAsync(new HttpMethod(method), $"/en{address}", null, null);

        Assert.Equal(($"ApiProblems.{rule}", $"ApiProblems.{rule}"), (uk.Rule, en.Rule));
        Assert.Equal(
            (Said.Uk($"ApiProblems.{rule}"), Said.En($"ApiProblems.{rule}")), (Words(uk, "title"), Words(en, "title")));
        Assert.Equal(Said.Uk($"ApiProblems.{rule}.How"), Words(uk, "detail"));
    }

    [Fact]
    public async Task A_step_says_which_version_it_is_taken_on()
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);
        var at = (await caller.RegisterAsync(Given.City)).Headers.Location!.ToString();

        var silent = await caller.PostAsync($"{at}/handover", new { });
        var stale = await caller.PostAsync($"{at}/handover", new { version = 7 });
        var staleMatch = await caller.PostAsync($"{at}/handover", new { }, ifMatch: "\"7\"");
        var torn = await caller.PostAsync($"{at}/handover", new { version = 1 }, ifMatch: "\"7\"");

        Assert.Equal(HttpStatusCode.PreconditionRequired, silent.Status);
        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.StaleScreen), (stale.Status, stale.Rule));
        Assert.Equal(
            (HttpStatusCode.PreconditionFailed, CaseRefusals.StaleScreen), (staleMatch.Status, staleMatch.Rule));
        Assert.Equal(["If-Match"], torn.BadFields);
        Assert.Equal("registered", (await caller.GetAsync(at)).Text("status"));
    }

    [Fact]
    public async Task A_step_out_of_turn_or_by_the_wrong_side_is_refused()
    {
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        var body = await ApiCaller.OfBodyAsync(web, Given.OwnBodyOf(Given.City));
        var at = (await cnap.RegisterAsync(Given.City)).Headers.Location!.ToString();

        var early = await cnap.PostAsync($"{at}/notify", new { version = 1, manner = "телефоном" });
        var wrongSide = await cnap.PostAsync($"{at}/receive", new { version = 1 });
        var notTheirs = await body.PostAsync($"{at}/receive", new { version = 1 });
        var ownDecision = await cnap.PostAsync($"{at}/decide", new { version = 1, outcome = "grant" });

        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.WrongStatus), (early.Status, early.Rule));
        Assert.Contains("nextActions", Words(early, "detail"), StringComparison.Ordinal);
        Assert.DoesNotContain("сторінк", Words(early, "detail"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, "ApiProblems.Forbidden"), (wrongSide.Status, wrongSide.Rule));
        Assert.Equal((HttpStatusCode.NotFound, "ApiProblems.NotFound"), (notTheirs.Status, notTheirs.Rule));
        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.NotImmediate), (ownDecision.Status, ownDecision.Rule));
        Assert.Equal("1", (await cnap.GetAsync(at)).Text("version"));
    }

    [Fact]
    public async Task A_decision_is_dated_neither_before_registration_nor_in_the_future()
    {
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        var body = await ApiCaller.OfBodyAsync(web, Given.OwnBodyOf(Given.City));
        var at = (await cnap.RegisterAsync(Given.City)).Headers.Location!.ToString();
        await cnap.PostAsync($"{at}/handover", new { version = 1 });
        await body.PostAsync($"{at}/receive", new { version = 2 });

        var before = await body.PostAsync(
            $"{at}/decide", new { version = 3, outcome = "grant", decidedOn = Given.Today.AddDays(-1) });
        var ahead = await body.PostAsync(
            $"{at}/decide", new { version = 3, outcome = "grant", decidedOn = Given.Today.AddDays(1) });
        var bare = await body.PostAsync($"{at}/decide", new { version = 3, outcome = "refusal" });

        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.DecidedBeforeRegistration), (before.Status, before.Rule));
        Assert.Equal((HttpStatusCode.Conflict, CaseRefusals.DecidedInFuture), (ahead.Status, ahead.Rule));
        Assert.Equal(["appealNote", "ground", "reasons"], bare.BadFields.Order());
        Assert.Equal("in_review", (await body.GetAsync(at)).Text("status"));
    }

    [Theory]
    [InlineData("status=closed,nowhere", "status")]
    [InlineData("from=2026-13-01", "from")]
    [InlineData("to=yesterday", "to")]
    [InlineData("from=2026-02-02&to=2026-02-01", "to")]
    [InlineData("page=0", "page")]
    [InlineData("page=x", "page")]
    public async Task A_search_with_bad_words_says_which(string query, string field)
    {
        var caller = await ApiCaller.OfHromadaAsync(web, Given.City);

        var reply = await caller.GetAsync($"{Cases}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal([field], reply.BadFields);
    }

    private static string Words(ApiReply reply, string property) => reply.Text(property).Replace('\u00A0', ' ');

    // A stream whose length nobody knows beforehand.
    private sealed class Endless(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
