using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>The editors have written a draft; from now on its text stands and is read by the others.</summary>
public static class SubmitForReview
{
    /// <param name="Revision">The revision of the version that was read.</param>
    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, int Revision) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.VersionAsync(command.Number, command.Revision, cancellationToken);
            version.SubmitForReview(user.AsGroupMember(clock));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
