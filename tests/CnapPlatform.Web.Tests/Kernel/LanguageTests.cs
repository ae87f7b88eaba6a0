using System.Net;
using AngleSharp;
using AngleSharp.Dom;

namespace CnapPlatform.Web.Tests.Kernel;

public sealed class LanguageTests(TestWeb web) : IClassFixture<TestWeb>
{
    private readonly HttpClient _client = web.Visit().Client;

    [Theory]
    [InlineData("/privacy", "uk", "/en/privacy")]
    [InlineData("/en/privacy", "en", "/privacy")]
    [InlineData("/style?a=1", "uk", "/en/style?a=1")]
    [InlineData("/en/style?a=1", "en", "/style?a=1")]
    public async Task The_address_says_the_language_and_leads_to_the_other(
        string address, string language, string other)
    {
        var page = await ReadAsync(address);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(other, page.QuerySelector(".site-header__language a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Every_link_of_an_english_page_stays_english()
    {
        var page = await ReadAsync("/en/style");
        var links = page.QuerySelectorAll("a[href^='/']:not([hreflang])").Select(a => a.GetAttribute("href")!).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("/en/", link));
    }

    [Theory]
    [InlineData("/no-such-page", "Такої сторінки немає", HttpStatusCode.NotFound)]
    [InlineData("/en/no-such-page", "Page not found", HttpStatusCode.NotFound)]
    [InlineData("/error/500", "Такої сторінки немає", HttpStatusCode.NotFound)]
    public async Task An_error_is_said_in_the_language_of_the_page(
        string address, string heading, HttpStatusCode status)
    {
        var page = await ReadAsync(address, status);

        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".site-header"));
    }

    [Fact]
    public async Task The_api_answers_errors_with_problem_details()
    {
        var answer = await _client.GetAsync("/api/no-such-thing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Pages_carry_the_safety_headers_and_no_script_or_style_of_their_own()
    {
        var answer = await _client.GetAsync("/style");
        var page = await ReadAsync("/style");

        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/privacy", "portal")]
    [InlineData("/style/work", "work")]
    public async Task Styles_are_fingerprinted_and_compressed(string address, string sheet)
    {
        var page = await ReadAsync(address);
        var href = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, href);
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        var answer = await _client.SendAsync(request);

        Assert.Matches($@"^/assets/{sheet}\.[a-z0-9]{{8,}}\.css$", href);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1_000, 20_000);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString());
    }

    private async Task<IDocument> ReadAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = await _client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }
}
