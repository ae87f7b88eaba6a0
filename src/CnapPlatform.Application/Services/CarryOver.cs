using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>
/// Carries the current hromada's own texts over to the version it works by today and writes down that it has been
/// done. Done already, it does nothing. Which version the hromada works by does not depend on this.
/// </summary>
public static class CarryOver
{
    [Allow(Permission.System)]
    public sealed record Command : IRequest<Result>;

    /// <param name="Rows">What became of each local text; empty where there was nothing to do.</param>
    public sealed record Result(int StandardNumber, IReadOnlyList<RebasedRow> Rows);

    /// <summary>The hromadas with services whose texts have not been carried over to their version yet.</summary>
    [Allow(Permission.System)]
    public sealed record DueQuery : IRequest<IReadOnlyList<HromadaId>>;

    internal sealed class DueHandler(ICnapDb db, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<DueQuery, IReadOnlyList<HromadaId>>
    {
        public async Task<IReadOnlyList<HromadaId>> Handle(DueQuery query, CancellationToken cancellationToken)
        {
            var inUse = await VersionsInUse.ReadAsync(db, standards, KyivDate.Today(clock), cancellationToken);
            var hromadas = await db.ServiceUses.Select(u => u.HromadaId).Distinct().ToListAsync(cancellationToken);
            return [.. hromadas.Where(h => !inUse.Of(h).IsCarriedOver).Order()];
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, StandardHere standards, OverrideCarrier carrier, TimeProvider clock)
        : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var standard = await standards.InForceOnAsync(today, cancellationToken);
            var adoption = await db.Adoptions.SingleOrDefaultAsync(
                a => a.HromadaId == hromada.Id && a.StandardNumber == standard.Number, cancellationToken);
            if (adoption?.RebasedAt is not null)
            {
                return new Result(standard.Number, []);
            }

            adoption ??= db.Adoptions.Add(new StandardAdoption
            {
                HromadaId = hromada.Id,
                StandardNumber = standard.Number,
                AdoptedOn = today,
                EffectiveFrom = standard.Version.EffectiveFrom,
            }).Entity;
            adoption.RebasedAt = clock.GetUtcNow();
            var rows = await carrier.CarryToAsync(standard, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Result(standard.Number, rows);
        }
    }
}
