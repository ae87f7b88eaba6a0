using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>An editor puts away a draft that nobody needs; what was written of it stays on record.</summary>
public static class DiscardDraft
{
    /// <param name="Revision">The revision of the version that was read.</param>
    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, int Revision) : IRequest;

    /// <summary>What hangs on a draft, to be told before it is discarded.</summary>
    [Allow(Permission.EditStandard)]
    public sealed record HangingQuery(int Number) : IRequest<Hanging>;

    public sealed record Hanging(int Changes, int Comments, int OpenTasks);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.VersionAsync(command.Number, command.Revision, cancellationToken);
            var hasRemarks = await db.ConsultationRemarks.AnyAsync(
                r => r.StandardNumber == version.Number, cancellationToken);
            version.Discard(user.AsGroupMember(clock), hasRemarks);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    internal sealed class HangingHandler(ICnapDb db) : IRequestHandler<HangingQuery, Hanging>
    {
        public async Task<Hanging> Handle(HangingQuery query, CancellationToken cancellationToken) => new(
            await db.StandardEdits.CountAsync(e => e.StandardNumber == query.Number, cancellationToken),
            await db.ReviewComments.CountAsync(c => c.StandardNumber == query.Number, cancellationToken),
            await db.GroupTasks.CountAsync(
                t => t.StandardNumber == query.Number && t.DoneAt == null, cancellationToken));
    }
}
