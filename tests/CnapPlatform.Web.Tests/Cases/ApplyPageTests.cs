using System.Net;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Tests.Cases;

public sealed class ApplyPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private readonly WebVisitor _visitor = web.Visit();

    [Fact]
    public async Task Each_missing_answer_is_asked_for_at_its_field()
    {
        var form = await _visitor.GetPageAsync(Applying.AddressOf(Given.City));
        var page = await _visitor.SubmitAsync(form, Applying.Form);

        Assert.True(page.IsOk);
        Assert.Contains(Said.Uk("Cases.Name.Required"), page.ErrorOf("Form.Applicant.Name"));
        Assert.Contains(Said.Uk("Cases.Address.Required"), page.ErrorOf("Form.Applicant.Address"));
        Assert.Contains(Said.Uk("Cases.Phone.OrEmail"), page.ErrorOf("Form.Applicant.Phone"));
        Assert.Contains(Said.Uk("Cases.Point.Required"), page.ErrorOf("Form.PointId"));
        Assert.Contains(Said.Uk("Cases.Truthful.Required"), page.ErrorOf("Form.Truthful"));
        Assert.Equal(5, page.Errors.Count);
        Assert.StartsWith(Said.Uk("Form.Error"), page.Document.Title);
    }

    [Theory]
    [InlineData("Form.Applicant.TaxNumber", "12345", "Cases.TaxNumber.TenDigits")]
    [InlineData("Form.Applicant.TaxNumber", "١٢٣٤٥٦٧٨٩٠", "Cases.TaxNumber.TenDigits")]
    [InlineData("Form.Applicant.Phone", "подзвоніть мамі", "Cases.Phone.Malformed")]
    [InlineData("Form.Applicant.Email", "ганна@", "Cases.Email.Malformed")]
    [InlineData("Form.Applicant.Name", "Ганна\u0007", "Kernel.Text.ControlCharacters")]
    [InlineData("Form.Applicant.RepresentativeName", "Іван", null)]
    public async Task What_is_malformed_is_shown_at_its_field_and_kept(string field, string typed, string? error)
    {
        var page = await SendAsync((field, typed));

        Assert.True(page.IsOk);
        Assert.Equal(typed, page.Value(field));
        if (error is null)
        {
            Assert.Contains(
                Said.Uk("Cases.Representative.AuthorityRequired"),
                page.ErrorOf("Form.Applicant.RepresentativeAuthority"));
        }
        else
        {
            Assert.Contains(Said.Uk(error), page.ErrorOf(field));
        }
    }

    [Theory]
    [InlineData("Form.Applicant.Name", 201, "Cases.Name.TooLong")]
    [InlineData("Form.Applicant.Address", 301, "Cases.Address.TooLong")]
    [InlineData("Form.Request", 2001, "Cases.Request.TooLong")]
    [InlineData("Form.Request", 200_000, "Cases.Request.TooLong")]
    public async Task What_is_too_long_is_shown_at_its_field_and_kept_whole(string field, int length, string error)
    {
        var typed = new string('ї', length);

        var page = await SendAsync((field, typed));

        Assert.True(page.IsOk);
        Assert.Contains(Said.Uk(error), page.ErrorOf(field));
        Assert.Equal(length, page.Value(field)!.Length);
    }

    [Theory]
    [InlineData("Form.Applicant.Kind", "99")]
    [InlineData("Form.Applicant.Kind", "<b>")]
    [InlineData("Form.Delivery", "nothing")]
    [InlineData("Form.PointId", "not-a-guid")]
    [InlineData("Form.PointId", "00000000-0000-7000-8000-000000000999")]
    [InlineData("Form.SubmissionKey", "x")]
    [InlineData("Form.Truthful", "maybe")]
    public async Task A_choice_that_was_not_offered_is_refused_without_a_failure(string field, string typed)
    {
        var page = await SendAsync((field, typed));

        Assert.True(page.IsOk);
        Assert.NotEmpty(page.Errors);
    }

    [Fact]
    public async Task Script_in_an_answer_is_shown_as_text_and_kept()
    {
        const string name = "<script>alert('x')</script> \"Ганна\" & Ко";

        var page = await SendAsync(("Form.Applicant.Name", name), ("Form.Applicant.Address", ""));

        Assert.Equal(name, page.Value("Form.Applicant.Name"));
        Assert.DoesNotContain("<script>alert", page.Body);

        var clerk = await web.SignInAsync(Given.CityAdministrator);
        await _visitor.ApplyAsync(Given.City, name);
        var list = await clerk.GetPageAsync("/work/dubivska/cases");
        Assert.Contains(name, list.Text("main"));
        Assert.DoesNotContain("<script>alert", list.Body);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_application()
    {
        var form = await _visitor.GetPageAsync(Applying.AddressOf(Given.Settlement));
        var answers = Applying.Answers(Given.Settlement, ("Form.Applicant.Name", "Двічі Ганна"));

        var sent = await Task.WhenAll(
            _visitor.SubmitAsync(form, Applying.Form, answers), _visitor.SubmitAsync(form, Applying.Form, answers));
        await _visitor.SubmitAsync(form, Applying.Form, answers);

        Assert.All(sent, answer => Assert.Equal("/h/stavkova/receipt", answer.Location));
        var cases = await web.WithDbAsync(
            Given.Settlement, db => db.Cases.CountAsync(c => c.Applicant.Name == "Двічі Ганна"));
        Assert.Equal(1, cases);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var content = new FormUrlEncodedContent([]);
        using var answer = await _visitor.Client.PostAsync(Applying.AddressOf(Given.City), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_says_that_the_application_waits_for_a_signature()
    {
        var form = await _visitor.GetPageAsync(Applying.AddressOf(Given.City));

        Assert.Contains(Said.Uk("Portal.Apply.Signature"), form.Text("main"));
        Assert.True(form.Has("form.apply[novalidate] input[type=file]"));
    }

    private async Task<WebPage> SendAsync(params (string Name, string? Value)[] changed)
    {
        var form = await _visitor.GetPageAsync(Applying.AddressOf(Given.City));
        return await _visitor.SubmitAsync(form, Applying.Form, Applying.Answers(Given.City, changed));
    }
}
