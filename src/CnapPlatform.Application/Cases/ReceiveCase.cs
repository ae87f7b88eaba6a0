using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// An officer of the provider marks that the case has arrived; the platform says whose it is, by the technological
/// card and the load of the people.
/// </summary>
public static class ReceiveCase
{
    [Allow(Permission.WorkOnCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseRouting routing, CaseClock clocks, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var now = clock.GetUtcNow();
            var to = await routing.BeginAsync(subject, cancellationToken);
            subject.Receive(user.AsCaseActor(), now, to);
            CaseRouting.NoteConflict(subject, to.Executor, now);
            await db.FollowProviderWorkAsync(subject, now, cancellationToken);
            await clocks.RefreshAsync(subject, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
