using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CnapPlatform.Application.Tests.Hromadas;

/// <summary>A pooled connection carries nothing of the hromada it served before.</summary>
public sealed class ConnectionReuseTests
{
    private const int Requests = 200;

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task After_an_exception_amid_a_request_the_next_one_sees_only_its_own(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var tables = await TenantTables.FilledAsync(cnap, Given.City);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => FailInTransactionAsync(cnap, Given.City));
            await cnap.WithDbAsync(Given.Settlement, async db =>
            {
                var connection = await db.OpenedAsync();
                foreach (var table in tables)
                {
                    Assert.Equal(0, await connection.CountAsync(table, """WHERE "HromadaId" <> 2"""));
                }
            });
        }
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task After_an_SQL_error_the_next_request_sees_only_its_own(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await TenantRows.FillAsync(cnap, Given.City);

        await Assert.ThrowsAsync<PostgresException>(() => cnap.WithDbAsync(Given.City, async db =>
        {
            await using var transaction = await db.BeginAsync(CancellationToken.None);
            await (await db.OpenedAsync()).ExecuteAsync("SELECT 1 / 0");
        }));

        await cnap.WithDbAsync(Given.Settlement, async db =>
            Assert.Equal(0, await (await db.OpenedAsync()).CountAsync("Cases")));
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task A_connection_taken_from_the_pool_past_the_application_serves_nobody(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var tables = await TenantTables.FilledAsync(cnap, Given.City);

        await using var connection = new NpgsqlConnection(cnap.Database.AppConnection);
        await connection.OpenAsync();

        foreach (var table in tables)
        {
            Assert.Equal(0, await connection.CountAsync(table));
        }
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Two_hundred_parallel_requests_over_few_connections_see_each_only_its_own(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var tables = await TenantTables.FilledAsync(cnap, Given.City);
        await TenantRows.FillAsync(cnap, Given.Settlement);
        var owners = string.Join(
            " UNION ALL ",
            tables.Select(table => $"""SELECT DISTINCT "HromadaId" AS "Value" FROM "{table}" """));
        HromadaId[] hromadas = [Given.City, Given.Settlement, Given.Village];

        var connections = await Task.WhenAll(Enumerable.Range(0, Requests).Select(number => Task.Run(() =>
            SeeOnlyOwnAsync(cnap, hromadas[number % hromadas.Length], owners, tables.Length, fails: number % 7 == 0))));

        Assert.Equal(Requests, connections.Length);
        Assert.True(connections.Distinct().Count() <= 20, "The connections were not reused.");
    }

    private static Task<int> SeeOnlyOwnAsync(
        TestCnap cnap, HromadaId hromada, string sql, int tables, bool fails) =>
        cnap.WithDbAsync(hromada, async db =>
        {
            if (fails)
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => FailInTransactionAsync(cnap, hromada));
            }

            var seen = await db.Database.SqlQueryRaw<int>(sql).ToListAsync();

            Assert.All(seen, id => Assert.Equal(hromada.Value, id));
            Assert.Equal(hromada == Given.Village ? 0 : tables, seen.Count);
            return (await db.OpenedAsync()).ProcessID;
        });

    private static Task<bool> FailInTransactionAsync(TestCnap cnap, HromadaId hromada) =>
        cnap.InScopeAsync<bool>(hromada, async services =>
        {
            var db = (ICnapDb)services.GetService(typeof(ICnapDb))!;
            await using var transaction = await db.BeginAsync(CancellationToken.None);
            await db.Points.ToListAsync();
            throw new InvalidOperationException("The request fails half way.");
        });
}
