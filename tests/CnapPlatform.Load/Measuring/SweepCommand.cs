using System.Diagnostics;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Load.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CnapPlatform.Load.Measuring;

/// <summary>Makes some of the open cases' work due and measures the sweep that handles it.</summary>
internal static class SweepCommand
{
    public static readonly Command Command = new(
        "sweep",
        "makes the due work of some open cases due now and runs the sweep of deadlines to its end, in this process. "
        + "What was due before is swept first and not counted.",
        [
            new("database", "CONNECTION", "connection string of the role cnap_app, as the platform runs"),
            new("owner", "CONNECTION", "connection string of the role cnap_migrator, which makes the work due"),
            new("open", "N", "how many open cases there are to be at least", "0"),
            new("due", "N", "how many of them have something due", "10000"),
            new("runs", "N", "how often it is measured", "3"),
        ],
        RunAsync);

    private static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var wanted = arguments.Number("due", 1, 10_000_000);
        await using var owner = NpgsqlDataSource.Create(arguments.Text("owner"));
        await using var platform = Platform.On(arguments.Text("database"));
        var runner = platform.Services.GetRequiredService<SweepRunner>();
        var open = await Sql.ScalarAsync<long>(
            owner, """SELECT count(*) FROM "CaseIndex" WHERE "ClosedOn" IS NULL""", cancellationToken);
        if (open < arguments.Number("open", 0, 100_000_000))
        {
            throw new CannotMeasure($"There are {open:#,0} open cases only: fill with --open 100 first.");
        }

        var before = await runner.SweepDeadlinesAsync(cancellationToken);
        Console.WriteLine($"{open:#,0} open cases; {before.Claimed:#,0} rows were due already and are swept");
        var taken = new List<double>();
        for (var run = 0; run < arguments.Number("runs", 1, 100); run++)
        {
            taken.Add(await MeasureAsync(owner, runner, wanted, cancellationToken));
        }

        Console.WriteLine($"median {Figures.Percentile([.. taken.Order()], 50):0.0} s of {taken.Count} runs");
    }

    private static async Task<double> MeasureAsync(
        NpgsqlDataSource owner, SweepRunner runner, int wanted, CancellationToken cancellationToken)
    {
        var due = await MakeDueAsync(owner, wanted, cancellationToken);
        var reminders = await CountRemindersAsync(owner, cancellationToken);
        GC.Collect();
        var memory = new MemoryWatch();
        var clock = Stopwatch.StartNew();
        SweepOutcome outcome;
        await using (memory)
        {
            outcome = await runner.SweepDeadlinesAsync(cancellationToken);
        }

        clock.Stop();
        var written = await CountRemindersAsync(owner, cancellationToken) - reminders;
        Console.WriteLine(
            $"{due:#,0} due, {outcome.Claimed:#,0} claimed, {written:#,0} reminders written, "
            + $"{outcome.Failed.Count} hromadas failed: {clock.Elapsed.TotalSeconds:0.00} s; {memory}");
        return clock.Elapsed.TotalSeconds;
    }

    // The end of the term is today, so that the reminder still matters when the sweep comes.
    private static Task<int> MakeDueAsync(NpgsqlDataSource owner, int wanted, CancellationToken cancellationToken) =>
        Sql.RunAsync(
            owner,
            $"""
            UPDATE "DueWork" SET "DueAt" = now() - interval '1 minute', "ClaimedUntil" = NULL
            WHERE "Id" IN (
                SELECT w."Id" FROM "DueWork" w JOIN "Cases" c ON c."HromadaId" = w."HromadaId" AND c."Id" = w."CaseId"
                WHERE w."Kind" = 'TermOverdue' AND c."Status" IN ('HandedOver', 'InReview') AND w."DueAt" > now()
                ORDER BY md5(w."Id"::text) LIMIT {wanted})
            """,
            cancellationToken);

    private static Task<long> CountRemindersAsync(NpgsqlDataSource owner, CancellationToken cancellationToken) =>
        Sql.ScalarAsync<long>(
            owner, """SELECT count(*) FROM "Outbox" WHERE "Kind" = 'TermOverdue'""", cancellationToken);
}
