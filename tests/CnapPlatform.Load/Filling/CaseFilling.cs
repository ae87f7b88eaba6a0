using System.Collections.Concurrent;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Standards;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CnapPlatform.Load.Filling;

/// <summary>Writes the cases of the whole country, hromada by hromada, over several connections.</summary>
internal sealed class CaseFilling(NpgsqlDataSource source, IModel model, PublishedStandard standard)
{
    private const int BatchSize = 4000;

    private readonly CaseTables _tables = new(model);
    private readonly CaseStories _stories = new(standard, new Announcements(TimeProvider.System), TimeProvider.System.GetUtcNow());
    private long _rows;

    /// <summary>How many of a hundred cases are still open.</summary>
    public int Open { get; init; }

    public int Seed { get; init; }

    /// <summary>Answers the number of rows written.</summary>
    public async Task<long> RunAsync(
        IReadOnlyList<FilledHromada> country, int wanted, int connections, CancellationToken cancellationToken)
    {
        var shares = new ConcurrentQueue<(FilledHromada Hromada, int Cases)>(
            Shares(country, wanted).OrderByDescending(share => share.Cases));
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => WorkAsync(shares, cancellationToken)));
        return _rows;
    }

    // Every hromada gets its part of the people; the rounding goes to the largest.
    private static List<(FilledHromada Hromada, int Cases)> Shares(IReadOnlyList<FilledHromada> country, int wanted)
    {
        var people = country.Sum(h => (long)h.Population);
        var shares = country.Select(h => (Hromada: h, Cases: (int)(wanted * (long)h.Population / people))).ToList();
        var largest = shares.IndexOf(shares.MaxBy(share => share.Hromada.Population));
        shares[largest] = (shares[largest].Hromada, shares[largest].Cases + wanted - shares.Sum(s => s.Cases));
        return shares;
    }

    private async Task WorkAsync(
        ConcurrentQueue<(FilledHromada Hromada, int Cases)> shares, CancellationToken cancellationToken)
    {
        await Task.Yield();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using (var settings = new NpgsqlCommand("SET synchronous_commit = off", connection))
        {
            await settings.ExecuteNonQueryAsync(cancellationToken);
        }

        // Small hromadas are written together: what a statement costs counts with 1,470 of them.
        var batch = new CaseBatch();
        var hromadas = new HashSet<FilledHromada>();
        while (shares.TryDequeue(out var share))
        {
            var chance = new Random(HashCode.Combine(Seed, share.Hromada.Id.Value));
            foreach (var plan in Plans(share.Hromada, share.Cases, chance))
            {
                hromadas.Add(share.Hromada);
                _stories.Tell(plan, share.Hromada, batch, chance);
                if (batch.Count == BatchSize)
                {
                    await SaveAsync(batch, hromadas, connection, cancellationToken);
                    batch = new CaseBatch();
                }
            }
        }

        await SaveAsync(batch, hromadas, connection, cancellationToken);
    }

    private List<CasePlan> Plans(FilledHromada hromada, int count, Random chance) =>
    [
        .. Enumerable.Range(0, count)
            .Select(_ => _stories.Plan(hromada, isOpen: chance.Next(100) < Open, chance))
            .OrderBy(plan => plan.RegisteredAt),
    ];

    // The numbers given go with their cases, so that a fill that is stopped leaves no gap.
    private async Task SaveAsync(
        CaseBatch batch, HashSet<FilledHromada> hromadas, NpgsqlConnection connection,
        CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = await batch.WriteAsync(_tables, connection, cancellationToken);
        var last = hromadas.SelectMany(h => h.LastNumbers.Select(n => (Hromada: h.Id.Value, n.Key, n.Value))).ToList();
        await using var counters = new NpgsqlCommand(
            """
            INSERT INTO "CaseNumberCounters" ("HromadaId", "Year", "Last")
            SELECT * FROM unnest(@hromadas, @years, @last)
            ON CONFLICT ("HromadaId", "Year") DO UPDATE SET "Last" = EXCLUDED."Last"
            """,
            connection);
        counters.Parameters.AddWithValue("hromadas", last.Select(number => number.Hromada).ToArray());
        counters.Parameters.AddWithValue("years", last.Select(number => number.Key).ToArray());
        counters.Parameters.AddWithValue("last", last.Select(number => number.Value).ToArray());
        await counters.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        hromadas.Clear();
        Interlocked.Add(ref _rows, rows);
    }
}
