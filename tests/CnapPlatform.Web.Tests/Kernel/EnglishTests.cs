using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Tests.Cases;

namespace CnapPlatform.Web.Tests.Kernel;

/// <summary>A text that one language lacks fails the page while developing, so that reading the pages finds it.</summary>
public sealed class EnglishTests(TestWeb web) : IClassFixture<TestWeb>
{
    private static readonly string[] Names =
    [
        "Дубівська", "Вербова", "Стандарт для перевірок", "Віддалене робоче місце", .. Given.Passports().Select(p => p.Content.ShortName.Uk),
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/find?q=Верба")]
    [InlineData("/find?q=nothing")]
    [InlineData("/near?lat=49&lon=28")]
    [InlineData("/oblasts")]
    [InlineData("/oblasts/UA00000000000000001")]
    [InlineData("/h/dubivska")]
    [InlineData("/h/verbova")]
    [InlineData("/h/dubivska/services")]
    [InlineData("/h/dubivska/services/address-assignment")]
    [InlineData("/h/dubivska/services/id-card")]
    [InlineData("/h/dubivska/services/residence-registration")]
    [InlineData("/h/dubivska/apply/tree-removal")]
    [InlineData("/h/dubivska/receipt")]
    [InlineData("/track")]
    [InlineData("/signin")]
    [InlineData("/standards")]
    [InlineData("/deadlines")]
    [InlineData("/privacy")]
    [InlineData("/data")]
    [InlineData("/accessibility")]
    public async Task A_visitor_reads_every_page_in_english(string address) =>
        await ReadAsync(web.Visit(), address);

    [Fact]
    public async Task Staff_read_their_pages_in_english()
    {
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        var address = (await clerk.RegisterAsync(Given.City, "Шевчук Ганна")).Address;
        string[] cases =
        [
            "/work/dubivska", "/work/dubivska/cases", "/work/dubivska/lists/to-register",
            "/work/dubivska/lists/to-hand-over", "/work/dubivska/lists/to-issue", "/work/dubivska/register",
            "/work/dubivska/register/id-card", "/work/dubivska/notices", "/work/dubivska/points",
            "/work/dubivska/people", "/work/dubivska/services", "/memberships", address, address + "/inventory",
            address + "/new-code",
        ];
        foreach (var page in cases)
        {
            await ReadAsync(clerk, page);
        }

        await ReadAsync(await web.SignInAsync(Given.CityArchitect), "/work/provider");
        await ReadAsync(
            await web.SignInAsync(Given.CityTenantAdministrator), "/work/dubivska/services/address-assignment");
    }

    [Fact]
    public async Task Errors_of_a_form_are_said_in_english()
    {
        var visitor = web.Visit();
        var form = await visitor.GetPageAsync("/en" + Applying.AddressOf(Given.City));

        var page = await visitor.SubmitAsync(form, Applying.Form);

        Assert.Contains(Said.En("Cases.Name.Required"), page.ErrorOf("Form.Applicant.Name"));
        Assert.All(page.Errors, error => Assert.DoesNotMatch("[А-Яа-яІіЇїЄєҐґ]", error));
    }

    private static async Task ReadAsync(WebVisitor visitor, string address)
    {
        var page = await visitor.GetPageAsync("/en" + address);

        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        var own = page.Texts("main button, main h2:not(:has(a)), footer a, nav[aria-label] a:not([hreflang])");
        Assert.All(own.Where(text => !IsOfTheData(text)), text => Assert.DoesNotMatch("[А-Яа-яІіЇїЄєҐґ]", text));
    }

    // The small country of the tests has its names in Ukrainian only.
    private static bool IsOfTheData(string text) =>
        text == "ЦНАП" || Names.Any(name => text.Contains(name, StringComparison.Ordinal));
}
