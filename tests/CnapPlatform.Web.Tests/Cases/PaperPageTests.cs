using System.Net;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Cases;

/// <summary>Papers, registers, complaints and the archive as pages.</summary>
public sealed class PaperPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const string Registers = "/work/dubivska/registers";

    [Fact]
    public async Task A_refusal_is_printed_complained_of_and_reviewed_anew()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var officer = await web.SignInAsync(Given.CityArchitect);
        var commission = await web.SignInAsync(Given.CommissionHead);
        var address = await RefusedAsync(clerk, officer, "Оскаржена Ганна");

        var page = await officer.GetPageAsync(address);
        var paper = await officer.GetPageAsync(page.Links("main a").Single(l => l.EndsWith("/papers/1", StringComparison.Ordinal)));
        Assert.Contains("Мотиви: Адреса вже є", paper.Text("article"));
        Assert.Contains("Закон про приклади, ст. 1*", paper.Text("article"));

        var complaint = await ComplainAsync(clerk, officer, address);
        Assert.Contains("Скаргу зареєстровано", complaint.Text("main"));
        await AssertNoOtherComplaintAsync(clerk, address, complaint);
        Assert.Contains("Адреси немає", complaint.Text("main"));
        var sheet = (await clerk.GetPageAsync($"{complaint.Address}/route-sheet")).Text("article");
        Assert.Contains(Said.Uk("Cases.Done.Register.Complaint"), sheet);
        Assert.DoesNotContain(Said.Uk("Cases.Done.Register"), sheet);
        await clerk.StepAsync(complaint.Address, CaseAction.HandOver);
        await ReceiveFromTheListAsync(commission, complaint.Address);
        var read = await commission.GetPageAsync(address);
        Assert.Contains(Said.Uk("Papers.Complaint.ReadOnly"), read.Text("main"));
        Assert.Contains("Адреса вже є", read.Text("main"));
        Assert.False(read.Has("main form"));

        var decide = await commission.GetPageAsync($"{complaint.Address}/complaint-decision");
        Assert.Contains("Адреса вже є", decide.Text("main"));
        var decided = await commission.FollowAsync(await commission.SubmitAsync(
            decide,
            "main form",
            ("Form.Outcome", "Reconsider"),
            ("Form.Ground", "ст. 85"),
            ("Form.Reasons", "Не досліджено доказів")));
        Assert.Contains(Said.Uk("Papers.Complaint.Outcome.Reconsider"), (await clerk.GetPageAsync(address)).Text("main"));
        Assert.Contains(Said.Uk("Work.Done.DecideComplaint"), decided.Text("main"));
        await AssertSentBackToTheHeadAsync(officer, address);
        await AssertFileTellsAsync(clerk, complaint.Heading);
    }

    [Fact]
    public async Task A_correction_is_made_on_its_own_page_and_both_papers_tell_of_it()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var officer = await web.SignInAsync(Given.CityArchitect);
        var address = await RefusedAsync(clerk, officer, "Виправлена Ганна");
        Assert.DoesNotContain($"{address}/correction", (await officer.GetPageAsync(address)).Links("main a"));
        var head = await web.SignInAsync(Given.CityHeadOfArchitects);
        var form = await head.GetPageAsync($"{address}/correction");
        Assert.Equal("Адреса вже є", form.Value("Form.Reasons"));
        Assert.DoesNotContain(Said.Uk("Form.Optional"), form.Text("main form"));

        await head.FollowAsync(await head.SubmitAsync(
            form, "main form", ("Form.Reasons", "Адреса вже була"), ("Form.What", "«є» на «була»")));

        var waiting = await head.GetPageAsync(address);
        Assert.Contains(Said.Uk("Routing.Correction.Title"), waiting.Text("main"));
        Assert.Contains(
            Said.Uk("Work.Next.CorrectionProposed"), (await clerk.GetPageAsync(address)).Text(".next-step"));
        await officer.StepAsync(address, CaseAction.ConfirmCorrection);

        var first = await officer.GetPageAsync($"{address}/papers/1");
        var second = await officer.GetPageAsync($"{address}/papers/2");
        Assert.Contains("Описку в цьому документі виправлено", first.Text("article"));
        Assert.Contains("ВИПРАВЛЕНО", second.Text("article"));
        Assert.Contains("Адреса вже була", second.Text("article"));
        Assert.Contains("Адреса вже є", (await officer.GetPageAsync(address)).Text("main"));
    }

    [Fact]
    public async Task A_register_is_made_marked_and_printed_in_two_copies()
    {
        var clerk = await web.SignInAsync(Given.SettlementAdministrator);
        var officer = await web.SignInAsync(Given.SettlementArchitect);
        var address = (await clerk.RegisterAsync(Given.Settlement, "Передана Ганна")).Address;
        await clerk.StepAsync(address, CaseAction.HandOver);
        var registers = $"/work/{Given.SlugOf(Given.Settlement)}/registers";
        var list = await clerk.GetPageAsync(registers);

        var register = await clerk.FollowAsync(await clerk.SubmitAsync(list, "main table form"));
        Assert.Equal(2, register.Texts("article").Count);
        Assert.Contains("Передана Ганна", register.Text("article"));
        var unfinished = await clerk.SubmitAsync(register, "main section form", ("Form.Name", ""));
        Assert.Contains(Said.Uk("Papers.Register.NameRequired"), unfinished.ErrorOf("Form.Name"));

        var seen = await officer.GetPageAsync(register.Address);
        var marked = await officer.FollowAsync(await officer.SubmitAsync(seen, "main section form"));
        Assert.Contains(Said.Uk("Papers.Registers.Signed"), marked.Text("main"));
        Assert.Contains("Позначка про отримання: Особа", marked.Text("article"));
    }

    [Fact]
    public async Task The_journal_is_read_printed_and_taken_away_as_a_file()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        await clerk.RegisterAsync(Given.City, "=Журнальна Ганна");

        var journal = await clerk.GetPageAsync("/work/dubivska/journal");
        Assert.Contains("=Журнальна Ганна", journal.Text("main table"));
        var print = await clerk.GetPageAsync(
            journal.Links("main a").Single(link => link.Contains("/journal/print", StringComparison.Ordinal)));
        Assert.Contains("=Журнальна Ганна", print.Text("article"));
        Assert.Contains(Said.Uk("Papers.HeadOfCnap"), print.Text("article"));

        var csv = await clerk.GetAsync(
            journal.Links("main a").Single(link => link.Contains("handler=csv", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, csv.Status);
        Assert.Contains("'=Журнальна Ганна", csv.Body, StringComparison.Ordinal);
        var stranger = await web.SignInAsync(Given.SettlementAdministrator);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync("/work/dubivska/journal")).Status);
    }

    [Fact]
    public async Task The_journal_shows_the_numbers_that_no_case_bears()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var paper = await clerk.GetPageAsync("/work/dubivska/paper");
        await clerk.FollowAsync(await clerk.SubmitAsync(
            paper,
            "main form",
            ("Form.PointId", Given.CentreOf(Given.City).Value.ToString()),
            ("Form.Count", "2"),
            ("Form.Reason", "виїзд у село")));

        foreach (var address in new[] { "/work/dubivska/journal", "/work/dubivska/journal/print" })
        {
            Assert.Contains(Said.Uk("Paper.State.Free"), (await clerk.GetPageAsync(address)).Text("main"));
        }

        Assert.DoesNotContain(
            Said.Uk("Paper.State.Free"), (await clerk.GetPageAsync("/work/dubivska/journal?kind=out")).Text("main"));
    }

    [Theory]
    [InlineData("/work/dubivska/journal?kind=out&year=999999&from=x&page=-4")]
    [InlineData("/work/dubivska/archive")]
    [InlineData("/work/dubivska/archive/ready?class=nothing")]
    [InlineData("/work/dubivska/archive/archived?year=0")]
    [InlineData("/work/dubivska/archive-inventory?year=2026&class=")]
    [InlineData(Registers + "?day=yesterday")]
    public async Task A_page_with_nothing_or_nonsense_in_its_address_still_answers(string address)
    {
        var head = await web.SignInAsync(Given.CityHead);

        Assert.Equal(HttpStatusCode.OK, (await head.GetAsync(address)).Status);
    }

    private static async Task<WebPage> ComplainAsync(WebVisitor clerk, WebVisitor officer, string address)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync($"{address}/complaint")).Status);
        var form = await clerk.GetPageAsync($"{address}/complaint");
        var unfinished = await clerk.SubmitAsync(form, "main form", ("Form.Request", ""));
        Assert.Contains(Said.Uk("Papers.Complaint.RequestRequired"), unfinished.ErrorOf("Form.Request"));
        return await clerk.FollowAsync(
            await clerk.SubmitAsync(form, "main form", ("Form.Request", "Адреси немає")));
    }

    private static async Task ReceiveFromTheListAsync(WebVisitor commission, string complaint)
    {
        var work = await commission.GetPageAsync("/work/provider?part=ToReceive");
        Assert.Contains(complaint, work.Links());
        Assert.Contains(Said.Uk("Papers.Complaint.Word"), work.Text("main tbody"));
        await commission.StepAsync(complaint, CaseAction.Receive);
    }

    private static async Task AssertNoOtherComplaintAsync(WebVisitor clerk, string about, WebPage complaint)
    {
        var second = await clerk.GetAsync($"{about}/complaint");
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains(Said.Uk("Cases.Refused.ComplaintOpen", complaint.Heading), second.Text("main"));
        var ofComplaint = await clerk.GetAsync($"{complaint.Address}/complaint");
        Assert.Equal(HttpStatusCode.Conflict, ofComplaint.Status);
        Assert.Contains(Said.Uk("Cases.Refused.ComplaintAboutComplaint"), ofComplaint.Text("main"));
    }

    // Both people of the body had signed the refusal.
    private static async Task AssertSentBackToTheHeadAsync(WebVisitor officer, string address)
    {
        var page = await officer.GetPageAsync(address);
        Assert.Contains(Said.Uk("Cases.Done.Reconsider"), page.Text("main"));
        Assert.Contains(Said.Uk("Work.Next.ForHead"), page.Text(".next-step"));
    }

    private static async Task AssertFileTellsAsync(WebVisitor clerk, string complaint)
    {
        var file = (await clerk.GetPageAsync("/work/dubivska/cases?handler=csv")).Body;
        var line = file.Split('\n').Single(row => row.StartsWith(complaint, StringComparison.Ordinal)).TrimEnd('\r');
        Assert.StartsWith($"{complaint},{Said.Uk("Views.Kind.Complaint")},", line, StringComparison.Ordinal);
        Assert.EndsWith(
            Said.Uk("Papers.Complaint.Outcome.Reconsider"), line.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    private async Task<string> RefusedAsync(WebVisitor clerk, WebVisitor officer, string name)
    {
        var address = (await clerk.RegisterAsync(Given.City, name)).Address;
        await clerk.StepAsync(address, CaseAction.HandOver);
        await officer.StepAsync(address, CaseAction.Receive);
        await officer.StepAsync(
            address,
            CaseAction.Decide,
            ("Form.Outcome", "Refusal"),
            ("Form.Ground", "Немає підстав"),
            ("Form.Reasons", "Адреса вже є"),
            ("Form.AppealNote", "До комісії"));
        await (await web.SignInAsync(Given.CityHeadOfArchitects)).StepAsync(address, CaseAction.Confirm);
        return address;
    }
}
