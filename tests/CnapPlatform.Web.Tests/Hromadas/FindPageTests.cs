using System.Net;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Hromadas;

public sealed class FindPageTests(SmallCountry country) : IClassFixture<SmallCountry>
{
    private readonly WebVisitor _visitor = country.Web.Visit();

    [Fact]
    public async Task The_first_page_asks_one_question_and_names_the_oblasts()
    {
        var page = await _visitor.GetPageAsync("/");

        Assert.Equal(Said.Uk("Portal.Start.Title"), page.Heading);
        Assert.Single(page.Document.QuerySelectorAll("main input:not([type=hidden])"));
        Assert.Equal("/find", page.Document.QuerySelector("main form")!.GetAttribute("action"));
        Assert.Contains("/oblasts/UA00000000000000001", page.Links());
        Assert.Contains("/oblasts/" + SmallCountry.Crimea, page.Links());
    }

    [Fact]
    public async Task A_hromada_named_in_full_opens_at_once()
    {
        var answer = await _visitor.GetAsync("/find?q=дубівська");

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal("/h/dubivska", answer.Location);
    }

    [Fact]
    public async Task Villages_of_one_name_are_told_apart_by_their_hromada()
    {
        var page = await _visitor.GetPageAsync("/find?q=Верба");

        var villages = page.Texts(".places li")
            .Where(row => row.Contains("село Верба", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, villages.Count);
        Assert.Contains(villages, row => row.Contains("Дубівська", StringComparison.Ordinal));
        Assert.Contains(villages, row => row.Contains("Вербова", StringComparison.Ordinal));
        Assert.All(villages, row => Assert.Contains("Середній район", row));
    }

    [Fact]
    public async Task A_village_of_Crimea_is_found_marked_as_occupied_and_leads_nowhere()
    {
        var page = await _visitor.GetPageAsync("/find?q=Берегове");

        Assert.Contains(Said.Uk("Portal.Occupied"), Assert.Single(page.Texts(".places li")));
        Assert.False(page.Has(".places a"));
    }

    [Fact]
    public async Task Nothing_found_keeps_what_was_typed_and_offers_the_oblasts()
    {
        var page = await _visitor.GetPageAsync("/find?q=" + Uri.EscapeDataString("<script>alert(1)</script>"));

        Assert.DoesNotContain("<script>alert", page.Body);
        Assert.Contains(page.Document.QuerySelectorAll("main input"), field =>
            field.GetAttribute("value") == "<script>alert(1)</script>");
        Assert.Contains("/oblasts/UA00000000000000001", page.Links());
    }

    [Theory]
    [InlineData("/find")]
    [InlineData("/find?q=")]
    [InlineData("/find?q=%00")]
    [InlineData("/find?q=%25&page=-5")]
    [InlineData("/find?q=а&page=99999999999")]
    [InlineData("/find?q=а&page=abc")]
    [InlineData("/find?service=nothing")]
    [InlineData("/find?q=%F0%9F%8F%9B&service=id-card")]
    [InlineData("/near?lat=abc&lon=1")]
    [InlineData("/near?lat=91&lon=181")]
    [InlineData("/near?lat=NaN&lon=Infinity")]
    [InlineData("/near?lat=49.1&lon=28.0")]
    public async Task Whatever_stands_in_the_address_is_answered_with_a_page(string address) =>
        await _visitor.GetPageAsync(address);

    [Fact]
    public async Task A_very_long_name_is_cut_and_not_a_failure() =>
        await _visitor.GetPageAsync("/find?q=" + new string('а', 3000));

    [Fact]
    public async Task A_chosen_service_stays_chosen_while_the_place_is_looked_for()
    {
        var page = await _visitor.GetPageAsync("/find?service=address-assignment&q=Верба");

        Assert.Contains("/h/verbova/services/address-assignment", page.Links());
        Assert.Equal("Присвоїти адресу", page.Heading);
    }

    [Fact]
    public async Task Near_me_begins_with_the_nearest_hromada()
    {
        var page = await _visitor.GetPageAsync("/near?lat=49.2&lon=28");

        Assert.Equal("/h/stavkova", page.Links().First(link => link.StartsWith("/h/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_oblast_lists_its_hromadas_and_an_unknown_one_is_not_there()
    {
        var page = await _visitor.GetPageAsync("/oblasts/UA00000000000000001");
        var crimea = await _visitor.GetPageAsync("/oblasts/" + SmallCountry.Crimea);

        Assert.Contains("/h/dubivska", page.Links());
        Assert.Contains("Берегова", crimea.Text("main"));
        Assert.Empty(crimea.Links().Where(link => link.StartsWith("/h/", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/oblasts/UA99")).Status);
    }
}
