using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>A second person approves a reviewed version: nobody who has changed a word of it.</summary>
public static class ApproveVersion
{
    /// <param name="Revision">The revision of the version that was read.</param>
    [Allow(Permission.ApproveStandard)]
    public sealed record Command(int Number, int Revision) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.VersionAsync(command.Number, command.Revision, cancellationToken);
            var review = await db.ReviewOfAsync(version, cancellationToken);
            version.Approve(user.AsGroupMember(clock), review.Outcome);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
