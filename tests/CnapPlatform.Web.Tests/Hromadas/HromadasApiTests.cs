using System.Net;
using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Hromadas;

public sealed class HromadasApiTests(SmallCountry country) : IClassFixture<SmallCountry>
{
    private const string Hromadas = "/api/v1/hromadas";

    private readonly WebVisitor _system = country.Web.Visit();

    [Fact]
    public async Task Hromadas_are_listed_in_the_order_of_the_alphabet_and_in_the_promised_shape()
    {
        var list = await _system.GetJsonAsync(Hromadas);
        var items = list.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["items", "page", "total"], list.Names());
        Assert.Equal(["code", "name", "type", "raion", "oblast", "slug", "status"], items[0].Names());
        Assert.Equal(
            ["Вербова", "Дубівська", "Ставкова"], items.Select(item => item.GetProperty("name").GetString()));
        Assert.Equal(
            ["registered", "live", "live"], items.Select(item => item.GetProperty("status").GetString()));
        Assert.Equal(
            ["village", "city", "settlement"], items.Select(item => item.GetProperty("type").GetString()));
        Assert.Equal(1, list.GetProperty("page").GetInt32());
        Assert.Equal(3, list.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("?q=дубів", 1)]
    [InlineData("?q=Ставкове", 1)]
    [InlineData("?q=верба", 2)]
    [InlineData("?q=немає такої", 0)]
    [InlineData("?q=%25", 0)]
    [InlineData("?q=_", 0)]
    [InlineData("?oblast=зразкова", 3)]
    [InlineData("?oblast=UA00000000000000001", 3)]
    [InlineData("?oblast=ніде", 0)]
    [InlineData("?q=берегова", 0)]
    public async Task Hromadas_are_found_by_name_settlement_and_oblast(string query, int total)
    {
        var list = await _system.GetJsonAsync(Hromadas + query);

        Assert.Equal(total, list.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_page_after_the_last_is_empty()
    {
        var list = await _system.GetJsonAsync(Hromadas + "?page=7");

        Assert.Equal(0, list.GetProperty("items").GetArrayLength());
        Assert.Equal(7, list.GetProperty("page").GetInt32());
        Assert.Equal(3, list.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=abc", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("page=99999999999", "page")]
    public async Task A_bad_page_is_named(string query, string field) =>
        Assert.Equal([field], await _system.BadFieldsAsync($"{Hromadas}?{query}"));

    [Theory]
    [InlineData("q")]
    [InlineData("oblast")]
    public async Task What_is_too_long_is_named(string field) =>
        Assert.Equal([field], await _system.BadFieldsAsync($"{Hromadas}?{field}={new string('a', 101)}"));

    [Fact]
    public async Task One_hromada_is_found_by_its_code_and_by_its_address()
    {
        var code = Given.CodeOf(Given.City);
        foreach (var key in new[] { code, "dubivska" })
        {
            var hromada = await _system.GetJsonAsync($"{Hromadas}/{key}");
            Assert.Equal(code, hromada.GetProperty("code").GetString());
            Assert.Equal("Дубів", hromada.GetProperty("centre").GetProperty("name").GetString());
        }
    }

    [Theory]
    [InlineData("/UA99999999999999999")]
    [InlineData("/UA99999999999999999/services")]
    [InlineData("/UA01020010000000003")]
    [InlineData("/nowhere")]
    [InlineData("/%3Cscript%3E")]
    public async Task An_unknown_code_is_not_found(string rest)
    {
        var problem = await _system.GetJsonAsync(Hromadas + rest, HttpStatusCode.NotFound);

        Assert.Equal(404, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_hromada_lists_the_services_it_offers_with_term_and_fee()
    {
        var live = await _system.GetJsonAsync($"{Hromadas}/{Given.CodeOf(Given.City)}/services");
        var waiting = await _system.GetJsonAsync($"{Hromadas}/{Given.CodeOf(Given.Village)}/services");

        var services = live.GetProperty("items").EnumerateArray()
            .ToDictionary(item => item.GetProperty("code").GetString()!);
        Assert.Equal(4, services.Count);
        Assert.Equal("month", services[Given.TreeService].GetProperty("term").GetProperty("unit").GetString());
        Assert.Equal(55_800, services[Given.IdCardService].GetProperty("feeFromKopiykas").GetInt64());
        Assert.All(services.Values, service => Assert.NotEqual(0, service.GetProperty("variants").GetArrayLength()));
        Assert.All(
            services[Given.IdCardService].GetProperty("variants").EnumerateArray(),
            variant => Assert.NotEqual("", variant.GetProperty("key").GetString()));
        Assert.Equal(0, waiting.GetProperty("items").GetArrayLength());
    }
}
