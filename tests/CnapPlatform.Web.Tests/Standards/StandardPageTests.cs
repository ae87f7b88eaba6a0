using System.Net;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Standards;

public sealed class StandardPageTests(TestWeb web) : IClassFixture<TestWeb>
{
    [Theory]
    [InlineData("/standards")]
    [InlineData("/standards/1")]
    public async Task Everybody_reads_the_published_standard(string address)
    {
        var page = await web.Visit().GetPageAsync(address);

        Assert.Equal(Said.Uk("Standards.Title", 1), page.Heading);
        Assert.Equal(4, page.Document.QuerySelectorAll("main table tbody tr").Length);
        Assert.Contains(new string('0', 64), page.Text("main"));
    }

    [Theory]
    [InlineData("/standards/99")]
    [InlineData("/standards/0")]
    [InlineData("/standards/-1")]
    [InlineData("/standards/abc")]
    [InlineData("/standards/99999999999")]
    public async Task A_version_that_was_never_published_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await web.Visit().GetAsync(address)).Status);
}
