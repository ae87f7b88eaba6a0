using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Keeps the statements that a use case sends, and asks PostgreSQL how it would run each of them.</summary>
internal sealed class PlanRecorder : DbCommandInterceptor
{
    private static readonly string[] Large =
    [
        "Cases", "CaseRoute", "CaseDocuments", "CaseIndex", "TrackedCases", "DueWork", "Outbox", "OutboxSignals",
        "ProviderWork",
    ];

    private readonly List<NpgsqlCommand> _sent = [];

    /// <summary>The connection of the program; set once the database is full, for nothing is kept before.</summary>
    public string? Connection { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (Connection is not null)
        {
            var copy = new NpgsqlCommand(command.CommandText);
            foreach (NpgsqlParameter parameter in command.Parameters)
            {
                copy.Parameters.Add(parameter.Clone());
            }

            _sent.Add(copy);
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>Nothing is looked for row by row in a large table, and each of the indexes is used.</summary>
    public async Task AssertAsync(Func<Task> use, params string[] indexes)
    {
        _sent.Clear();
        await use();
        Assert.NotEmpty(_sent);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in _sent.ToList())
        {
            foreach (var plan in await ExplainAsync(command))
            {
                Assert.True(
                    plan["Node Type"]!.GetValue<string>() != "Seq Scan"
                        || !Large.Contains(plan["Relation Name"]!.GetValue<string>()),
                    $"Read row by row:\n{command.CommandText}\n{plan}");
                used.Add(plan["Index Name"]?.GetValue<string>() ?? "");
            }
        }

        Assert.All(indexes, index => Assert.Contains(index, used));
    }

    // A batch of writes is one command of many statements; writes go by the primary key and are not asked about.
    private async Task<List<JsonNode>> ExplainAsync(NpgsqlCommand sent)
    {
        if (sent.CommandText.StartsWith("INSERT", StringComparison.Ordinal)
            || sent.CommandText.StartsWith("UPDATE", StringComparison.Ordinal)
            || sent.CommandText.StartsWith("DELETE", StringComparison.Ordinal))
        {
            return [];
        }

        await using var connection = new NpgsqlConnection(Connection);
        await connection.OpenAsync();
        await using (var enter = new NpgsqlCommand("SELECT set_config('app.hromada', '1', false)", connection))
        {
            await enter.ExecuteNonQueryAsync();
        }

        await using var explain = new NpgsqlCommand($"EXPLAIN (FORMAT JSON) {sent.CommandText}", connection);
        foreach (NpgsqlParameter parameter in sent.Parameters)
        {
            explain.Parameters.Add(parameter.Clone());
        }

        var json = (string)(await explain.ExecuteScalarAsync())!;
        return [.. Nodes(JsonNode.Parse(json)![0]!["Plan"]!)];
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode plan) =>
        [plan, .. plan["Plans"]?.AsArray().SelectMany(inner => Nodes(inner!)) ?? []];
}
