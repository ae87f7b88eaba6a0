using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CnapPlatform.Architecture.Tests;

/// <summary>What migrations must hold, for servers that are at hand and for those that are not.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public void No_change_of_the_model_waits_for_a_migration(DatabaseProvider provider)
    {
        using var db = Db(provider);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_script_for_PostgreSQL_walls_every_table_of_hromadas()
    {
        using var db = Db(DatabaseProvider.PostgreSql);
        var script = Script(db);

        Assert.All(TenantTables(db), table =>
        {
            Assert.Contains($"""ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY""", script, StringComparison.Ordinal);
            Assert.Contains($"""ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY""", script, StringComparison.Ordinal);
            Assert.Contains($"""CREATE POLICY own_hromada ON "{table}" """.Trim(), script, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_script_for_SQL_Server_walls_every_table_of_hromadas()
    {
        using var db = Db(DatabaseProvider.SqlServer);
        var script = Script(db);

        Assert.All(TenantTables(db), table =>
        {
            Assert.Contains($"CREATE SECURITY POLICY [own_hromada_{table}]", script, StringComparison.Ordinal);
            Assert.Contains(
                $"ADD FILTER PREDICATE dbo.fn_own_hromada([HromadaId]) ON dbo.[{table}]",
                script,
                StringComparison.Ordinal);
            Assert.Contains(
                $"ADD BLOCK PREDICATE dbo.fn_own_hromada([HromadaId]) ON dbo.[{table}]",
                script,
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public void In_the_script_for_SQL_Server_a_function_is_made_in_a_batch_of_its_own()
    {
        using var db = Db(DatabaseProvider.SqlServer);
        var lines = Script(db).Split('\n').Select(line => line.Trim()).ToList();

        Assert.DoesNotContain(lines, line => line.StartsWith("CREATE FUNCTION", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("EXEC(N'CREATE FUNCTION", StringComparison.Ordinal));
    }

    private static string Script(CnapDb db) =>
        db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    private static List<string> TenantTables(CnapDb db)
    {
        List<string> tables =
        [
            .. db.Model.GetEntityTypes()
                .Where(entity => typeof(IOwnedByHromada).IsAssignableFrom(entity.ClrType))
                .Select(entity => entity.GetTableName()!),
        ];
        Assert.NotEmpty(tables);
        return tables;
    }

    private static CnapDb Db(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => DesignTime.Sqlite(),
        DatabaseProvider.PostgreSql => DesignTime.PostgreSql(),
        DatabaseProvider.SqlServer => DesignTime.SqlServer(),
        _ => throw new ArgumentOutOfRangeException(nameof(provider)),
    };
}
