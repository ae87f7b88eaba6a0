using System.Net;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Cases;

public sealed class RegisterPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    [Fact]
    public async Task A_walk_in_application_takes_at_most_twelve_answers_documents_and_representative_being_one_each()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);

        var form = await clerk.GetPageAsync("/work/dubivska/register/id-card");

        var questions = form.Document
            .QuerySelectorAll("form.columns-form input:not([type=hidden]), form.columns-form select, textarea")
            .Select(field => field.GetAttribute("name")!)
            .Select(name => name.StartsWith("Form.Documents[", StringComparison.Ordinal) ? "Form.Documents" : name)
            .Select(name => name.Contains(".Representative", StringComparison.Ordinal) ? "Representative" : name)
            .Distinct()
            .ToList();
        Assert.Contains("Form.Applicant.Name", questions);
        Assert.Contains("Form.Documents", questions);
        Assert.InRange(questions.Count, 5, 12);
    }

    [Fact]
    public async Task What_may_be_said_of_a_document_is_offered_once()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);

        var form = await clerk.GetPageAsync("/work/dubivska/register/id-card");

        var selects = form.Document.QuerySelectorAll("select[name^='Form.Documents[']");
        Assert.NotEmpty(selects);
        Assert.All(selects, select =>
        {
            var offered = select.QuerySelectorAll("option").Select(option => option.TextContent.Trim()).ToList();
            Assert.Equal(offered.Distinct(), offered);
        });
    }

    [Fact]
    public async Task Mistakes_stand_at_their_fields_and_what_was_typed_stays()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var form = await clerk.GetPageAsync("/work/dubivska/register/id-card");

        var page = await clerk.SubmitAsync(
            form,
            Working.RegisterForm,
            ("Form.Applicant.Name", new string('ж', 201)),
            ("Form.Applicant.Phone", "<script>alert(1)</script>"),
            ("Form.Documents[0].Received", "true"),
            ("Form.Documents[0].Sheets", "7"));

        Assert.True(page.IsOk);
        Assert.Contains(Said.Uk("Cases.Name.TooLong"), page.ErrorOf("Form.Applicant.Name") ?? "");
        Assert.DoesNotContain("<script>alert", page.Body);
        Assert.Equal("<script>alert(1)</script>", page.Value("Form.Applicant.Phone"));
        Assert.Equal("7", page.Value("Form.Documents[0].Sheets"));
    }

    [Fact]
    public async Task A_number_that_is_none_is_shown_at_its_field_and_kept()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var form = await clerk.GetPageAsync("/work/dubivska/register/id-card");

        var page = await clerk.SubmitAsync(form, Working.RegisterForm, ("Form.Documents[0].Sheets", "багато"));

        Assert.NotNull(page.ErrorOf("Form.Documents[0].Sheets"));
        Assert.Equal("багато", page.Value("Form.Documents[0].Sheets"));
    }

    [Fact]
    public async Task A_form_sent_twice_registers_one_case()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var form = await clerk.GetPageAsync("/work/dubivska/register/address-assignment");
        (string, string?)[] answers =
        [
            ("Form.Applicant.Name", "Двічі Ганна"),
            ("Form.Applicant.Address", "вул. Садова, 7"),
            ("Form.Applicant.Phone", "+380501112233"),
        ];

        var first = await clerk.SubmitAsync(form, Working.RegisterForm, answers);
        var second = await clerk.SubmitAsync(form, Working.RegisterForm, answers);

        Assert.NotNull(first.Location);
        Assert.Equal(first.Location, second.Location);
    }

    [Fact]
    public async Task The_inventory_names_the_documents_twice_and_the_code_for_the_applicant()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var opened = await clerk.RegisterAsync(Given.City, "Описова Ганна");

        var inventory = await clerk.GetPageAsync(opened.Address + "/inventory");

        var text = inventory.Text("main");
        Assert.Equal(2, text.Split(Said.Uk("Work.Inventory.Copy.Cnap")).Length);
        Assert.Equal(2, text.Split(Said.Uk("Work.Inventory.Copy.Applicant")).Length);
        Assert.True(text.Split("Описова Ганна").Length > 2);
        Assert.Matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]", text);
        Assert.Contains(opened.Heading, text);
    }

    [Fact]
    public async Task A_lost_code_is_replaced_at_the_desk_and_the_old_one_stops_working()
    {
        var visitor = web.Visit();
        var old = await visitor.ApplyAsync(Given.City, "Загублена Ганна");
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var list = await clerk.GetPageAsync("/work/dubivska/cases?q=Загублена");
        var address = list.Links("main th a").Single();

        var officer = await web.SignInAsync(Given.CityArchitect);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(address + "/new-code")).Status);
        var page = await clerk.GetPageAsync(address + "/new-code");
        var replaced = await clerk.SubmitAsync(page, "main form");

        var code = replaced.Text(".code");
        Assert.True((await visitor.TrackAsync(code)).Has(".steps"));
        Assert.False((await visitor.TrackAsync(old)).Has(".steps"));
    }
}
