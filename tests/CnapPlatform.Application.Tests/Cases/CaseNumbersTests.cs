using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class CaseNumbersTests
{
    [DatabaseTheory]
    [PostgreSqlData(200)]
    [DatabaseData(24)]
    public async Task Parallel_registrations_leave_no_gap_and_no_duplicate(DatabaseProvider provider, int registrations)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, registrations).Select(number => Task.Run(() =>
            RegisterAsync(cnap, number % 2 == 0 ? Given.City : Given.Settlement, isGivenUp: number % 10 > 7))));

        foreach (var hromada in new[] { Given.City, Given.Settlement })
        {
            var taken = await NumbersAsync(cnap, hromada);
            Assert.Equal(Enumerable.Range(1, taken.Length), taken);
        }

        var kept = Enumerable.Range(0, registrations).Count(number => number % 10 <= 7);
        Assert.Equal(kept, (await NumbersAsync(cnap, Given.City)).Length
            + (await NumbersAsync(cnap, Given.Settlement)).Length);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Each_year_begins_with_one(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        Assert.Equal(1, await TakeAsync(cnap, 2026));
        Assert.Equal(2, await TakeAsync(cnap, 2026));
        Assert.Equal(1, await TakeAsync(cnap, 2027));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_number_is_not_taken_outside_the_transaction_of_its_case(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.InScopeAsync(Given.City, async services =>
        {
            var numbers = services.GetRequiredService<ICaseNumbers>();
            return await Assert.ThrowsAsync<InvalidOperationException>(
                () => numbers.TakeNextAsync(Given.City, 2026, CancellationToken.None));
        });
    }

    private static Task<bool> RegisterAsync(TestCnap cnap, HromadaId hromada, bool isGivenUp) =>
        cnap.InScopeAsync(hromada, async services =>
        {
            var db = services.GetRequiredService<CnapDb>();
            await using var transaction = await db.BeginAsync(CancellationToken.None);
            var sequence = await services.GetRequiredService<ICaseNumbers>()
                .TakeNextAsync(hromada, Given.Today.Year, CancellationToken.None);
            db.Add(Given.RegisteredCase(hromada, sequence));
            await db.SaveChangesAsync();
            if (!isGivenUp)
            {
                await transaction.CommitAsync();
            }

            return true;
        });

    private static Task<int> TakeAsync(TestCnap cnap, int year) => cnap.InScopeAsync(Given.City, async services =>
    {
        await using var transaction = await services.GetRequiredService<CnapDb>().BeginAsync(CancellationToken.None);
        var number = await services.GetRequiredService<ICaseNumbers>()
            .TakeNextAsync(Given.City, year, CancellationToken.None);
        await transaction.CommitAsync();
        return number;
    });

    private static async Task<int[]> NumbersAsync(TestCnap cnap, HromadaId hromada)
    {
        List<CaseNumber?> numbers = await cnap.WithDbAsync(
            hromada, db => db.Cases.Select(registered => registered.Number).ToListAsync());
        return [.. numbers.Select(number => number!.Value.Sequence).Order()];
    }
}
