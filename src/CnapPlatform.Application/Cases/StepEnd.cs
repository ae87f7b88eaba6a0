using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Application.Cases;

/// <summary>What a step leaves behind, in its own transaction: clocks that stop, money that goes back, its paper.</summary>
internal sealed class StepEnd(ICnapDb db, CaseClock clocks, CaseRefunds refunds, StepPapers papers)
{
    public async Task FinishAsync(Case subject, CancellationToken cancellationToken)
    {
        if (!CaseLifecycle.TermRuns(subject.Status) && subject.Decision is null)
        {
            await clocks.StopAsync(subject, cancellationToken);
        }

        if (subject.IsClosed)
        {
            await refunds.AriseAsync(subject, cancellationToken);
            await db.DropProviderWorkAsync(subject, cancellationToken);
        }

        await papers.WriteAsync(subject, cancellationToken);
    }
}
