using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Infrastructure.Persistence;
using Npgsql;

namespace CnapPlatform.Application.Tests.Jobs;

/// <summary>Two programs sweep one database; one after the other is killed in the middle of its work.</summary>
public sealed class KilledSweepTests
{
    private const int Waves = 4;
    private const int CasesOfAWave = 3000;

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task A_sweep_that_is_killed_again_and_again_loses_no_reminder_and_writes_none_twice(
        DatabaseProvider provider)
    {
        await using var jobs = await JobsCnap.StartAsync(provider);
        var database = jobs.Cnap.Database;
        foreach (var hromada in new[] { Given.City, Given.Settlement })
        {
            await ManyCases.FillAsync(jobs, hromada, Waves * CasesOfAWave / 2);
        }

        await using var owner = NpgsqlDataSource.Create(database.OwnerConnection);
        await RunAsync(owner, """DELETE FROM "DueWork" """);
        await RunAsync(owner, """DELETE FROM "Outbox" """);

        SweepingProcess[] sweeping = await Task.WhenAll(
            SweepingProcess.StartAsync(database), SweepingProcess.StartAsync(database));
        var killedInTheMiddle = 0;
        try
        {
            for (var wave = 0; wave < Waves; wave++)
            {
                var before = await RemindersAsync(owner);
                await MakeDueAsync(owner, wave);
                await WaitAsync(async () => await RemindersAsync(owner) > before);
                await sweeping[wave % 2].KillAsync();
                killedInTheMiddle += await DueAsync(owner) > 0 ? 1 : 0;
                await sweeping[wave % 2].DisposeAsync();
                sweeping[wave % 2] = await SweepingProcess.StartAsync(database);
            }

            await WaitAsync(async () => await DueAsync(owner) == 0);
        }
        finally
        {
            await sweeping[0].DisposeAsync();
            await sweeping[1].DisposeAsync();
        }

        Assert.True(killedInTheMiddle > 0, "No kill met a sweep at work.");
        Assert.Equal(Waves * CasesOfAWave, await RemindersAsync(owner));
        Assert.Equal(Waves * CasesOfAWave, await CountAsync(owner,
            """SELECT count(DISTINCT ("HromadaId", "CaseId")) FROM "Outbox" WHERE "Kind" = 'TermOverdue'"""));
    }

    // Cases are numbered from 1 in each hromada, and a wave takes the next of both.
    private static Task MakeDueAsync(NpgsqlDataSource owner, int wave) => RunAsync(
        owner,
        $"""
        INSERT INTO "DueWork" ("Id", "DueAt", "HromadaId", "CaseId", "Kind")
        SELECT gen_random_uuid(), now() - interval '1 minute', "HromadaId", "Id", '{nameof(DueWorkKind.TermOverdue)}'
        FROM "Cases" WHERE right("Number", 6)::int - 1 >= {wave * CasesOfAWave / 2}
            AND right("Number", 6)::int - 1 < {(wave + 1) * CasesOfAWave / 2}
        """);

    private static Task<long> RemindersAsync(NpgsqlDataSource owner) =>
        CountAsync(owner, """SELECT count(*) FROM "Outbox" WHERE "Kind" = 'TermOverdue'""");

    private static Task<long> DueAsync(NpgsqlDataSource owner) =>
        CountAsync(owner, """SELECT count(*) FROM "DueWork" WHERE "Kind" = 'TermOverdue'""");

    private static async Task WaitAsync(Func<Task<bool>> until)
    {
        var patience = TimeProvider.System.GetUtcNow().AddSeconds(60);
        while (!await until())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < patience, "The sweeps came to no end.");
            await Task.Delay(5);
        }
    }

    private static async Task<long> CountAsync(NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
