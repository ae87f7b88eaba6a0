using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>Brings the schema up to date.</summary>
public static class DatabaseMigration
{
    private const string SqliteLockTable = "__EFMigrationsLock";

    /// <summary>
    /// Applies pending migrations and answers their names. On SQLite the lock that a killed start left behind is
    /// cleared first, for it would block every later start; <paramref name="say"/> is told.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ApplyAsync(
        CnapDb db, Action<string> say, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            await ClearStaleLockAsync(db, say, cancellationToken);
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        }

        return pending;
    }

    // One program uses one SQLite file, so a lock found at the start can only be a dead one's.
    private static async Task ClearStaleLockAsync(CnapDb db, Action<string> say, CancellationToken cancellationToken)
    {
        var locks = await db.Database.SqlQuery<int>(
            $"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {SqliteLockTable}")
            .SingleAsync(cancellationToken);
        if (locks == 0)
        {
            return;
        }

        var cleared = await db.Database.ExecuteSqlRawAsync(
            $"DELETE FROM \"{SqliteLockTable}\"", cancellationToken);
        if (cleared > 0)
        {
            say("An interrupted migration had left its lock behind; it was cleared.");
        }
    }
}
