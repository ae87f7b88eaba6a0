using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Staff;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace CnapPlatform.Infrastructure.Jobs;

/// <summary>
/// Takes announcements through the hromadas, each in a unit of work of its own. What is done is written down with each
/// hromada: a run that was killed goes on where it stopped, and two nodes that do the same hromada do it once.
/// </summary>
public sealed partial class RecalculationRunner(IServiceScopeFactory scopes, ILogger<RecalculationRunner> log)
{
    /// <summary>How many hromadas were gone through, and those that failed and are tried again.</summary>
    public async Task<SweepOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        var failed = new List<HromadaId>();
        var parts = await SendAsync(HromadaId.None, new DueRecalculations.Command(), cancellationToken);
        foreach (var part in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await SendAsync(part.HromadaId, new RecalculateCases.Command(part.AnnouncementId), cancellationToken);
                done++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure, part.HromadaId.Value);
                failed.Add(part.HromadaId);
            }
        }

        if (parts.Count > 0 && failed.Count == 0)
        {
            // Asked once more, the last hromada completes a preview at once.
            await SendAsync(HromadaId.None, new DueRecalculations.Command(), cancellationToken);
        }

        return new SweepOutcome(done, failed);
    }

    private async Task<T> SendAsync<T>(HromadaId hromada, IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentHromada>().Enter(hromada);
        scope.ServiceProvider.GetRequiredService<ActingUser>().ActAsSystem();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Counting terms anew failed in hromada {HromadaId}; it is tried again.")]
    private partial void LogFailure(Exception failure, int hromadaId);
}

[DisallowConcurrentExecution]
internal sealed class RecalculateTermsJob(RecalculationRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunAsync(cancellationToken);
}
