using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Hromadas;

/// <summary>What the register knows of one hromada, found by its code or by its present or former address.</summary>
public static class GetHromada
{
    [Allow(Permission.Anyone)]
    public sealed record Query(string CodeOrSlug) : IRequest<Result>;

    public sealed record Result(HromadaId Id, string Code, string Name, HromadaType Type, string Slug)
    {
        /// <summary>Set when a replaced address was asked for: the one to go to.</summary>
        public string? RedirectTo { get; init; }

        public HromadaStatus Status { get; init; }

        public DateOnly? ClosedOn { get; init; }

        public string? RaionCode { get; init; }

        public string? Raion { get; init; }

        public required string OblastCode { get; init; }

        public string? Oblast { get; init; }

        public required string CentreCode { get; init; }

        /// <summary>Empty where the centre has vanished from the codifier.</summary>
        public string? Centre { get; init; }

        public UnitCategory? CentreCategory { get; init; }

        public double Latitude { get; init; }

        public double Longitude { get; init; }

        /// <summary>People present on 1 January 2022.</summary>
        public int Population { get; init; }

        public decimal AreaKm2 { get; init; }

        public int Cities { get; init; }

        public int Settlements { get; init; }

        public int Villages { get; init; }

        public int Revision { get; init; }

        /// <summary>Open periods first, then the latest.</summary>
        public IReadOnlyList<WarPeriod> WarPeriods { get; init; } = [];
    }

    /// <summary>A period of hostilities or occupation of the hromada, of a unit above it or of a settlement in it.</summary>
    public sealed record WarPeriod(
        string UnitCode,
        string UnitName,
        UnitCategory UnitCategory,
        WarTerritoryStatus Status,
        DateOnly From,
        DateOnly? To);

    internal sealed class Handler(ICnapDb db, HromadaDirectory directory) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var map = await directory.GetAsync(db, cancellationToken);
            var asked = query.CodeOrSlug;
            var bySlug = map.Resolve(asked);
            var id = bySlug?.Id ?? map.ByCode(asked)?.Id ?? throw new NotFound();
            var hromada = await db.Hromadas.AsNoTracking().SingleAsync(h => h.Id == id, cancellationToken);
            var centre = await db.Units.AsNoTracking()
                .SingleOrDefaultAsync(u => u.Code == hromada.CentreCode, cancellationToken);
            var counts = await db.Units
                .Where(u => u.HromadaCode == hromada.Code && u.ClosedOn == null)
                .GroupBy(u => u.Category)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

            return new Result(hromada.Id, hromada.Code, hromada.Name, hromada.Type, hromada.Slug)
            {
                RedirectTo = bySlug is { IsReplaced: true } ? hromada.Slug : null,
                Status = hromada.Status,
                ClosedOn = hromada.ClosedOn,
                RaionCode = hromada.RaionCode,
                Raion = map.NameOf(hromada.RaionCode),
                OblastCode = hromada.OblastCode,
                Oblast = map.NameOf(hromada.OblastCode),
                CentreCode = hromada.CentreCode,
                Centre = centre?.Name,
                CentreCategory = centre?.Category,
                Latitude = hromada.Latitude,
                Longitude = hromada.Longitude,
                Population = hromada.Population,
                AreaKm2 = hromada.AreaKm2,
                Cities = counts.GetValueOrDefault(UnitCategory.City)
                    + counts.GetValueOrDefault(UnitCategory.SpecialCity),
                Settlements = counts.GetValueOrDefault(UnitCategory.Settlement),
                Villages = counts.GetValueOrDefault(UnitCategory.Village),
                Revision = hromada.Revision,
                WarPeriods = await WarPeriodsAsync(hromada, cancellationToken),
            };
        }

        private async Task<IReadOnlyList<WarPeriod>> WarPeriodsAsync(
            Hromada hromada, CancellationToken cancellationToken)
        {
            string[] own = [hromada.Code, hromada.RaionCode ?? "", hromada.OblastCode];
            var all = await db.WarTerritories.AsNoTracking()
                .Join(db.Units, period => period.UnitCode, unit => unit.Code, (period, unit) => new { period, unit })
                .Where(x => own.Contains(x.unit.Code) || x.unit.HromadaCode == hromada.Code)
                .Select(x => new WarPeriod(
                    x.unit.Code, x.unit.Name, x.unit.Category, x.period.Status, x.period.From, x.period.To))
                .ToListAsync(cancellationToken);
            var ofWhole = all.Where(period => own.Contains(period.UnitCode)).ToList();

            return
            [
                .. all.Where(period => own.Contains(period.UnitCode) || !ofWhole.Exists(w => Covers(w, period)))
                    .OrderByDescending(period => period.To is null)
                    .ThenByDescending(period => own.Contains(period.UnitCode))
                    .ThenByDescending(period => period.From)
                    .ThenBy(period => period.UnitCode, StringComparer.Ordinal),
            ];
        }

        // What holds for the whole hromada need not be said again of its villages.
        private static bool Covers(WarPeriod whole, WarPeriod part) =>
            whole.Status == part.Status
            && whole.From <= part.From
            && (whole.To is null || (part.To is { } end && end <= whole.To));
    }
}
