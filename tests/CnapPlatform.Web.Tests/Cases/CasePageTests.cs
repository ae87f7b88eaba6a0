using System.Net;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Cases;

public sealed class CasePageTests(TestWeb web) : IClassFixture<TestWeb>
{
    [Fact]
    public async Task An_online_application_goes_all_the_way_to_its_result()
    {
        var visitor = web.Visit();
        var code = await visitor.ApplyAsync(Given.City, "Щаслива Ганна");
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var officer = await web.SignInAsync(Given.CityArchitect);
        var list = await clerk.GetPageAsync("/work/dubivska/lists/to-register?q=Щаслива");
        var address = list.Links("main th a").Single();

        var registered = await clerk.StepAsync(address, CaseAction.Register);
        Assert.Contains("19 лютого 2026", registered.Text("aside"));
        await clerk.StepAsync(address, CaseAction.HandOver);

        var work = await officer.GetPageAsync("/work/provider?part=ToReceive");
        Assert.Contains(address, work.Links());
        await officer.StepAsync(address, CaseAction.Receive);
        await officer.StepAsync(address, CaseAction.Decide, ("Form.Outcome", "Grant"));
        await officer.StepAsync(address, CaseAction.ReturnResult);

        await clerk.StepAsync(address, CaseAction.Notify, ("Form.Manner", "телефоном"));
        Assert.Contains(Said.Uk("Portal.Track.Collect"), (await visitor.TrackAsync(code)).Text("main"));
        var issued = await clerk.StepAsync(address, CaseAction.Issue, ("Form.TakenBy", "особисто, ID-картка"));

        Assert.Contains(Said.Uk("Cases.Status.Issued"), issued.Text(".tags"));
        Assert.Contains(Said.Uk("Work.Next.Issued"), issued.Text(".next-step"));
        var tracked = await visitor.TrackAsync(code);
        Assert.Contains(Said.Uk("Cases.PublicStatus.Issued"), tracked.Text("main"));
        Assert.Contains(Said.Uk("Cases.OutcomeDone.Grant"), tracked.Text("main"));
    }

    [Fact]
    public async Task A_refusal_asks_for_its_ground_and_motives_and_keeps_what_was_typed()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var officer = await web.SignInAsync(Given.CityArchitect);
        var address = (await clerk.RegisterAsync(Given.City, "Відмовлена Ганна")).Address;
        await clerk.StepAsync(address, CaseAction.HandOver);
        await officer.StepAsync(address, CaseAction.Receive);
        var page = await officer.GetPageAsync(address);

        var unfinished = await officer.SubmitAsync(
            page,
            Working.FormOf(CaseAction.Decide),
            ("Form.Outcome", "Refusal"),
            ("Form.Reasons", ""),
            ("Form.AppealNote", "До суду за шість місяців"));

        Assert.Contains(Said.Uk("Cases.Reasons.Required"), unfinished.ErrorOf("Form.Reasons"));
        Assert.Contains(Said.Uk("Cases.Ground.Required"), unfinished.ErrorOf("Form.Ground"));
        Assert.Equal("До суду за шість місяців", unfinished.Value("Form.AppealNote"));

        var decided = await officer.FollowAsync(await officer.SubmitAsync(
            unfinished,
            Working.FormOf(CaseAction.Decide),
            ("Form.Outcome", "Refusal"),
            ("Form.Ground", "Немає підстав"),
            ("Form.Reasons", "Адреса вже є")));
        Assert.Contains("Адреса вже є", decided.Text("main"));
        Assert.Contains("До суду за шість місяців", decided.Text("main"));
    }

    [Fact]
    public async Task A_step_from_an_old_screen_is_refused_in_words()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var head = await web.SignInAsync(Given.CityHead);
        var address = (await clerk.RegisterAsync(Given.City, "Застаріла Ганна")).Address;
        var old = await clerk.GetPageAsync(address);
        await head.StepAsync(address, CaseAction.HandOver);

        var answer = await clerk.SubmitAsync(old, Working.FormOf(CaseAction.HandOver));

        Assert.True(answer.IsOk);
        Assert.Equal([Said.Uk("Cases.Refused.StaleScreen")], answer.Errors);
    }

    [Theory]
    [InlineData("Issue")]
    [InlineData("Decide")]
    [InlineData("Submit")]
    [InlineData("99")]
    [InlineData("nothing")]
    public async Task A_step_that_is_not_offered_changes_nothing(string step)
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var address = (await clerk.RegisterAsync(Given.City, "Стала Ганна")).Address;
        var page = await clerk.GetPageAsync(address);

        var answer = await clerk.SubmitAsync(
            page,
            Working.FormOf(CaseAction.HandOver),
            ("Form.Action", step),
            ("Form.TakenBy", "хтось"),
            ("Form.Outcome", "Grant"));

        Assert.InRange((int)answer.Status, 200, 499);
        Assert.Null(answer.Location);
        var after = await clerk.GetPageAsync(address);
        Assert.Contains(Said.Uk("Cases.Status.Registered"), after.Text(".tags"));
    }

    [Fact]
    public async Task The_case_explains_its_date_day_by_day()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);

        var page = await clerk.RegisterAsync(Given.City, "Пояснена Ганна");

        var explanation = page.Texts("main details").Single(text =>
            text.StartsWith(Said.Uk("Work.Case.Why"), StringComparison.Ordinal));
        Assert.Contains("12 лютого", explanation);
        Assert.Contains("19 лютого", explanation);
    }

    [Fact]
    public async Task Who_only_sets_the_hromada_up_opens_no_case()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var address = (await clerk.RegisterAsync(Given.City, "Приватна Ганна")).Address;
        var tenant = await web.SignInAsync(Given.CityTenantAdministrator);

        var page = await tenant.GetAsync(address);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal(Said.Uk("Errors.Forbidden.Title"), page.Heading);
        Assert.DoesNotContain("Приватна", page.Body);
    }

    [Fact]
    public async Task An_officer_does_not_see_a_case_before_it_is_handed_over()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var officer = await web.SignInAsync(Given.CityArchitect);
        var address = (await clerk.RegisterAsync(Given.City, "Рання Ганна")).Address;

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address)).Status);
        await clerk.StepAsync(address, CaseAction.HandOver);
        Assert.True((await officer.GetAsync(address)).IsOk);
    }
}
