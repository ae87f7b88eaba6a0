using System.Net;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Staff;

public sealed class SignInTests(TestWeb web) : IClassFixture<TestWeb>
{
    [Fact]
    public async Task A_person_comes_to_their_own_workplace()
    {
        var visitor = web.Visit();

        var start = await visitor.FollowAsync(
            await visitor.SignInAsync(Given.LoginOf(Given.CityHead), Given.Password));

        Assert.Equal("/work/dubivska", start.Address);
        Assert.Contains(Given.NameOf(Given.CityHead), start.Text("header"));
    }

    [Fact]
    public async Task A_visitor_is_invited_to_sign_in_and_comes_back_to_the_page()
    {
        var visitor = web.Visit();

        var refused = await visitor.GetAsync("/work/dubivska/cases?q=1");
        var signIn = await visitor.GetPageAsync(refused.Location!);
        var answer = await visitor.SubmitAsync(
            signIn,
            "main form",
            ("Form.Login", Given.LoginOf(Given.CityHead)),
            ("Form.Password", Given.Password));

        Assert.Equal("/signin?returnUrl=%2Fwork%2Fdubivska%2Fcases%3Fq%3D1", refused.Location);
        Assert.Equal("/work/dubivska/cases?q=1", answer.Location);
    }

    [Theory]
    [InlineData("/work/")]
    [InlineData("/Work/")]
    [InlineData("/WORK/")]
    public async Task Another_hromadas_workplace_does_not_exist_however_its_address_is_written(string workplace)
    {
        var head = await web.SignInAsync(Given.CityHead);

        var answer = await head.GetAsync(workplace + Given.SlugOf(Given.Village) + "/notices");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        var visitor = web.Visit();
        var page = await visitor.GetPageAsync("/signin?returnUrl=" + Uri.EscapeDataString(returnUrl));

        var answer = await visitor.SubmitAsync(
            page, "main form", ("Form.Login", Given.LoginOf(Given.CityHead)), ("Form.Password", Given.Password));

        Assert.Equal("/work", answer.Location);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_login_look_the_same()
    {
        var wrong = await web.Visit().SignInAsync(Given.LoginOf(Given.StandardEditor), "not the password");
        var unknown = await web.Visit().SignInAsync("nobody", "not the password");

        Assert.Equal([Said.Uk("Staff.SignIn.Wrong")], wrong.Errors);
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Equal("nobody", unknown.Value("Form.Login"));
        Assert.DoesNotContain("not the password", wrong.Body);
    }

    [Theory]
    [InlineData("", "", 2)]
    [InlineData("<script>", "", 1)]
    [InlineData("person", " ", 1)]
    public async Task Empty_answers_are_asked_for(string login, string password, int errors)
    {
        var page = await web.Visit().SignInAsync(login, password);

        Assert.True(page.IsOk);
        Assert.Equal(errors, page.Errors.Count);
    }

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_waits()
    {
        var login = Given.LoginOf(Given.PlatformAdministrator);
        var visitor = web.Visit();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await visitor.SignInAsync(login, "not the password");
        }

        var page = await visitor.SignInAsync(login, Given.Password);

        Assert.True(page.IsOk);
        Assert.StartsWith(Said.Uk("Staff.SignIn.LockedOut")[..30], Assert.Single(page.Errors));
    }

    [Fact]
    public async Task Attempts_from_one_address_are_limited()
    {
        var visitor = web.Visit();
        WebPage? page = null;
        for (var attempt = 0; attempt < 11; attempt++)
        {
            page = await visitor.SignInAsync($"nobody-{attempt}", "not the password");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, page!.Status);
    }

    [Fact]
    public async Task Who_signs_out_is_a_visitor_again()
    {
        var visitor = await web.SignInAsync(Given.CityHead);
        var page = await visitor.GetPageAsync("/work/dubivska");

        var answer = await visitor.SubmitAsync(page, "form[action='/signout']");

        Assert.Equal("/signin", answer.Location);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/work/dubivska")).Status);
    }

    [Fact]
    public async Task Who_works_in_two_places_switches_between_them()
    {
        await web.WithDbAsync(HromadaId.None, db =>
        {
            db.Add(new Membership
            {
                Id = MembershipId.New(),
                AccountId = Given.SettlementAdministrator.AccountId,
                Role = Role.HeadOfCnap,
                HromadaId = Given.City,
                Position = "керівник",
            });
            return db.SaveChangesAsync();
        });
        var visitor = await web.SignInAsync(Given.SettlementAdministrator);
        var places = await visitor.GetPageAsync("/memberships");

        var forms = places.Document.QuerySelectorAll("main form.card").ToList();
        var reached = new List<string>();
        foreach (var number in Enumerable.Range(1, forms.Count))
        {
            var answer = await visitor.SubmitAsync(places, $"main li:nth-child({number}) form.card");
            reached.Add((await visitor.FollowAsync(answer)).Address);
        }

        Assert.Equal(["/work/dubivska", "/work/stavkova"], reached.Order());
        var foreign = await visitor.SubmitAsync(
            places, "main form.card", ("membership", Given.CityTenantAdministrator.Id.Value.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
    }
}
