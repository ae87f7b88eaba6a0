using System.Collections.Concurrent;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Infrastructure.Jobs;

/// <summary>A new version reaches the country: hromada by hromada, a few side by side.</summary>
public sealed partial class SweepRunner
{
    // More than the processors would only wait for one another.
    private const int MostSideBySide = 4;

    /// <summary>
    /// Carries every hromada's own texts over to the version it works by. What is done is written down with each
    /// hromada, so that a run that was killed goes on where it stopped and two nodes do no harm.
    /// </summary>
    public async Task<SweepOutcome> CarryOverAsync(CancellationToken cancellationToken)
    {
        var (due, sideBySide) = await DueAsync(cancellationToken);
        var failed = new ConcurrentBag<HromadaId>();
        var options = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = sideBySide,
        };
        await Parallel.ForEachAsync(due, options, async (hromada, token) =>
        {
            if (!await CarryOverAsync(hromada, token))
            {
                failed.Add(hromada);
            }
        });
        return new SweepOutcome(due.Count, [.. failed.Order()]);
    }

    // SQLite has one writer: side by side there they would only wait.
    private async Task<(IReadOnlyList<HromadaId> Due, int SideBySide)> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingUser>().ActAsSystem();
        var due = await scope.ServiceProvider.GetRequiredService<ISender>()
            .Send(new CarryOver.DueQuery(), cancellationToken);
        var isSqlite = scope.ServiceProvider.GetRequiredService<CnapDb>().Database.IsSqlite();
        return (due, isSqlite ? 1 : Math.Min(Environment.ProcessorCount, MostSideBySide));
    }

    // One connection for the whole unit of work: the server is told the hromada once, not before every query.
    private async Task<bool> CarryOverAsync(HromadaId hromada, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentHromada>().Enter(hromada);
            scope.ServiceProvider.GetRequiredService<ActingUser>().ActAsSystem();
            await scope.ServiceProvider.GetRequiredService<CnapDb>().Database.OpenConnectionAsync(cancellationToken);
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new CarryOver.Command(), cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, nameof(CarryOver), hromada.Value);
            return false;
        }
    }
}
