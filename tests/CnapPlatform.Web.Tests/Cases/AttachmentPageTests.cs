using System.Net;
using System.Text;
using CnapPlatform.Infrastructure.Documents;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Cases;

public sealed class AttachmentPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private const int Megabyte = 1024 * 1024;

    private readonly WebVisitor _visitor = web.Visit();

    [Fact]
    public async Task A_file_is_judged_by_its_content_and_not_by_its_name()
    {
        var page = await SendAsync(Applying.File("паспорт.pdf", Encoding.UTF8.GetBytes("<html><script>")));

        Assert.Contains(Said.Uk("Documents.Files.WrongKind"), page.ErrorOf("Form.Files"));
        Assert.Contains(Said.Uk("Documents.Files.AddAgain"), page.Text("main"));
        Assert.Equal("Шевчук Ганна Іванівна", page.Value("Form.Applicant.Name"));
    }

    [Fact]
    public async Task An_empty_file_is_refused_with_the_reason()
    {
        var page = await SendAsync(Applying.File("порожній.pdf", []));

        Assert.Contains(Said.Uk("Documents.Files.WrongKind"), page.ErrorOf("Form.Files"));
    }

    [Fact]
    public async Task A_file_over_ten_megabytes_is_refused_with_the_reason()
    {
        var large = new byte[(10 * Megabyte) + 1];
        Applying.Pdf.CopyTo(large, 0);

        var page = await SendAsync(Applying.File("скан.pdf", large));

        Assert.Contains(Said.Uk("Documents.Files.TooLarge"), page.ErrorOf("Form.Files"));
    }

    [Fact]
    public async Task More_than_ten_files_are_refused_with_the_reason()
    {
        var page = await SendAsync([.. Enumerable.Range(1, 11).Select(n => Applying.File($"{n}.pdf"))]);

        Assert.Contains(Said.Uk("Documents.Files.TooMany"), page.ErrorOf("Form.Files"));
    }

    [Fact]
    public async Task Two_hundred_files_and_a_file_of_two_kinds_are_refused_and_nothing_is_kept()
    {
        var many = await SendAsync([.. Enumerable.Range(1, 200).Select(n => Applying.File($"{n}.pdf"))]);
        var twoKinds = await SendAsync(
            Applying.File("a.pdf"), Applying.File("b.pdf", Encoding.ASCII.GetBytes("%PDF-1.4 <html><script>")));

        Assert.Contains(Said.Uk("Documents.Files.TooMany"), many.ErrorOf("Form.Files"));
        Assert.Contains(Said.Uk("Documents.Files.TwoKinds"), twoKinds.ErrorOf("Form.Files"));
        var folder = web.Services.GetRequiredService<DataFolder>().PathOf("files", $"{Given.City}", "x");
        Assert.Equal(
            await web.WithDbAsync(Given.City, db => db.Cases.SelectMany(c => c.Documents).CountAsync(d => d.File != null)),
            Directory.GetFiles(Path.GetDirectoryName(folder)!).Length);
    }

    [Fact]
    public async Task A_form_larger_than_the_limit_leads_back_to_itself_and_says_so()
    {
        using var content = new ByteArrayContent(new byte[106 * Megabyte]);
        using var answer = await _visitor.Client.PostAsync(Applying.AddressOf(Given.City), content);
        var page = await _visitor.FollowAsync(await WebPage.ReadAsync("/", answer));

        Assert.Contains(Said.Uk("Documents.Files.TogetherTooLarge"), page.ErrorOf("Form.Files"));
    }

    [Fact]
    public async Task What_was_attached_is_given_to_the_clerk_as_a_file_to_save()
    {
        await _visitor.ApplyAsync(
            Given.City, "Файлова Ганна", Applying.File("../../заява<b>.exe"), Applying.File("план.pdf"));
        var id = await web.WithDbAsync(
            Given.City, db => db.Cases.Where(c => c.Applicant.Name == "Файлова Ганна").Select(c => c.Id).SingleAsync());
        var clerk = await web.SignInAsync(Given.CityAdministrator);

        using var answer = await clerk.Client.GetAsync($"/work/dubivska/cases/{id.Value}/files/1");
        var disposition = answer.Content.Headers.ContentDisposition!;

        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal("заяваb.pdf", disposition.FileNameStar);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(Applying.Pdf, await answer.Content.ReadAsByteArrayAsync());
        var missing = await clerk.GetAsync($"/work/dubivska/cases/{id.Value}/files/9");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
    }

    private async Task<WebPage> SendAsync(params FileToSend[] files)
    {
        var form = await _visitor.GetPageAsync(Applying.AddressOf(Given.City));
        return await _visitor.SubmitAsync(form, Applying.Form, files, Applying.Answers(Given.City));
    }
}
