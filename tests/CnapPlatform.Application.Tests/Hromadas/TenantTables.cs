using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CnapPlatform.Application.Tests.Hromadas;

/// <summary>Every table whose rows belong to a hromada, as the model names them.</summary>
internal static class TenantTables
{
    public static string[] Of(CnapDb db)
    {
        var tables = db.Model.GetEntityTypes()
            .Where(entity => typeof(IOwnedByHromada).IsAssignableFrom(entity.ClrType))
            .Select(entity => entity.GetTableName()!)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.NotEmpty(tables);
        return tables;
    }

    /// <summary>The tables of <paramref name="cnap"/>, each with rows of <paramref name="hromada"/>.</summary>
    public static async Task<string[]> FilledAsync(TestCnap cnap, HromadaId hromada)
    {
        await TenantRows.FillAsync(cnap, hromada);
        var tables = await cnap.WithDbAsync(hromada, db => Task.FromResult(Of(db)));
        foreach (var table in tables)
        {
            Assert.True(
                await CountAsOwnerAsync(cnap.Database, table, hromada) > 0,
                $"{nameof(TenantRows)} puts no row into {table}: fill it, so that its wall is tested.");
        }

        return tables;
    }

    public static async Task<long> CountAsOwnerAsync(TestDatabase database, string table, HromadaId hromada)
    {
        await using var owner = new NpgsqlConnection(database.OwnerConnection);
        await owner.OpenAsync();
        return await owner.CountAsync(table, $"""WHERE "HromadaId" = {hromada}""");
    }

    public static async Task<long> CountAsync(this NpgsqlConnection connection, string table, string where = "") =>
        (long)(await connection.ScalarAsync($"""SELECT count(*) FROM "{table}" {where}"""))!;

    public static async Task<object?> ScalarAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The very connection that the application works on, opened by it for its hromada.</summary>
    public static async Task<NpgsqlConnection> OpenedAsync(this CnapDb db)
    {
        await db.Database.OpenConnectionAsync();
        return (NpgsqlConnection)db.Database.GetDbConnection();
    }
}
