using CnapPlatform.Application.Cases.Drafts;
using CnapPlatform.Application.Cases.Once;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Infrastructure.Jobs;

/// <summary>What is kept for a while only.</summary>
public sealed partial class SweepRunner
{
    /// <summary>Deletes the kept answers of the API that nobody repeats any more; claims what it deletes.</summary>
    public async Task<SweepOutcome> ForgetAnswersAsync(CancellationToken cancellationToken)
    {
        var deleted = await AskAsync(new ForgetAnswers.Command(), cancellationToken);
        return new SweepOutcome(deleted, []);
    }

    /// <summary>Deletes drafts that have expired, hromada by hromada.</summary>
    public async Task<SweepOutcome> ForgetDraftsAsync(CancellationToken cancellationToken)
    {
        var hromadas = await AskAsync(new ForgetDrafts.DueQuery(), cancellationToken);
        var failed = new List<HromadaId>();
        foreach (var hromada in hromadas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!await HandleAsync(hromada, new ForgetDrafts.Command(), cancellationToken))
            {
                failed.Add(hromada);
            }
        }

        return new SweepOutcome(hromadas.Count, failed);
    }
}
