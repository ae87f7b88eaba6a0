using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Cases;

public sealed class TrackPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private readonly WebVisitor _visitor = web.Visit();

    [Fact]
    public async Task The_receipt_shows_a_secret_code_and_shows_it_again_after_a_reload()
    {
        var code = await _visitor.ApplyAsync(Given.City, "Шевчук Ганна Іванівна");

        var again = await _visitor.GetPageAsync("/h/dubivska/receipt");

        Assert.NotNull(TrackingCode.TryParse(code));
        Assert.Equal(code, again.Text(".secret-code"));
        Assert.Contains("19 лютого 2026", again.Text("main"));
    }

    [Fact]
    public async Task Nobody_elses_browser_shows_a_receipt()
    {
        await _visitor.ApplyAsync(Given.City, "Шевчук Ганна Іванівна");

        var page = await web.Visit().GetPageAsync("/h/dubivska/receipt");

        Assert.False(page.Has(".secret-code"));
        Assert.Contains(Said.Uk("Portal.Receipt.None"), page.Text("main"));
    }

    [Fact]
    public async Task The_code_tells_where_the_case_is_and_names_nobody()
    {
        var code = await _visitor.ApplyAsync(Given.City, "Шевчук Ганна Іванівна");

        var page = await web.Visit().TrackAsync(code.ToLowerInvariant().Replace('-', ' '));

        Assert.Equal("Присвоїти адресу", page.Heading);
        Assert.Contains(Said.Uk("Portal.Track.Sign"), page.Text("main"));
        Assert.Contains(Said.Uk("Portal.Track.NoNumber"), page.Text("main"));
        Assert.DoesNotContain("Шевчук", page.Body);
        Assert.DoesNotContain(code, page.Body);
    }

    [Fact]
    public async Task The_code_tells_why_registration_was_declined()
    {
        var code = await _visitor.ApplyAsync(Given.City, "Відмовлена Ганна");
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var list = await clerk.GetPageAsync("/work/dubivska/cases?q=Відмовлена");
        var address = list.Links("main th a").Single();
        await clerk.StepAsync(address, CaseAction.DeclineRegistration, ("Form.Reason", "Заява повторна"));

        var page = await web.Visit().TrackAsync(code);

        Assert.Contains(Said.Uk("Portal.Track.Told.DeclineRegistration"), page.Text("main"));
        Assert.Equal("Заява повторна", page.Text("main .plain-text"));
        Assert.DoesNotContain(Said.Uk("Portal.Track.NoNumber"), page.Text("main"));
        Assert.Equal(Said.Uk("Work.Case.NotRegistered"), (await clerk.GetPageAsync(address)).Heading);
        list = await clerk.GetPageAsync("/work/dubivska/cases?q=Відмовлена");
        Assert.Contains(Said.Uk("Work.NotRegistered"), list.Text("main table"));
    }

    [Theory]
    [InlineData("", "Cases.Code.Required")]
    [InlineData("AAAA", "Cases.Code.Malformed")]
    [InlineData("<script>alert(1)</script>", "Cases.Code.Malformed")]
    [InlineData("0000-0000-0000-1", "Cases.Code.Malformed")]
    public async Task A_wrong_code_is_said_at_the_field_and_kept(string typed, string error)
    {
        var page = await _visitor.TrackAsync(typed);

        Assert.True(page.IsOk);
        Assert.Contains(Said.Uk(error), page.ErrorOf("Form.Code"));
        Assert.Equal(typed, page.Value("Form.Code"));
    }

    [Fact]
    public async Task A_code_of_no_case_is_told_from_a_mistyped_one()
    {
        var page = await _visitor.TrackAsync(TrackingCode.New().ToString());

        Assert.True(page.IsOk);
        Assert.Contains(Said.Uk("Cases.Refused.UnknownCode"), page.ErrorOf("Form.Code"));
    }
}
