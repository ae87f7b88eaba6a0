using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>An approved version is published with its checksum; from then on nothing of it changes.</summary>
public static class PublishVersion
{
    /// <param name="Revision">The revision of the version that was read.</param>
    [Allow(Permission.ApproveStandard)]
    public sealed record Command(int Number, int Revision) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.VersionAsync(command.Number, command.Revision, cancellationToken);
            await RequireUnchangedAsync(version, cancellationToken);

            var draft = await db.WithPassportsAsync(version, cancellationToken);
            var taken = await db.Standards.Where(s => s.Status == StandardStatus.Published)
                .Select(s => s.EffectiveFrom).ToListAsync(cancellationToken);
            var author = user.AsGroupMember(clock);
            version.Publish(
                author, KyivDate.Of(author.At), taken, StandardJson.Sha256(StandardJson.Write(draft.Document)));
            await db.SaveChangesAsync(cancellationToken);
            standards.Forget();
        }

        // An editor who was saving while the version left its draft must not slip a word past the approval.
        private async Task RequireUnchangedAsync(StandardVersion version, CancellationToken cancellationToken)
        {
            var approved = version.Steps.Where(s => s.To == StandardStatus.Approved).MaxBy(s => s.Seq);
            if (approved is not null && await db.StandardEdits.AnyAsync(
                e => e.StandardNumber == version.Number && e.At > approved.At, cancellationToken))
            {
                throw new Refused(ReviewRefusals.ChangedSinceApproval);
            }
        }
    }
}
