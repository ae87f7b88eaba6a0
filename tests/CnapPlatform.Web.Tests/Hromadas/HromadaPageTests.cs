using System.Net;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Hromadas;

public sealed class HromadaPageTests(SmallCountry country) : IClassFixture<SmallCountry>
{
    private readonly WebVisitor _visitor = country.Web.Visit();

    [Fact]
    public async Task A_live_hromada_shows_its_points_with_hours_and_its_services()
    {
        var page = await _visitor.GetPageAsync("/h/dubivska");

        Assert.Contains("Дубівська", page.Heading);
        Assert.Contains("18:00", page.Text(".first-point"));
        Assert.Equal(2, page.Document.QuerySelectorAll(".points section").Length);
        Assert.Contains("/h/dubivska/services?category=general", page.Links());
    }

    [Fact]
    public async Task A_hromada_that_is_only_registered_says_so_and_offers_no_services()
    {
        var page = await _visitor.GetPageAsync("/h/verbova");

        Assert.Contains(Said.Uk("Portal.Hromada.NotLive"), page.Text("main"));
        Assert.DoesNotContain("/h/verbova/services", page.Links());
    }

    [Theory]
    [InlineData("/h/verbova/services")]
    [InlineData("/h/verbova/services/address-assignment")]
    public async Task Services_of_a_hromada_that_is_not_live_lead_back_to_it(string address)
    {
        var answer = await _visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal("/h/verbova", answer.Location);
    }

    [Theory]
    [InlineData("/h/nowhere")]
    [InlineData("/h/nowhere/services")]
    [InlineData("/h/nowhere/services/id-card")]
    [InlineData("/h/nowhere/apply/id-card")]
    [InlineData("/h/nowhere/receipt")]
    [InlineData("/h/..%2fwork")]
    [InlineData("/h/%3Cscript%3E")]
    [InlineData("/en/h/nowhere")]
    [InlineData("/h/dubivska/services/nothing")]
    [InlineData("/h/dubivska/apply/nothing")]
    [InlineData("/h/verbova/apply/address-assignment")]
    public async Task What_is_not_in_the_register_is_not_found(string address)
    {
        var page = await _visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(
            address.StartsWith("/en/", StringComparison.Ordinal)
                ? Said.En("Errors.NotFound.Title")
                : Said.Uk("Errors.NotFound.Title"),
            page.Heading);
    }

    [Theory]
    [InlineData("/h/staroduby", "/h/dubivska")]
    [InlineData("/h/staroduby/services?q=дерево", "/h/dubivska/services?q=%D0%B4%D0%B5%D1%80%D0%B5%D0%B2%D0%BE")]
    [InlineData("/en/h/staroduby/services/id-card", "/en/h/dubivska/services/id-card")]
    [InlineData("/h/Dubivska", "/h/dubivska")]
    public async Task A_replaced_address_leads_to_the_present_one_for_good(string old, string present)
    {
        var answer = await _visitor.GetAsync(old);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.Status);
        Assert.Equal(present, answer.Location);
    }

    [Fact]
    public async Task Public_pages_set_no_cookie()
    {
        foreach (var address in new[] { "/", "/find?q=Верба", "/h/dubivska", "/h/dubivska/services/id-card" })
        {
            var page = await _visitor.GetPageAsync(address);
            Assert.False(page.Headers.Contains("Set-Cookie"), address);
        }
    }
}
