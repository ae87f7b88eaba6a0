using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>
/// A platform table whose rows are taken for a while: its name, and the column that says when a row is due. Where much
/// comes due at one moment, a second column keeps the rows of a hromada together, so that they are handled at once.
/// </summary>
internal sealed record LeasedTable(string Name, string Key, string DueColumn, string? ThenBy = null)
{
    public string Order => ThenBy is null ? $"\"{DueColumn}\"" : $"\"{DueColumn}\", \"{ThenBy}\"";
}

/// <summary>
/// Takes due rows of a table in batches, so that several nodes share the work without waiting for each other. A claim
/// is a time, not a lock: whoever dies with it loses it when the time is over.
/// </summary>
internal static class Leases
{
    public const int BatchSize = 500;

    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    /// <summary>The rows taken, unordered; one statement and so one transaction on every provider.</summary>
    public static async Task<List<T>> ClaimAsync<T>(
        this CnapDb db, LeasedTable table, TimeProvider clock, CancellationToken cancellationToken,
        TimeSpan? lease = null)
        where T : class
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<T>().FromSqlRaw(Sql(db, table), now, now + (lease ?? Length))
            .AsNoTracking().ToListAsync(cancellationToken);
    }

    private static string Sql(CnapDb db, LeasedTable table)
    {
        var due = $"""
            "{table.DueColumn}" <= @p0 AND ("ClaimedUntil" IS NULL OR "ClaimedUntil" <= @p0)
            """;

        if (db.Database.IsSqlServer())
        {
            return $"""
                WITH taken AS (
                    SELECT TOP ({BatchSize}) * FROM "{table.Name}" WITH (READPAST, UPDLOCK, ROWLOCK)
                    WHERE {due} ORDER BY {table.Order})
                UPDATE taken SET "ClaimedUntil" = @p1 OUTPUT inserted.*
                """;
        }

        var skipLocked = db.Database.IsNpgsql() ? "FOR UPDATE SKIP LOCKED" : "";
        return $"""
            WITH taken AS (
                SELECT "{table.Key}" FROM "{table.Name}"
                WHERE {due} ORDER BY {table.Order} LIMIT {BatchSize} {skipLocked})
            UPDATE "{table.Name}" SET "ClaimedUntil" = @p1
            WHERE "{table.Key}" IN (SELECT "{table.Key}" FROM taken)
            RETURNING *
            """;
    }
}
