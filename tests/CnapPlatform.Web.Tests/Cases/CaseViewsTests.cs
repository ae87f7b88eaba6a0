using System.IO.Compression;
using System.Net;
using System.Text;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Web.Tests.Cases;

public sealed class CaseViewsTests
{
    private static readonly string Work = $"/work/{Given.SlugOf(Given.City)}";
    private static readonly string Cases = $"{Work}/cases";

    [Fact]
    public async Task A_question_is_kept_under_a_name_and_asked_again_by_a_link()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var head = await web.SignInAsync(Given.CityHead);

        var page = await head.GetPageAsync($"{Cases}?state=open&due=&sort=due&nonsense=1");
        var saved = await head.FollowAsync(
            await head.SubmitAsync(page, "form[action*='handler=save']", ("ViewName", "Спливає <скоро>")));

        var link = Assert.Single(saved.Document.QuerySelectorAll(".saved-views a"));
        Assert.Equal("Спливає <скоро>", link.TextContent);
        Assert.Equal($"{Cases}?state=open&sort=due", link.GetAttribute("href"));
        Assert.Equal("true", link.GetAttribute("aria-current"));

        var dropped = await head.FollowAsync(await head.SubmitAsync(saved, "form[action*='handler=drop']"));
        Assert.False(dropped.Has(".saved-views a"));
    }

    [Fact]
    public async Task A_view_without_a_name_is_not_kept_and_says_so_at_its_field()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var head = await web.SignInAsync(Given.CityHead);

        var page = await head.GetPageAsync($"{Cases}?state=open");
        var again = await head.SubmitAsync(page, "form[action*='handler=save']", ("ViewName", " "));

        Assert.Contains("Назвіть вигляд", again.Text("#view-name-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_period_is_said_and_the_list_still_shows()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var head = await web.SignInAsync(Given.CityHead);

        var page = await head.GetPageAsync($"{Cases}?from=2026-12-01&to=2026-11-01&due=never&point=x");

        Assert.Contains("Кінець періоду", page.Text("#to-error"), StringComparison.Ordinal);
        Assert.Equal("2026-12-01", page.Value("from"));
    }

    [Theory]
    [InlineData("=А1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+Б3")]
    public async Task A_name_that_a_spreadsheet_would_run_leaves_as_text(string name)
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        await clerk.RegisterAsync(Given.City, name);

        var csv = await clerk.GetPageAsync($"{Cases}?handler=csv");
        var book = await clerk.Client.GetByteArrayAsync($"{Cases}?handler=xlsx");

        Assert.Contains($",'{name},", csv.Body, StringComparison.Ordinal);
        var sheet = TextOf(book, "xl/worksheets/sheet1.xml");
        Assert.Contains(name, sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_draws_what_stands_in_its_tables()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        await clerk.RegisterAsync(Given.City, "Шевчук Ганна");
        var head = await web.SignInAsync(Given.CityHead);

        var page = await head.GetPageAsync($"{Work}/overview");

        Assert.Single(page.Document.QuerySelectorAll(".chart__scroll rect"));
        Assert.Equal(12, page.Document.QuerySelectorAll("figure.chart tbody tr").Length);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{Work}/overview")).Status);
    }

    private static string TextOf(byte[] book, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
