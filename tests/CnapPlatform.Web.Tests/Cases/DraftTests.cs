using System.Net;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Cases;

public sealed class DraftTests
{
    private static readonly string Apply = Applying.AddressOf(Given.City);

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_draft_is_gone_on_with_on_another_device_and_sent_once(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var home = web.Visit();
        var saved = await SaveAsync(home, ("Form.Applicant.Name", "Чернетко Ганна"), ("Form.Request", "Прошу адресу"));
        var code = saved.Text(".secret-code");
        Assert.Equal("Чернетко Ганна", saved.Value("Form.Applicant.Name"));

        var phone = web.Visit();
        var ask = await phone.GetPageAsync($"/h/{Given.SlugOf(Given.City)}/draft");
        var page = await phone.FollowAsync(
            await phone.SubmitAsync(ask, "main form", ("Form.Code", code.ToLowerInvariant())));
        Assert.Equal("Чернетко Ганна", page.Value("Form.Applicant.Name"));
        Assert.Equal("Прошу адресу", page.Value("Form.Request"));

        var answers = Applying.Answers(
            Given.City, ("Form.Applicant.Name", "Чернетко Ганна"), ("Form.Request", "Прошу адресу"));
        var sent = await phone.SubmitAsync(page, Applying.Form, answers);
        var again = await home.SubmitAsync(saved, Applying.Form, answers);
        Assert.EndsWith("/receipt", sent.Location);
        Assert.EndsWith("/receipt", again.Location);

        Assert.Equal((1, 0), await CountAsync(web));
        var gone = await phone.SubmitAsync(ask, "main form", ("Form.Code", code));
        Assert.EndsWith(Said.Uk("Drafts.Refused.UnknownCode"), Assert.Single(gone.Errors));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_draft_is_saved_while_it_is_typed_and_unreadable_without_its_code(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var citizen = web.Visit();
        var saved = await SaveAsync(citizen, ("Form.Applicant.Name", "Чернетко Ганна"));

        var auto = await PostAsync(
            citizen, saved, "?handler=Draft&auto=true", ("Form.Applicant.Name", "Чернетко Олена"));
        Assert.Equal(HttpStatusCode.NoContent, auto.Status);
        Assert.Equal("Чернетко Олена", (await citizen.GetPageAsync(Apply)).Value("Form.Applicant.Name"));

        var row = await web.WithDbAsync(Given.City, db => db.FormDrafts.SingleAsync());
        Assert.DoesNotContain("Чернетко", row.Content, StringComparison.Ordinal);
        Assert.Equal(0, await web.WithDbAsync(Given.Settlement, db => db.FormDrafts.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_draft_is_kept_thirty_days_after_its_last_change(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var citizen = web.Visit();
        await SaveAsync(citizen, ("Form.Applicant.Name", "Чернетко Ганна"));
        var runner = web.Services.GetRequiredService<SweepRunner>();

        web.Clock.Set(Given.Now.AddDays(29));
        await runner.ForgetDraftsAsync(CancellationToken.None);
        Assert.Equal((0, 1), await CountAsync(web));
        web.Clock.Set(Given.Now.AddDays(30));
        Assert.NotEqual("Чернетко Ганна", (await citizen.GetPageAsync(Apply)).Value("Form.Applicant.Name"));
        await runner.ForgetDraftsAsync(CancellationToken.None);
        Assert.Equal((0, 0), await CountAsync(web));
    }

    [Theory]
    [InlineData("", "Drafts.Code.Required")]
    [InlineData("1234", "Drafts.Code.Malformed")]
    [InlineData("AAAA-AAAA-AAAA-B", "Drafts.Code.Malformed")]
    public async Task A_code_that_is_none_is_told_at_its_field(string code, string error)
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var citizen = web.Visit();
        var ask = await citizen.GetPageAsync($"/h/{Given.SlugOf(Given.City)}/draft");

        var page = await citizen.SubmitAsync(ask, "main form", ("Form.Code", code));

        Assert.Contains(Said.Uk(error), page.ErrorOf("Form.Code"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_a_clerk_typed_is_there_after_a_new_sign_in_until_it_is_sent(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var address = $"/work/{Given.SlugOf(Given.City)}/register/{Given.AddressService}";
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var form = await clerk.GetPageAsync(address);
        var kept = await PostAsync(
            clerk, form, "?handler=Autosave", ("Form.Applicant.Name", "Недописана Ганна"),
            ("Form.Documents[0].Received", "true"), ("Form.Documents[0].Sheets", "4"));
        Assert.Equal(HttpStatusCode.NoContent, kept.Status);

        var elsewhere = await web.SignInAsync(Given.CityAdministrator);
        var restored = await elsewhere.GetPageAsync(address);
        Assert.Equal("Недописана Ганна", restored.Value("Form.Applicant.Name"));
        Assert.Equal("4", restored.Value("Form.Documents[0].Sheets"));
        var colleague = await web.SignInAsync(Given.CityHead);
        Assert.NotEqual("Недописана Ганна", (await colleague.GetPageAsync(address)).Value("Form.Applicant.Name"));

        (string, string?)[] answers =
        [
            ("Form.Applicant.Name", "Недописана Ганна"), ("Form.Applicant.Address", "вул. Садова, 7"),
            ("Form.Applicant.Phone", "+380501112233"), ("Form.PointId", Given.CityCentre.Value.ToString()),
        ];
        var sent = await elsewhere.SubmitAsync(restored, Working.RegisterForm, answers);
        var twice = await clerk.SubmitAsync(form, Working.RegisterForm, answers);
        Assert.NotNull(sent.Location);
        Assert.Equal(sent.Location, twice.Location);
        Assert.Equal((1, 0), await CountAsync(web));
    }

    private static async Task<WebPage> SaveAsync(WebVisitor citizen, params (string Name, string? Value)[] answers)
    {
        var form = await citizen.GetPageAsync(Apply);
        return await citizen.FollowAsync(await PostAsync(citizen, form, "?handler=Draft", answers));
    }

    // A button of the form with an address of its own.
    private static async Task<WebPage> PostAsync(
        WebVisitor person, WebPage page, string handler, params (string Name, string? Value)[] answers)
    {
        var fields = page.Document.QuerySelectorAll("main form input[type=hidden]")
            .Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value")))
            .Where(field => answers.All(answer => answer.Name != field.Name))
            .DistinctBy(field => field.Name)
            .Concat(answers)
            .Select(field => KeyValuePair.Create(field.Name, field.Value ?? ""));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await person.Client.PostAsync(page.Address + handler, content);
        return await WebPage.ReadAsync(page.Address, answer);
    }

    private static Task<(int Cases, int Drafts)> CountAsync(TestWeb web) => web.WithDbAsync(
        Given.City, async db => (await db.Cases.CountAsync(), await db.FormDrafts.CountAsync()));
}
