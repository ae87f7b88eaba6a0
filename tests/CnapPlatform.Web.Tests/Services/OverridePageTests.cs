using System.Net;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Services;

public sealed class OverridePageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string Address = "/work/dubivska/services/address-assignment";
    private const string Form = "main form";

    [Fact]
    public async Task A_hromada_says_the_place_in_its_own_words_and_takes_them_back()
    {
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        var page = await tenant.GetPageAsync(Address);

        var saved = await tenant.FollowAsync(await tenant.SubmitAsync(
            page,
            Form,
            ("Form.Field", "Locations"),
            ("Form.Uk", "Вхід з двору, <b>другий</b> поверх"),
            ("Form.Reason", "Ремонт фасаду")));
        var card = await web.Visit().GetPageAsync("/h/dubivska/services/address-assignment");

        Assert.True(saved.Has(".govuk-notification-banner--success"));
        Assert.Contains("Вхід з двору, <b>другий</b> поверх", card.Text("main"));
        Assert.Contains(Said.Uk("Portal.Mark.Local"), card.Text("main"));
        Assert.DoesNotContain("Ремонт фасаду", card.Body);

        var drop = await tenant.GetPageAsync(Address + "/drop/Locations");
        await tenant.FollowAsync(await tenant.SubmitAsync(drop, Form));
        card = await web.Visit().GetPageAsync("/h/dubivska/services/address-assignment");
        Assert.DoesNotContain("Вхід з двору", card.Body);
    }

    [Fact]
    public async Task What_a_law_sets_is_refused_with_the_legal_reason_and_the_text_is_kept()
    {
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        var page = await tenant.GetPageAsync(Address);

        var refused = await tenant.SubmitAsync(
            page, Form, ("Form.Field", "Term"), ("Form.Uk", "Три дні"), ("Form.Reason", "Рішення ради"));

        Assert.True(refused.IsOk);
        var error = Assert.Single(refused.Errors);
        Assert.Contains("Строк державної послуги встановлює закон.", error);
        Assert.Contains("Закон 5203-VI, ст. 5", error);
        Assert.Equal("Term", refused.Value("Form.Field"));
        Assert.Equal("Три дні", refused.Value("Form.Uk"));
        Assert.Equal("Рішення ради", refused.Value("Form.Reason"));
        var card = await web.Visit().GetPageAsync("/h/dubivska/services/address-assignment");
        Assert.DoesNotContain("Три дні", card.Body);
    }

    [Fact]
    public async Task A_row_without_text_or_reason_is_shown_at_its_field()
    {
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);
        var page = await tenant.GetPageAsync(Address);

        var answer = await tenant.SubmitAsync(page, Form, ("Form.Field", ""), ("Form.Uk", new string('а', 2001)));

        Assert.Contains(Said.Uk("Services.Field.Required"), answer.ErrorOf("Form.Field"));
        Assert.Contains(Said.Uk("Services.Text.TooLong"), answer.ErrorOf("Form.Uk"));
        Assert.Contains(Said.Uk("Services.Reason.Required"), answer.ErrorOf("Form.Reason"));
    }

    [Fact]
    public async Task A_change_from_an_old_screen_is_refused()
    {
        var tenant = await web.SignInAsync(Given.SettlementTenantAdministrator);
        var page = await tenant.GetPageAsync("/work/stavkova/services/tree-removal");
        (string, string?)[] answers =
            [("Form.Field", "Schedule"), ("Form.Uk", "З 10 до 12"), ("Form.Reason", "Рішення ради")];
        await tenant.FollowAsync(await tenant.SubmitAsync(page, Form, answers));

        var late = await tenant.SubmitAsync(page, Form, answers);

        Assert.Equal([Said.Uk("Kernel.Refused.ChangedMeanwhile")], late.Errors);
    }

    [Theory]
    [InlineData("/drop/Schedule", HttpStatusCode.NotFound)]
    [InlineData("/drop/nothing", HttpStatusCode.NotFound)]
    [InlineData("/drop/99", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task What_was_never_said_cannot_be_taken_back(string rest, HttpStatusCode status)
    {
        var tenant = await web.SignInAsync(Given.SettlementTenantAdministrator);

        Assert.Equal(status, (await tenant.GetAsync("/work/stavkova/services/id-card" + rest)).Status);
    }

    [Fact]
    public async Task A_clerk_does_not_change_cards()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(Address)).Status);
    }
}
