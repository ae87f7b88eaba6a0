using System.Collections.Concurrent;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CnapPlatform.Infrastructure.Jobs;

/// <summary>What one sweep did.</summary>
public sealed record SweepOutcome(int Claimed, IReadOnlyList<HromadaId> Failed);

/// <summary>
/// Runs a sweep to its end, with or without a timer: takes what is due, then lets each hromada handle its own part in
/// a unit of work of its own. A hromada that fails keeps its claim until it ends and is tried again afterwards.
/// </summary>
public sealed partial class SweepRunner(
    IServiceScopeFactory scopes, JobSettings settings, DatabaseSettings database, ILogger<SweepRunner> log)
{
    public Task<SweepOutcome> SweepDeadlinesAsync(CancellationToken cancellationToken) => RunAsync(
        async services => await services.GetRequiredService<IDueWorkQueue>().ClaimAsync(cancellationToken),
        work => work.HromadaId,
        work => new RemindOfDeadlines.Command([.. work.Select(item => item.Id)]),
        cancellationToken);

    public Task<SweepOutcome> DeliverOutboxAsync(CancellationToken cancellationToken) => RunAsync(
        async services => await services.GetRequiredService<IOutboxQueue>().ClaimAsync(cancellationToken),
        signal => signal.HromadaId,
        signals => new DeliverOutbox.Command([.. signals.Select(signal => signal.OutboxId)]),
        cancellationToken);

    /// <summary>Sends what waits; each batch knows when its claim ends, because a provider may be slow.</summary>
    public Task<SweepOutcome> SendMessagesAsync(CancellationToken cancellationToken) => RunAsync(
        async services => await services.GetRequiredService<IDeliveryQueue>().ClaimAsync(cancellationToken),
        work => work.HromadaId,
        work => new SendMessages.Command(
            [.. work.Select(item => item.NotificationId)], work.Min(item => item.ClaimedUntil)!.Value),
        cancellationToken);

    private async Task<SweepOutcome> RunAsync<T>(
        Func<IServiceProvider, Task<IReadOnlyList<T>>> claim,
        Func<T, HromadaId> hromadaOf,
        Func<IReadOnlyList<T>, IBaseRequest> command,
        CancellationToken cancellationToken)
    {
        var claimed = 0;
        var failed = new HashSet<HromadaId>();
        while (true)
        {
            var batch = await ClaimAsync(claim);
            if (batch.Count == 0)
            {
                return new SweepOutcome(claimed, [.. failed.Order()]);
            }

            claimed += batch.Count;
            failed.UnionWith(await HandleAllAsync(
                batch.GroupBy(hromadaOf).Select(part => (part.Key, command([.. part]))), AtOnce, cancellationToken));
        }
    }

    // Hromadas do not touch each other's rows, so several are handled at a time where the database lets them be.
    private async Task<IReadOnlyCollection<HromadaId>> HandleAllAsync(
        IEnumerable<(HromadaId Hromada, IBaseRequest Command)> parts, int atOnce, CancellationToken cancellationToken)
    {
        var failed = new ConcurrentBag<HromadaId>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(parts, limits, async (part, token) =>
        {
            if (!await HandleAsync(part.Hromada, part.Command, token))
            {
                failed.Add(part.Hromada);
            }
        });
        return failed;
    }

    private int AtOnce => settings.AtOnce > 0 ? settings.AtOnce : UsualAtOnce;

    private int UsualAtOnce =>
        database.Provider == DatabaseProvider.Sqlite ? 1 : Math.Max(2, Environment.ProcessorCount);

    private async Task<IReadOnlyList<T>> ClaimAsync<T>(Func<IServiceProvider, Task<IReadOnlyList<T>>> claim)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await claim(scope.ServiceProvider);
    }

    /// <summary>Asks in no hromada: what the platform's own tables answer.</summary>
    private async Task<T> AskAsync<T>(IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingUser>().ActAsSystem();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    private async Task<bool> HandleAsync(
        HromadaId hromada, IBaseRequest command, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentHromada>().Enter(hromada);
            scope.ServiceProvider.GetRequiredService<ActingUser>().ActAsSystem();

            // One connection for the whole unit of work: the server is told the hromada once, not before every query.
            await scope.ServiceProvider.GetRequiredService<CnapDb>().Database.OpenConnectionAsync(cancellationToken);
            await scope.ServiceProvider.GetRequiredService<ISender>().Send((object)command, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, command.GetType().DeclaringType!.Name, hromada.Value);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Sweep} failed in hromada {HromadaId}; it is tried again when its claim ends.")]
    private partial void LogFailure(Exception failure, string sweep, int hromadaId);
}
