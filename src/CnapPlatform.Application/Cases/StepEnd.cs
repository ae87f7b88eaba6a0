using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Application.Cases;

/// <summary>What a step leaves behind, in its own transaction: clocks that stop, money that goes back, its paper.</summary>
internal sealed class StepEnd(ICnapDb db, CaseClock clocks, CaseRefunds refunds, StepPapers papers)
{
    public async Task FinishAsync(Case subject, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await clocks.RefreshAsync(subject, now, cancellationToken);
        if (subject.IsClosed)
        {
            await refunds.AriseAsync(subject, cancellationToken);
            await db.DropProviderWorkAsync(subject, cancellationToken);
        }

        await papers.WriteAsync(subject, cancellationToken);
    }
}
