using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>
/// The second person agrees to a refusal, or to the correction of one: from this moment it is the decision.
/// </summary>
public static class ConfirmRefusal
{
    [Allow(Permission.DecideCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseClock clocks, SecondPersons seconds, StepPapers papers,
        TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadToConfirmAsync(user, command.CaseId, command.Version, cancellationToken);
            await seconds.CheckAsync(subject, cancellationToken);
            var now = clock.GetUtcNow();
            if (subject.IsCorrectionProposed)
            {
                subject.ConfirmCorrection(user.AsCaseActor(), now);
            }
            else
            {
                subject.Confirm(user.AsCaseActor(), now);
            }

            await db.FollowProviderWorkAsync(subject, now, cancellationToken);
            await clocks.RefreshAsync(subject, now, cancellationToken);
            await papers.WriteAsync(subject, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
