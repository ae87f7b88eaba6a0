using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using CnapPlatform.Web.Tests.Cases;

namespace CnapPlatform.Web.Tests.Kernel;

public sealed class ParallelTests
{
    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Fifty_requests_of_two_hromadas_at_once_see_only_their_own(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var places = new[]
        {
            (Hromada: Given.City, Mark: "Дубомітка", Clerk: await web.SignInAsync(Given.CityAdministrator)),
            (Hromada: Given.Settlement, Mark: "Ставомітка", Clerk: await web.SignInAsync(Given.SettlementAdministrator)),
        };
        foreach (var (hromada, mark, clerk) in places)
        {
            await clerk.RegisterAsync(hromada, $"{mark} Ганна");
        }

        var pages = await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            var (hromada, _, clerk) = places[number % 2];
            return (Place: number % 2, Page: await clerk.GetAsync($"/work/{Given.SlugOf(hromada)}/cases"));
        }));

        Assert.All(pages, answer =>
        {
            Assert.True(answer.Page.IsOk, answer.Page.Status.ToString());
            Assert.Contains(places[answer.Place].Mark, answer.Page.Body);
            Assert.DoesNotContain(places[1 - answer.Place].Mark, answer.Page.Body);
        });
    }
}
