using CnapPlatform.Application.Services;
using CnapPlatform.Infrastructure.Persistence;
using MediatR;

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
        var due = await AskAsync(new CarryOver.DueQuery(), cancellationToken);
        var failed = await HandleAllAsync(
            due.Select(hromada => (hromada, (IBaseRequest)new CarryOver.Command())), SideBySide, cancellationToken);
        return new SweepOutcome(due.Count, [.. failed.Order()]);
    }

    // SQLite has one writer: side by side there they would only wait.
    private int SideBySide =>
        database.Provider == DatabaseProvider.Sqlite ? 1 : Math.Min(Environment.ProcessorCount, MostSideBySide);
}
