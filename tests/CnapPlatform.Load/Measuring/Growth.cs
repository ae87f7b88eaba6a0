using CnapPlatform.Load.Kernel;
using Npgsql;

namespace CnapPlatform.Load.Measuring;

/// <summary>Rows and sizes of the tables at a moment.</summary>
internal sealed class Growth
{
    private readonly Dictionary<string, (long Rows, long Bytes)> _tables;

    private Growth(Dictionary<string, (long Rows, long Bytes)> tables) => _tables = tables;

    public static async Task<Growth> ReadAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var tables = await Sql.ListAsync(
            source,
            "SELECT relname, n_tup_ins - n_tup_del, pg_total_relation_size(relid) FROM pg_stat_user_tables",
            row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
            cancellationToken);
        return new Growth(tables.ToDictionary(table => table.Item1, table => (table.Item2, table.Item3)));
    }

    public void PrintSince(Growth before, int lives)
    {
        var grown = _tables.Select(table => (
                Name: table.Key,
                Rows: table.Value.Rows - before._tables.GetValueOrDefault(table.Key).Rows,
                Bytes: table.Value.Bytes - before._tables.GetValueOrDefault(table.Key).Bytes))
            .Where(table => table.Rows != 0 || table.Bytes != 0)
            .OrderByDescending(table => table.Rows).ToList();
        Console.WriteLine(
            $"  grown by {grown.Sum(table => table.Rows):#,0} rows and {Figures.Size(grown.Sum(table => table.Bytes))}: "
            + $"{grown.Sum(table => table.Rows) / (double)Math.Max(1, lives):0.0} rows a life");
        foreach (var (name, rows, bytes) in grown.Where(table => table.Rows != 0))
        {
            Console.WriteLine($"    {name,-20} {rows,10:#,0} rows  {Figures.Size(bytes),12}");
        }
    }
}
