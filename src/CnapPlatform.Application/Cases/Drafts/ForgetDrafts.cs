using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Drafts;

/// <summary>Deletes the drafts of a hromada that nobody has gone on with in time.</summary>
public static class ForgetDrafts
{
    private const int Portion = 1000;

    [Allow(Permission.System)]
    public sealed record Command : IRequest;

    /// <summary>The hromadas in which there can be drafts.</summary>
    [Allow(Permission.System)]
    public sealed record DueQuery : IRequest<IReadOnlyList<HromadaId>>;

    internal sealed class Handler(ICnapDb db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var expired = await db.FormDrafts.Where(d => d.ExpiresAt <= now).OrderBy(d => d.ExpiresAt)
                .Take(Portion).ToListAsync(cancellationToken);
            db.FormDrafts.RemoveRange(expired);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    internal sealed class DueHandler(ICnapDb db) : IRequestHandler<DueQuery, IReadOnlyList<HromadaId>>
    {
        public async Task<IReadOnlyList<HromadaId>> Handle(DueQuery query, CancellationToken cancellationToken) =>
            await db.Hromadas.Where(h => h.Status == HromadaStatus.Live).OrderBy(h => h.Id).Select(h => h.Id)
                .ToListAsync(cancellationToken);
    }
}
