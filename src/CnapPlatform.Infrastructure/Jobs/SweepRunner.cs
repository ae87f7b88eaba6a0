using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Staff;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CnapPlatform.Infrastructure.Jobs;

/// <summary>What one sweep did.</summary>
public sealed record SweepOutcome(int Claimed, IReadOnlyList<HromadaId> Failed);

/// <summary>
/// Runs a sweep to its end, with or without a timer: takes what is due, then lets each hromada handle its own part in
/// a unit of work of its own. A hromada that fails keeps its claim until it ends and is tried again afterwards.
/// </summary>
public sealed partial class SweepRunner(IServiceScopeFactory scopes, ILogger<SweepRunner> log)
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

    private async Task<SweepOutcome> RunAsync<T>(
        Func<IServiceProvider, Task<IReadOnlyList<T>>> claim,
        Func<T, HromadaId> hromadaOf,
        Func<IEnumerable<T>, IBaseRequest> command,
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
            foreach (var part in batch.GroupBy(hromadaOf))
            {
                if (!await HandleAsync(part.Key, command(part), cancellationToken))
                {
                    failed.Add(part.Key);
                }
            }
        }
    }

    private async Task<IReadOnlyList<T>> ClaimAsync<T>(Func<IServiceProvider, Task<IReadOnlyList<T>>> claim)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await claim(scope.ServiceProvider);
    }

    private async Task<bool> HandleAsync(
        HromadaId hromada, IBaseRequest command, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentHromada>().Enter(hromada);
            scope.ServiceProvider.GetRequiredService<ActingUser>().ActAsSystem();
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
