using System.Net;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Services;

/// <summary>A service of a council, from the form of the hromada's administrator to what the public reads.</summary>
public sealed class LocalServicePageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string Work = "/work/dubivska/services";
    private const string Card = "/h/dubivska/services/local-postavyty-lavku";

    private static readonly (string, string?)[] Bench =
    [
        ("Form.DecisionNumber", "17-IV"), ("Form.DecidedOn.Day", "1"), ("Form.DecidedOn.Month", "1"),
        ("Form.DecidedOn.Year", "2026"), ("Form.ShortName", "Поставити лавку"), ("Form.Name", "Дозвіл на <b>лавку</b>"),
        ("Form.Summary", "Громада дозволяє поставити лавку."), ("Form.Category", "general"),
        ("Form.Provider", "Відділ благоустрою"), ("Form.Ground", "Заява"), ("Form.Documents", "Заява\nФото місця"),
        ("Form.Submission", "У ЦНАПі"), ("Form.Fee", "120,50"), ("Form.TermLength", "5"),
        ("Form.RefusalGrounds", "Лавка заважає"), ("Form.Result", "Дозвіл"), ("Form.Delivery", "У ЦНАПі"),
        ("Form.Appeal", "До суду"),
    ];

    [Fact]
    public async Task A_council_establishes_a_service_and_everybody_reads_it_and_takes_it_as_open_data()
    {
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        var form = await tenant.GetPageAsync(Work + "/local");
        var empty = await tenant.SubmitAsync(form, "main form");
        Assert.NotNull(empty.ErrorOf("Form.Documents"));
        var open = await tenant.SubmitAsync(
            form, "main form", [.. Bench.Where(a => a.Item1 != "Form.Documents"), ("Form.Documents", "Заява, довідка тощо")]);
        Assert.Contains(Said.Uk("Local.Wrong.open-list"), open.ErrorOf("Form.Documents"));

        var list = await tenant.FollowAsync(await tenant.SubmitAsync(form, "main form", Bench));

        Assert.Contains("Поставити лавку", list.Text("main"));
        var visitor = web.Visit();
        Assert.Contains(Card, (await visitor.GetPageAsync("/h/dubivska/services")).Links());
        var card = await visitor.GetPageAsync(Card);
        Assert.Contains("120,50", card.Text(".first-screen"));
        Assert.Contains("Дозвіл на <b>лавку</b>", card.Text("main"));
        Assert.Contains("17-IV", card.Text("main"));
        Assert.DoesNotContain(card.Links(), link => link.Contains("/apply/", StringComparison.Ordinal));
        Assert.Contains("\"level\":\"local\"", await visitor.Client.GetStringAsync(
            $"/api/v1/hromadas/{Given.CodeOf(Given.City)}/services"));
        Assert.Contains("local-postavyty-lavku", await visitor.Client.GetStringAsync(
            "/h/dubivska/open-data/services.csv"));
    }

    [Fact]
    public async Task A_body_of_the_council_takes_applications_at_the_counter_and_online()
    {
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        var form = await tenant.GetPageAsync(Work + "/local");
        (string, string?)[] garden =
        [
            .. Bench.Where(answer => answer.Item1 != "Form.ShortName"), ("Form.ShortName", "Посадити сад"),
            ("Form.OnlineAllowed", "true"),
        ];
        var nobody = await tenant.SubmitAsync(form, "main form", garden);
        Assert.Contains(Said.Uk("Local.Online.NoBody"), nobody.ErrorOf("Form.OnlineAllowed"));
        await tenant.FollowAsync(await tenant.SubmitAsync(
            form, "main form", [.. garden, ("Form.ProviderBodyId", $"{Given.OwnBodyOf(Given.City).Value}")]));

        var clerk = await web.SignInAsync(Given.CityAdministrator);
        Assert.Contains("Посадити сад", (await clerk.GetPageAsync("/work/dubivska/register")).Text("main"));
        Assert.True((await clerk.GetAsync("/work/dubivska/register/local-posadyty-sad")).IsOk);
        Assert.True((await web.Visit().GetAsync("/h/dubivska/apply/local-posadyty-sad")).IsOk);
    }

    [Fact]
    public async Task Clerks_and_other_hromadas_do_not_write_it()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(Work + "/local")).Status);
        var foreign = await web.SignInAsync(Given.SettlementTenantAdministrator);
        Assert.NotEqual(HttpStatusCode.OK, (await foreign.GetAsync(Work + "/local")).Status);
    }
}
