using System.Net;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Cases;

/// <summary>The pages about who works on a case.</summary>
public sealed class RoutingPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private static readonly (string, string?)[] Refusal =
    [
        ("Form.Outcome", "Refusal"), ("Form.Ground", "Немає підстав"), ("Form.Reasons", "Адреса вже є"),
        ("Form.AppealNote", "До суду"),
    ];

    [Fact]
    public async Task A_refusal_is_proposed_by_one_person_and_confirmed_by_another()
    {
        var address = await ReceivedAsync("Двічі Ганна");
        var officer = await web.SignInAsync(Given.CityArchitect);
        var page = await officer.GetPageAsync(address);
        Assert.Contains(Said.Uk("Routing.Refusal.Head"), page.Text(Working.FormOf(CaseAction.Decide)));

        var proposed = await officer.StepAsync(address, CaseAction.Decide, Refusal);
        Assert.Contains(Said.Uk("Routing.Proposal.Title"), proposed.Text("main"));
        Assert.Contains(Said.Uk("Work.Next.Proposed"), proposed.Text(".next-step"));
        Assert.False(proposed.Has(Working.FormOf(CaseAction.Confirm)));
        Assert.False(proposed.Has(Working.FormOf(CaseAction.Decide)));

        var head = await web.SignInAsync(Given.CityHeadOfArchitects);
        Assert.Contains(address, (await head.GetPageAsync("/work/provider?part=ToConfirm")).Links());
        var back = await head.SubmitAsync(
            await head.GetPageAsync(address), Working.FormOf(CaseAction.SendBack), ("Form.Reason", ""));
        Assert.Contains(Said.Uk("Cases.Reason.Required"), back.ErrorOf("Form.Reason"));
        var decided = await head.StepAsync(address, CaseAction.Confirm);

        Assert.Contains(Said.Uk("Cases.Status.Decided"), decided.Text(".tags"));
        Assert.Contains("Адреса вже є", decided.Text("main"));
    }

    [Fact]
    public async Task Only_the_head_is_offered_to_give_a_case_to_another()
    {
        var address = await ReceivedAsync("Передана Ганна");
        var officer = await web.SignInAsync(Given.CityArchitect);
        Assert.False((await officer.GetPageAsync(address)).Has(Working.FormOf(CaseAction.Reassign)));
        var head = await web.SignInAsync(Given.CityHeadOfArchitects);
        var page = await head.GetPageAsync(address);

        var unfinished = await head.SubmitAsync(page, Working.FormOf(CaseAction.Reassign));
        Assert.Contains(Said.Uk("Routing.To.Required"), unfinished.ErrorOf("Form.Person"));
        var given = await head.StepAsync(
            address, CaseAction.Reassign,
            ("Form.Person", Given.CityHeadOfArchitects.AccountId.Value.ToString()), ("Form.Reason", "Складна справа"));

        Assert.Contains("Складна справа", given.Text("main"));
        Assert.False((await officer.GetPageAsync(address)).Has(Working.FormOf(CaseAction.Decide)));
    }

    [Fact]
    public async Task Whoever_declares_a_conflict_of_interest_is_led_away_and_does_not_come_back()
    {
        var address = await ReceivedAsync("Рідна Ганна");
        var officer = await web.SignInAsync(Given.CityArchitect);

        var answer = await officer.SubmitAsync(
            await officer.GetPageAsync(address), Working.FormOf(CaseAction.Recuse), ("Form.Reason", "Моя сестра"));

        Assert.Contains(Said.Uk("Work.Provider.Left"), (await officer.FollowAsync(answer)).Text("main"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address)).Status);
        var head = await web.SignInAsync(Given.CityHeadOfArchitects);
        Assert.Contains("Моя сестра", (await head.GetPageAsync(address)).Text("main"));
    }

    [Fact]
    public async Task A_days_cases_are_chosen_shown_taken_and_answered_one_by_one()
    {
        var clerk = await web.SignInAsync(Given.SettlementAdministrator);
        foreach (var name in new[] { "Перша Ганна", "Друга Ганна" })
        {
            await clerk.RegisterAsync(Given.Settlement, name);
        }

        var start = $"/work/{Given.SlugOf(Given.Settlement)}";
        Assert.Contains($"{start}/bulk/hand-over", (await clerk.GetPageAsync($"{start}/lists/to-hand-over")).Links());
        var choice = await clerk.GetPageAsync($"{start}/bulk/hand-over?all=false");
        var nothing = await clerk.SubmitAsync(choice, "main form");
        Assert.Contains(Said.Uk("Routing.Bulk.NothingChosen"), nothing.Errors);

        var confirm = await clerk.SubmitAsync(await clerk.GetPageAsync($"{start}/bulk/hand-over"), "main form");
        Assert.Contains("Перша Ганна", confirm.Text("main form"));
        var first = confirm.Document.QuerySelectorAll("main input[name='Form.Cases']").Length;
        await clerk.StepAsync(await AddressOfAsync(clerk, start, "Перша Ганна"), CaseAction.HandOver);
        var done = await clerk.FollowAsync(
            await clerk.SubmitAsync(confirm, "main form", ("Form.IsConfirmed", "true")));

        Assert.Contains(Said.Uk("Bulk.Result.Title"), done.Heading);
        Assert.Equal(first, done.Texts("main tbody tr").Count);
        Assert.Contains(done.Texts("main tbody tr"), row => row.Contains(Said.Uk("Cases.Refused.StaleScreen")));
        Assert.Contains(
            done.Texts("main tbody tr"),
            row => row.Contains("Друга Ганна") && row.EndsWith(Said.Uk("Bulk.Result.Done"), StringComparison.Ordinal));
        Assert.Equal(done.Texts("main tbody tr"), (await clerk.GetPageAsync(done.Address)).Texts("main tbody tr"));
        var again = await clerk.FollowAsync(
            await clerk.SubmitAsync(confirm, "main form", ("Form.IsConfirmed", "true")));
        Assert.Equal(first, again.Texts("main tbody tr").Count);
        Assert.Contains(again.Texts("main tbody tr"), row => row.Contains("Друга Ганна"));
        Assert.DoesNotContain(Said.Uk("Work.NoNumber"), again.Text("main"));
        Assert.NotEqual(again.Heading, (await clerk.GetPageAsync($"{start}/bulk/hand-over")).Heading);
    }

    [Theory]
    [InlineData("bulk/receive")]
    [InlineData("bulk/nothing")]
    public async Task A_step_that_the_CNAP_does_not_take_has_no_page(string page)
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);

        Assert.Equal(
            HttpStatusCode.NotFound, (await clerk.GetAsync($"/work/{Given.SlugOf(Given.City)}/{page}")).Status);
    }

    [Fact]
    public async Task An_officer_enters_days_away_and_comes_back_earlier()
    {
        var officer = await web.SignInAsync(Given.SettlementArchitect);
        var page = await officer.GetPageAsync("/work/provider/absences");
        Assert.False(page.Has("#Form_Who"));

        var wrong = await officer.SubmitAsync(
            page, "main form:last-of-type",
            ("Form.From.Day", "20"), ("Form.From.Month", "2"), ("Form.From.Year", "2026"),
            ("Form.Until.Day", "16"), ("Form.Until.Month", "2"), ("Form.Until.Year", "2026"));
        Assert.Contains(Said.Uk("Staff.Absence.Until.TooEarly"), wrong.ErrorOf("Form.Until"));
        var saved = await officer.FollowAsync(await officer.SubmitAsync(
            wrong, "main form:last-of-type", ("Form.Until.Day", "27"),
            ("Form.Substitute", Given.SettlementHeadOfArchitects.Id.Value.ToString())));
        Assert.Contains(Given.NameOf(Given.SettlementHeadOfArchitects), saved.Text("main tbody"));
        var ended = await officer.FollowAsync(await officer.SubmitAsync(saved, "main td form"));

        Assert.Contains(Said.Uk("Routing.Absences.None"), ended.Text("main"));
    }

    private async Task<string> ReceivedAsync(string name)
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var officer = await web.SignInAsync(Given.CityArchitect);
        var address = (await clerk.RegisterAsync(Given.City, name)).Address;
        await clerk.StepAsync(address, CaseAction.HandOver);
        await officer.StepAsync(address, CaseAction.Receive);
        return address;
    }

    private static async Task<string> AddressOfAsync(WebVisitor clerk, string start, string name) =>
        (await clerk.GetPageAsync($"{start}/lists/to-hand-over?q={name}")).Links("main th a").Single();
}
