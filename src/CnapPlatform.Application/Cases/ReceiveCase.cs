using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>An officer of the provider marks that the case has arrived and begins to review it.</summary>
public static class ReceiveCase
{
    [Allow(Permission.WorkOnCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, CaseClock clocks, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            subject.Receive(user.AsCaseActor(), clock.GetUtcNow());
            await clocks.RefreshAsync(subject, clock.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
