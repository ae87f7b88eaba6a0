using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Standards;

/// <summary>Comparing, adopting and deciding as people see it; each test has a program of its own.</summary>
public sealed class NetworkPageTests
{
    private const string Own = "/work/dubivska/standard";
    private static readonly DateOnly NextDay = Given.Today.AddDays(1);

    [Fact]
    public async Task Everybody_compares_published_versions_and_takes_the_changes_away_as_a_file()
    {
        await using var web = await StartAsync(AdoptionRule.Mandatory, NextDay);
        var visitor = web.Visit();

        var page = await visitor.GetPageAsync("/standards/1/compare/2");
        Assert.Contains("Візьміть план.", page.Text("main"));
        Assert.Contains(Said.Uk("Services.CardField.Note"), page.Text("main"));
        Assert.Contains(Said.Uk("Network.People.NoDemand"), page.Text("main"));
        var file = await visitor.GetPageAsync("/standards/1/compare/2?handler=csv");
        Assert.Equal("text/csv", file.ContentType);
        Assert.Contains("address-assignment", file.Body);
        Assert.Contains("'=Візьміть план.", file.Body);
        var people = await visitor.GetPageAsync("/standards/1/compare/2?handler=people");
        Assert.Contains("мінус", people.Body.Split('\n')[0]);
        Assert.Contains(Said.Uk("Network.People.Each"), people.Body);
        Assert.True((await visitor.GetPageAsync("/en/standards/1/compare/2")).IsOk);
        var itself = await visitor.GetPageAsync("/standards/1/compare/1");
        Assert.Contains(Said.Uk("Network.Compare.Itself"), itself.Text(".empty"));
        Assert.Contains(Said.Uk("Network.People.Zero"), itself.Text(".empty"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/standards/1/compare/9")).Status);
    }

    [Fact]
    public async Task The_api_tells_each_change_and_the_sum_for_people()
    {
        await using var web = await StartAsync(AdoptionRule.Mandatory, NextDay);
        var client = web.Visit().Client;

        var answer = await client.GetFromJsonAsync<JsonElement>("/api/v1/standards/1/compare/2");

        var service = Assert.Single(answer.GetProperty("services").EnumerateArray());
        Assert.Equal("changed", service.GetProperty("change").GetString());
        var change = service.GetProperty("fields").EnumerateArray().First();
        Assert.Equal("card.note", change.GetProperty("field").GetString());
        Assert.Equal("added", change.GetProperty("change").GetString());
        Assert.Equal("=Візьміть план.", change.GetProperty("after").GetProperty("uk").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("people").GetProperty("demand").ValueKind);
        var itself = await client.GetFromJsonAsync<JsonElement>("/api/v1/standards/1/compare/1");
        var sum = itself.GetProperty("people");
        Assert.Equal((0, 0), (sum.GetProperty("cases").GetInt32(), sum.GetProperty("unknown").GetInt32()));
        Assert.Equal(0, sum.GetProperty("each").GetProperty("days").GetDecimal());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/standards/1/compare/9")).StatusCode);
    }

    [Fact]
    public async Task A_hromada_is_told_beforehand_how_many_texts_it_will_decide_about()
    {
        const string Start = "/work/dubivska";
        await using var web = await StartAsync(AdoptionRule.Mandatory, NextDay);
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        await SayAsync(tenant);

        var before = await tenant.GetPageAsync(Own);
        Assert.Contains(Said.Uk("Network.Outcome.Conflict"), before.Text("main"));
        Assert.Contains("на рішення громади чекатиме 1 текст: Наступна версія", before.Text("main a[href='#version-2']"));
        Assert.True(before.Has("#version-2"));
        Assert.DoesNotContain(Said.Uk("Network.Own.NoConflicts"), before.Text("main"));
        var head = await web.SignInAsync(Given.CityHead);
        foreach (var page in new[]
        {
            await tenant.GetPageAsync(Start + "/services"), await tenant.GetPageAsync(Start + "/notices"),
            await head.GetPageAsync(Start), await head.GetPageAsync(Start + "/notices"),
        })
        {
            Assert.Contains(Own + "#version-2", page.Links("main .card a"));
        }

        var clerk = await web.SignInAsync(Given.CityAdministrator);
        Assert.DoesNotContain(Own + "#version-2", (await clerk.GetPageAsync(Start)).Links());
    }

    [Fact]
    public async Task A_hromada_decides_about_its_text_when_the_standard_has_changed_the_row()
    {
        await using var web = await StartAsync(AdoptionRule.Mandatory, NextDay);
        await SayAsync(await web.SignInAsync(Given.CityTenantAdministrator));
        web.Clock.SetKyiv(NextDay, 0, 5);
        await web.Services.GetRequiredService<SweepRunner>().CarryOverAsync(CancellationToken.None);
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);

        var notices = await tenant.GetPageAsync("/work/dubivska/notices");
        Assert.Contains(notices.Links("main .card a"), link => link.EndsWith(Own, StringComparison.Ordinal));
        var list = await tenant.GetPageAsync(Own);
        Assert.Contains(Said.Uk("Network.Own.Conflict"), list.Text("main"));
        const string Address = Own + "/conflicts/address-assignment/Note";
        var conflict = await tenant.GetPageAsync(Address);
        Assert.Contains("=Візьміть план.", conflict.Text("main"));
        Assert.Contains("Вхід з двору", conflict.Text("main"));
        Assert.NotNull((await tenant.SubmitAsync(conflict, "main form", ("Form.How", null))).ErrorOf("Form.How"));
        var empty = await tenant.SubmitAsync(conflict, "main form", ("Form.How", "WriteAnew"), ("Form.Uk", ""));
        Assert.NotNull(empty.ErrorOf("Form.Uk"));
        var done = await tenant.FollowAsync(await tenant.SubmitAsync(conflict, "main form", ("Form.How", "TakeStandard")));

        Assert.True(done.Has(".govuk-notification-banner--success"));
        Assert.Contains(Said.Uk("Network.Own.NoConflicts"), done.Text("main"));
        Assert.False((await tenant.GetPageAsync("/work/dubivska/notices")).Has("main .card"));
        Assert.Contains("=Візьміть план.", (await web.Visit().GetPageAsync("/h/dubivska/services/address-assignment")).Text("main"));
        var stale = await tenant.SubmitAsync(conflict, "main form", ("Form.How", "KeepOurs"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync(Address)).Status);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        Assert.True((await clerk.GetPageAsync(Own)).IsOk);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task A_hromada_adopts_a_recommended_version_from_a_day_of_its_choice()
    {
        await using var web = await StartAsync(AdoptionRule.Recommended, NextDay);
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        var form = await tenant.GetPageAsync(Own + "/adopt/2");

        var early = await tenant.SubmitAsync(form, "main form", Day(Given.Today));
        Assert.Single(early.Errors);
        var done = await tenant.FollowAsync(await tenant.SubmitAsync(form, "main form", Day(NextDay.AddDays(1))));

        Assert.Contains(Said.Uk("Network.Own.Done.Adopted"), done.Text("main"));
        Assert.DoesNotContain(Said.Uk("Network.Own.Adopt"), done.Texts("main .govuk-button"));
        web.Clock.SetKyiv(NextDay.AddDays(1), 0, 5);
        tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        Assert.Contains(Said.Uk("Network.Own.ByDecision"), (await tenant.GetPageAsync(Own)).Text("main"));
    }

    [Fact]
    public async Task A_hromada_chooses_another_day_and_takes_its_decision_back()
    {
        await using var web = await StartAsync(AdoptionRule.Recommended, NextDay);
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        const string Withdraw = Own + "/adopt/2/withdraw";
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync(Withdraw)).Status);
        var form = await tenant.GetPageAsync(Own + "/adopt/2");
        var far = await tenant.SubmitAsync(form, "main form", Day(new DateOnly(9999, 1, 1)));
        Assert.Contains(Said.Uk("Network.From.TooFar"), far.ErrorOf("Form.From"));
        var decided = await tenant.FollowAsync(await tenant.SubmitAsync(form, "main form", Day(NextDay.AddDays(1))));

        var again = await tenant.GetPageAsync(
            decided.Links("main a").Single(link => link.EndsWith("/adopt/2", StringComparison.Ordinal)));
        Assert.Equal(Said.Uk("Network.Adopt.Again"), again.Heading);
        var moved = await tenant.FollowAsync(await tenant.SubmitAsync(again, "main form", Day(NextDay.AddDays(5))));
        Assert.Contains(Said.Uk("Network.Own.Done.Adopted"), moved.Text("main"));
        var ask = await tenant.GetPageAsync(
            moved.Links("main a").Single(link => link.EndsWith("/withdraw", StringComparison.Ordinal)));
        var done = await tenant.FollowAsync(await tenant.SubmitAsync(ask, "main form"));

        Assert.Contains(Said.Uk("Network.Own.Done.Withdrawn"), done.Text("main"));
        Assert.Contains(Said.Uk("Network.Own.Adopt"), done.Texts("main .govuk-button"));
        Assert.Equal(HttpStatusCode.Conflict, (await tenant.SubmitAsync(ask, "main form")).Status);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(Withdraw)).Status);
    }

    [Fact]
    public async Task The_working_group_sees_impact_adoption_and_the_map()
    {
        await using var web = await StartAsync(AdoptionRule.Mandatory, NextDay);
        await SayAsync(await web.SignInAsync(Given.CityTenantAdministrator));
        var analyst = await web.SignInAsync(Given.Analyst);

        var impact = await analyst.GetPageAsync("/ministry/standards/2/impact");
        Assert.Contains("Дубівська", impact.Text("main"));
        Assert.True((await analyst.GetPageAsync("/ministry/standards/2/compare/1")).IsOk);
        var adoption = await analyst.GetPageAsync("/ministry/adoption?sort=own");
        Assert.Equal(3, adoption.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Дубівська", adoption.Texts("tbody tr")[0]);
        Assert.True(adoption.Has(".adoption-map svg path"));
        Assert.Contains(
            Said.Uk("Network.Map.Group.AsStandard"),
            (await analyst.GetPageAsync("/ministry/adoption?map=deviation")).Text(".map-legend"));
        Assert.True((await analyst.GetPageAsync("/ministry/adoption?q=нема&page=9&version=77")).Has(".empty"));
        Assert.Contains("Вербова", (await analyst.GetPageAsync("/ministry/adoption?handler=csv")).Body);
        var tenant = await web.SignInAsync(Given.SettlementTenantAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await tenant.GetAsync("/ministry/adoption")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await tenant.GetAsync("/ministry/standards/2/impact")).Status);
    }

    [Fact]
    public async Task The_card_of_a_service_that_is_gone_says_so()
    {
        await using var web = await StartAsync(AdoptionRule.Mandatory, NextDay, withoutAddress: true);
        web.Clock.SetKyiv(NextDay, 0, 5);

        var gone = await web.Visit().GetAsync("/h/dubivska/services/address-assignment");

        Assert.Equal(HttpStatusCode.Conflict, gone.Status);
        Assert.Contains(Said.Uk("Services.Refused.NotInStandard"), gone.Text("main"));
    }

    private static (string, string?)[] Day(DateOnly day) =>
    [
        ("Form.From.Day", $"{day.Day}"), ("Form.From.Month", $"{day.Month}"), ("Form.From.Year", $"{day.Year}"),
    ];

    private static async Task SayAsync(WebVisitor tenant)
    {
        var page = await tenant.GetPageAsync("/work/dubivska/services/address-assignment");
        await tenant.FollowAsync(await tenant.SubmitAsync(
            page, "main form", ("Form.Field", "Note"), ("Form.Uk", "Вхід з двору"), ("Form.Reason", "Ремонт")));
    }

    private static async Task<TestWeb> StartAsync(AdoptionRule adoption, DateOnly from, bool withoutAddress = false)
    {
        var web = await TestWeb.StartAsync(Infrastructure.Persistence.DatabaseProvider.Sqlite);
        await web.WithDbAsync(HromadaId.None, async db =>
        {
            db.Add(StandardVersion.FromFiles(
                2, Given.StandardContent() with { Adoption = adoption, Title = new("Наступна версія", "The next version") },
                from, new string('1', 64)));
            db.AddRange(Given.Passports().Where(p => !withoutAddress || p.Code != Given.AddressService)
                .Select(p => ServicePassport.Of(2, p.Seq, p.Code == Given.AddressService ? WithNote(p.Content) : p.Content)));
            return await db.SaveChangesAsync();
        });
        web.Services.GetRequiredService<PublishedStandards>().Forget();
        return web;
    }

    // A text that a spreadsheet would take for a formula.
    private static PassportContent WithNote(PassportContent passport) => passport with
    {
        Card = passport.Card with { Note = new CardRow { Items = [new CardItem { Uk = "=Візьміть план." }] } },
    };
}
