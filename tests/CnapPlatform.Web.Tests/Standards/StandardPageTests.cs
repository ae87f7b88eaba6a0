using System.Net;
using CnapPlatform.Application.Standards;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Standards;

public sealed class StandardPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    [Fact]
    public async Task Everybody_reads_the_published_standard()
    {
        var page = await web.Visit().GetPageAsync("/standards/1");

        Assert.Equal(Given.StandardContent().Title.Uk, page.Heading);
        Assert.Equal(4, page.Document.QuerySelectorAll("main tr[id]").Length);
        Assert.True(page.Has($"tr#{Given.IdCardService} a[href='/standards/1/services/{Given.IdCardService}']"));
        Assert.Contains(StandardJson.Sha256(StandardJson.Write(Given.StandardDocument())), page.Text("main"));
        Assert.Contains("Закон 5203-VI, ст. 5", page.Text("main"));
    }

    [Fact]
    public async Task Everybody_sees_which_version_applied_on_a_day()
    {
        var visitor = web.Visit();

        Assert.Contains("/standards/1", (await visitor.GetPageAsync("/standards")).Links());
        var title = Given.StandardContent().Title.Uk;
        foreach (var address in new[] { "/standards", "/standards/1", $"/standards/1/services/{Given.IdCardService}" })
        {
            var named = (await visitor.GetPageAsync(address)).Document.QuerySelectorAll("a[href^='/standards/1'], h1");
            Assert.Contains(named, element => element.TextContent.Trim() == title);
        }

        Assert.Contains(
            Said.Uk("Exchange.On.None"), (await visitor.GetPageAsync("/standards?on=2025-12-31")).Text("main"));
        Assert.DoesNotContain(
            Said.Uk("Exchange.On.None"), (await visitor.GetPageAsync("/standards?on=2026-01-01")).Text("main"));
        var wrong = await visitor.GetPageAsync("/standards?on=<b>");
        Assert.Contains(Said.Uk("Exchange.On.NotADate"), wrong.Text("#on-error"));
    }

    [Fact]
    public async Task A_service_of_the_standard_shows_its_rows_with_their_marks()
    {
        var page = await web.Visit().GetPageAsync($"/standards/1/services/{Given.IdCardService}");

        Assert.Equal("Отримати паспорт", page.Heading);
        Assert.Contains("Заява", page.Text("main"));
        Assert.Contains("914 грн", page.Text("main table"));
        Assert.Contains(Said.Uk("Components.Mark.Confirmed"), page.Text("main"));
    }

    [Theory]
    [InlineData("/standards/99")]
    [InlineData("/standards/0")]
    [InlineData("/standards/-1")]
    [InlineData("/standards/abc")]
    [InlineData("/standards/99999999999")]
    [InlineData("/standards/1/services/nowhere")]
    [InlineData("/standards/99/services/id-card")]
    public async Task A_version_that_was_never_published_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await web.Visit().GetAsync(address)).Status);

    [Theory]
    [InlineData("/en/standards/1")]
    [InlineData("/en/standards/1/services/id-card")]
    [InlineData("/en/h/dubivska/open-data")]
    public async Task The_standard_is_read_in_english(string address) =>
        Assert.DoesNotContain("Exchange.", (await web.Visit().GetPageAsync(address)).Text("main"));
}
