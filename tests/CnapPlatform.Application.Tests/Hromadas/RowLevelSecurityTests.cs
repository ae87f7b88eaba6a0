using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Npgsql;

namespace CnapPlatform.Application.Tests.Hromadas;

/// <summary>The third wall: what the server itself does when every other wall is passed by raw SQL.</summary>
public sealed class RowLevelSecurityTests
{
    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Raw_SQL_finds_no_row_of_another_hromada_in_any_table(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var tables = await TenantTables.FilledAsync(cnap, Given.City);

        foreach (var stranger in new[] { Given.Settlement, Given.Village, HromadaId.None })
        {
            await cnap.WithDbAsync(stranger, async db =>
            {
                var connection = await db.OpenedAsync();
                foreach (var table in tables)
                {
                    var foreign = await connection.CountAsync(table, $"""WHERE "HromadaId" <> {stranger}""");
                    Assert.True(foreign == 0, $"{table} shows {foreign} rows of another hromada.");
                }
            });
        }
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Each_hromada_sees_its_own_rows_in_every_table(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var tables = await TenantTables.FilledAsync(cnap, Given.City);

        await cnap.WithDbAsync(Given.City, async db =>
        {
            var connection = await db.OpenedAsync();
            foreach (var table in tables)
            {
                Assert.True(await connection.CountAsync(table) > 0, $"{table} hides a hromada's own rows from it.");
            }
        });
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Raw_SQL_changes_and_removes_no_row_of_another_hromada(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var tables = await TenantTables.FilledAsync(cnap, Given.City);

        await cnap.WithDbAsync(Given.Settlement, async db =>
        {
            var connection = await db.OpenedAsync();
            foreach (var table in tables)
            {
                var changed = await TouchedAsync(
                    connection, $"""UPDATE "{table}" SET "HromadaId" = 2 WHERE "HromadaId" = 1""");
                var removed = await TouchedAsync(connection, $"""DELETE FROM "{table}" WHERE "HromadaId" = 1""");
                Assert.True(changed + removed == 0, $"{table}: {changed} changed, {removed} removed.");
            }
        });
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task No_row_can_be_put_into_another_hromada(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var tables = await TenantTables.FilledAsync(cnap, Given.City);

        await cnap.WithDbAsync(Given.City, async db =>
        {
            var connection = await db.OpenedAsync();
            foreach (var table in tables)
            {
                await AssertForbiddenAsync(
                    connection,
                    $$"""
                    INSERT INTO "{{table}}"
                    SELECT (jsonb_populate_record(own, '{"HromadaId": 2}')).* FROM "{{table}}" own
                    """);
                await AssertForbiddenAsync(
                    connection, $"""UPDATE "{table}" SET "HromadaId" = 2 WHERE "HromadaId" = 1""");
            }
        });
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task The_running_program_cannot_take_a_wall_down(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.WithDbAsync(Given.City, async db =>
        {
            var connection = await db.OpenedAsync();
            foreach (var table in TenantTables.Of(db))
            {
                await AssertForbiddenAsync(connection, $"""ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY""");
                await AssertForbiddenAsync(connection, $"""DROP POLICY own_hromada ON "{table}" """);
                await AssertForbiddenAsync(connection, $"""TRUNCATE "{table}" CASCADE""");
            }

            await AssertForbiddenAsync(connection, "CREATE TABLE of_my_own (id int)");
            await AssertForbiddenAsync(connection, "SET ROLE cnap_migrator");
            await AssertForbiddenAsync(connection, "ALTER ROLE cnap_app BYPASSRLS");
        });
    }

    // A table that is only ever added to refuses outright what the others do to no row.
    private static async Task<int> TouchedAsync(NpgsqlConnection connection, string sql)
    {
        try
        {
            return await connection.ExecuteAsync(sql);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return 0;
        }
    }

    private static async Task AssertForbiddenAsync(NpgsqlConnection connection, string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql));
        Assert.True(refused.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{sql}: {refused.Message}");
    }
}
