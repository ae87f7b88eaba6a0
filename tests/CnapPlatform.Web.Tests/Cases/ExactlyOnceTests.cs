using System.Net;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Infrastructure.Documents;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using CnapPlatform.Web.Tests.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Cases;

/// <summary>Every way in which one form reaches the program twice.</summary>
public sealed class ExactlyOnceTests
{
    private const string Name = "Єдина Ганна";

    private static readonly string Register = $"/work/{Given.SlugOf(Given.City)}/register/{Given.AddressService}";

    private static readonly (string, string?)[] WalkIn =
    [
        ("Form.Applicant.Name", Name), ("Form.Applicant.Address", "вул. Садова, 7"),
        ("Form.Applicant.Phone", "+380501112233"), ("Form.PointId", Given.CityCentre.Value.ToString()),
    ];

    private static readonly (string, string?)[] Online = Applying.Answers(Given.City, ("Form.Applicant.Name", Name));

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_double_click_makes_one_application_and_one_case(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var citizen = web.Visit();
        var form = await citizen.GetPageAsync(Applying.AddressOf(Given.City));
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var desk = await clerk.GetPageAsync(Register);

        var online = await Task.WhenAll(Enumerable.Range(0, 4).Select(
            _ => citizen.SubmitAsync(form, Applying.Form, [Applying.File("a.pdf")], Online)));
        var walkIn = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => clerk.SubmitAsync(desk, Working.RegisterForm, WalkIn)));

        Assert.All(online, page => Assert.EndsWith("/receipt", page.Location));
        Assert.Single(walkIn.Select(page => page.Location).Distinct());
        Assert.Equal(2, await CountAsync(web));
        Assert.Equal(1, FilesOf(web));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Going_back_and_sending_again_makes_no_second_one(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var citizen = web.Visit();
        var form = await citizen.GetPageAsync(Applying.AddressOf(Given.City));
        var first = await citizen.FollowAsync(await citizen.SubmitAsync(form, Applying.Form, Online));

        var same = await citizen.FollowAsync(await citizen.SubmitAsync(form, Applying.Form, Online));
        var changed = await citizen.SubmitAsync(
            form, Applying.Form, Applying.Answers(Given.City, ("Form.Applicant.Name", "Інша Ганна")));

        Assert.Equal(first.Text(".secret-code"), same.Text(".secret-code"));
        Assert.Equal(Said.Uk(CaseRefusals.FormSentAlready), Assert.Single(changed.Errors));
        Assert.Equal(1, await CountAsync(web));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_same_form_in_a_second_tab_makes_no_second_one(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var tab = await clerk.GetPageAsync(Register);
        var opened = await clerk.FollowAsync(await clerk.SubmitAsync(tab, Working.RegisterForm, WalkIn));
        var first = await clerk.GetPageAsync(opened.Address);
        var second = await clerk.GetPageAsync(opened.Address);

        await clerk.SubmitAsync(tab, Working.RegisterForm, WalkIn);
        await clerk.FollowAsync(await clerk.SubmitAsync(first, Working.FormOf(CaseAction.HandOver)));
        var late = await clerk.SubmitAsync(second, Working.FormOf(CaseAction.HandOver));

        Assert.NotEmpty(late.Errors);
        var kept = await web.WithDbAsync(Given.City, db => db.Cases.Include(c => c.Route).SingleAsync());
        Assert.Equal(2, kept.Route.Count);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Sending_again_after_the_line_was_cut_makes_no_second_one(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var citizen = web.Visit();
        var form = await citizen.GetPageAsync(Applying.AddressOf(Given.City));
        using var cut = new CancellationTokenSource();
        var lost = Task.Run(() => SendAsync(citizen, form, cut.Token));
        while (!lost.IsCompleted && await CountAsync(web) == 0)
        {
            await Task.Yield();
        }

        Assert.Equal(1, await CountAsync(web));
        await cut.CancelAsync();
        await Task.WhenAny(lost);
        var again = await citizen.SubmitAsync(form, Applying.Form, Online);

        Assert.EndsWith("/receipt", again.Location);
        Assert.Equal(1, await CountAsync(web));
    }

    [Fact]
    public async Task A_form_shown_again_with_its_errors_may_be_gone_back_to()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var citizen = web.Visit();
        var form = await citizen.GetPageAsync(Applying.AddressOf(Given.City));

        var page = await citizen.SubmitAsync(form, Applying.Form);

        Assert.NotEmpty(page.Errors);
        Assert.True(form.Headers.CacheControl!.NoStore);
        Assert.False(page.Headers.CacheControl!.NoStore);
        Assert.True(page.Headers.CacheControl.Private);
    }

    private static async Task<HttpStatusCode> SendAsync(WebVisitor citizen, WebPage form, CancellationToken cut)
    {
        var token = form.Document.QuerySelector($"{Applying.Form} input[name=__RequestVerificationToken]")!;
        var key = form.Document.QuerySelector("input[name='Form.SubmissionKey']")!;
        using var content = new FormUrlEncodedContent(Online
            .Append(("__RequestVerificationToken", token.GetAttribute("value")))
            .Append(("Form.SubmissionKey", key.GetAttribute("value")))
            .Append(("Form.VariantKey", "standard"))
            .Select(answer => KeyValuePair.Create(answer.Item1, answer.Item2!)));
        using var answer = await citizen.Client.PostAsync(form.Address, content, cut);
        return answer.StatusCode;
    }

    private static int FilesOf(TestWeb web)
    {
        var file = web.Services.GetRequiredService<DataFolder>().PathOf("files", $"{Given.City}", "x");
        return Directory.GetFiles(Path.GetDirectoryName(file)!).Length;
    }

    private static Task<int> CountAsync(TestWeb web) =>
        web.WithDbAsync(Given.City, db => db.Cases.CountAsync(c => c.Applicant.Name == Name));
}
