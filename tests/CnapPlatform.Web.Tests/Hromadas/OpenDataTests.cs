using System.Net;
using System.Text.Json;
using CnapPlatform.Application.Cases;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using CnapPlatform.Web.Tests.Cases;

namespace CnapPlatform.Web.Tests.Hromadas;

public sealed class OpenDataTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Everybody_takes_the_cases_of_a_period_without_anybody_in_them(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var clerk = await web.SignInAsync(Given.CityAdministrator);
        await clerk.RegisterAsync(Given.City, "Шевчук Ганна");
        var visitor = web.Visit();
        var day = $"{Given.Today:yyyy-MM-dd}";

        var json = await visitor.GetPageAsync($"/h/dubivska/open-data/cases.json?from={day}&to={day}");
        var csv = await visitor.GetPageAsync($"/h/dubivska/open-data/cases.csv?from={day}&to={day}");

        var open = Assert.Single(JsonDocument.Parse(json.Body).RootElement.EnumerateArray().ToList());
        Assert.Equal(OpenCase.Columns, open.EnumerateObject().Select(field => field.Name));
        Assert.Equal(JsonValueKind.Null, open.GetProperty("applicantName").ValueKind);
        Assert.Equal("На виконанні", open.GetProperty("status").GetString());
        Assert.StartsWith(string.Join(',', OpenCase.Columns), csv.Body, StringComparison.Ordinal);
        Assert.Contains(open.GetProperty("uid").GetString()!, csv.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Шевчук", json.Body + csv.Body, StringComparison.Ordinal);
        Assert.Equal(
            "[]", (await visitor.GetPageAsync($"/h/stavkova/open-data/cases.json?from={day}&to={day}")).Body);
    }

    [Fact]
    public async Task A_wrong_period_an_unknown_list_and_a_hromada_that_is_not_live_are_told_apart()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        var visitor = web.Visit();

        foreach (var query in new[] { "", "?from=2026-01-01", "?from=2026-02-01&to=2026-01-01", "?from=x&to=y" })
        {
            Assert.Equal(
                HttpStatusCode.BadRequest, (await visitor.GetAsync($"/h/dubivska/open-data/cases.csv{query}")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/h/dubivska/open-data/people.csv")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/h/verbova/open-data/services.csv")).Status);
        Assert.False((await visitor.GetPageAsync("/h/verbova/open-data")).Has("main form"));
        var services = await visitor.GetPageAsync("/h/dubivska/open-data/services.json");
        Assert.Equal(4, JsonDocument.Parse(services.Body).RootElement.GetArrayLength());
    }
}
