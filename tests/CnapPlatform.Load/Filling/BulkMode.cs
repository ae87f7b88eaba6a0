using System.Globalization;
using Npgsql;

namespace CnapPlatform.Load.Filling;

/// <summary>
/// While millions of rows are written, the tables have their primary keys only; the other indexes and the references
/// are made and checked afterwards, all at once. What was taken away stands in a table, so that a fill that was
/// killed is put right by the next one.
/// </summary>
internal sealed class BulkMode(NpgsqlDataSource source, IReadOnlyList<string> tables)
{
    private const string Taken = "\"LoadToolTaken\"";

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var note = Command(connection,
            $"""
            CREATE TABLE {Taken} ("Step" int, "Do" text, "Undo" text);
            INSERT INTO {Taken}
                SELECT 2, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                    format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', conrelid::regclass, conname,
                        pg_get_constraintdef(oid))
                FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (@tables::regclass[]);
            INSERT INTO {Taken}
                SELECT 3, '', format('ALTER TABLE %s VALIDATE CONSTRAINT %I', conrelid::regclass, conname)
                FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (@tables::regclass[]);
            INSERT INTO {Taken}
                SELECT 1, format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
                FROM pg_index WHERE indrelid = ANY (@tables::regclass[]) AND NOT indisprimary;
            """))
        {
            note.Parameters.AddWithValue("tables", tables.Select(table => $"\"{table}\"").ToArray());
            await note.ExecuteNonQueryAsync(cancellationToken);
        }

        await using (var take = Command(connection,
            $"""
            DO $$ DECLARE one record; BEGIN
                FOR one IN SELECT "Do" FROM {Taken} WHERE "Do" <> '' ORDER BY "Step" DESC LOOP EXECUTE one."Do"; END LOOP;
            END $$
            """))
        {
            await take.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Puts back whatever a fill took away; nothing where none did.</summary>
    public async Task RestoreAsync(int connections, CancellationToken cancellationToken)
    {
        foreach (var (step, width) in new[] { (1, connections), (2, 1), (3, connections) })
        {
            var undo = await TakenAsync(step, cancellationToken);
            await Parallel.ForEachAsync(
                undo, Width(width, cancellationToken), (sql, token) => UndoAsync(step, sql, token));
        }

        await using var drop = source.CreateCommand($"DROP TABLE IF EXISTS {Taken}");
        await drop.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What autovacuum would do in its own time: statistics, and the map of pages that all may read.</summary>
    public Task AnalyzeAsync(int connections, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        tables.Append("Hromadas").Append("OfferedServices").Append("Points").Append("Accounts"),
        Width(connections, cancellationToken),
        async (table, token) =>
        {
            await using var connection = await source.OpenConnectionAsync(token);
            await using var command = Command(connection, $"VACUUM (ANALYZE) \"{table}\"");
            await command.ExecuteNonQueryAsync(token);
        });

    private static ParallelOptions Width(int connections, CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = connections, CancellationToken = cancellationToken };

    private async Task<List<string>> TakenAsync(int step, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using (var exists = Command(connection, $"SELECT to_regclass('{Taken}') IS NOT NULL"))
        {
            if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
            {
                return [];
            }
        }

        await using var command = Command(
            connection,
            $"""SELECT "Undo" FROM {Taken} WHERE "Step" = {step.ToString(CultureInfo.InvariantCulture)} ORDER BY "Undo" """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var undo = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            undo.Add(reader.GetString(0));
        }

        return undo;
    }

    // Done and noted in one transaction, so that a second run does not do it twice.
    private async ValueTask UndoAsync(int step, string sql, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var command = Command(connection, $"SET LOCAL maintenance_work_mem = '512MB'; {sql}"))
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await using (var done = Command(connection, $"""DELETE FROM {Taken} WHERE "Step" = {step} AND "Undo" = @sql"""))
        {
            done.Parameters.AddWithValue("sql", sql);
            await done.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql) =>
        new(sql, connection) { CommandTimeout = 0 };
}
