using System.Net;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Services;

public sealed class PackagePageTests(ShippedStandard standard) : IClassFixture<ShippedStandard>
{
    private readonly WebVisitor _visitor = standard.Web.Visit();

    [Theory]
    [InlineData("/")]
    [InlineData("/packages")]
    public async Task Every_package_is_found_from_the_start_and_opens(string address)
    {
        var page = await _visitor.GetPageAsync(address);

        var links = page.Links("main a[href^='/packages/']");
        Assert.True(links.Count >= 10);
        foreach (var link in links)
        {
            Assert.True((await _visitor.GetAsync(link)).Has(".stage .checklist"), link);
        }
    }

    [Fact]
    public async Task A_hromadas_package_leads_to_its_cards_and_forms_and_marks_what_it_does_not_give()
    {
        var start = await _visitor.GetPageAsync("/h/dubivska");
        var page = await _visitor.GetPageAsync("/h/dubivska/packages/coffee-shop");

        Assert.Contains("/h/dubivska/packages/coffee-shop", start.Links());
        Assert.Contains("/h/dubivska/services/sole-proprietor-registration", page.Links());
        Assert.Contains("/h/dubivska/apply/sole-proprietor-registration", page.Links());
        Assert.DoesNotContain($"/h/dubivska/services/{ShippedStandard.NotGiven}", page.Links());
        Assert.Contains(Said.Uk("Packages.NotHere"), page.Text(".stage:last-of-type"));
    }

    [Fact]
    public async Task What_is_paid_once_is_counted_once()
    {
        var page = await _visitor.GetPageAsync("/h/dubivska/packages/moving");

        // Residence and its end 49.92 once, the child's residence 49.92, the changed data of an entrepreneur 330.
        Assert.Contains("429,84 грн", page.Text("main dl"));
    }

    [Fact]
    public async Task A_card_names_the_packages_it_is_part_of()
    {
        var page = await _visitor.GetPageAsync("/h/dubivska/services/residence-registration");

        Assert.Contains("/h/dubivska/packages/moving", page.Links());
    }

    [Fact]
    public async Task A_hromada_named_in_full_leads_to_its_package()
    {
        var answer = await _visitor.GetAsync("/find?package=moving&q=" + Uri.EscapeDataString("Дубівська"));

        Assert.Equal("/h/dubivska/packages/moving", answer.Location);
    }

    [Theory]
    [InlineData("/packages/nothing")]
    [InlineData("/h/dubivska/packages/nothing")]
    public async Task An_unknown_package_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(address)).Status);
}
