using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Hromadas;

/// <summary>The oblasts and Kyiv, to find one's hromada by walking down; Crimea and Sevastopol stand apart.</summary>
public static class ListOblasts
{
    [Allow(Permission.Anyone)]
    public sealed record Query : IRequest<Result>;

    public sealed record Result(IReadOnlyList<Row> Oblasts, IReadOnlyList<Row> Occupied);

    /// <param name="Hromadas">Hromadas of the register; those of Crimea and Sevastopol are no tenants.</param>
    public sealed record Row(string Code, string Name, UnitCategory Category, int Hromadas, int Live);

    internal sealed class Handler(ICnapDb db, HromadaDirectory directory) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var map = await directory.GetAsync(db, cancellationToken);
            var tenants = map.Hromadas.Where(h => h.ClosedOn is null)
                .ToLookup(h => h.OblastCode, StringComparer.Ordinal);
            var registered = map.Units.Where(u => u.Category == UnitCategory.Hromada)
                .ToLookup(u => map.Above(u.Code, UnitCategory.Oblast)?.Code ?? "", StringComparer.Ordinal);
            var oblasts = map.Units
                .Where(u => u.Category is UnitCategory.Oblast or UnitCategory.SpecialCity)
                .OrderBy(u => u.SortKey, StringComparer.Ordinal)
                .ToLookup(u => CodifierNotation.LiesInOccupiedCrimea(u.Code));

            return new Result(
                [.. oblasts[false].Select(u => RowOf(u, tenants[u.Code].Count()))],
                [.. oblasts[true].Select(u => RowOf(u, registered[u.Code].Count()))]);

            Row RowOf(DirectoryUnit unit, int hromadas) => new(
                unit.Code,
                unit.Name,
                unit.Category,
                hromadas,
                tenants[unit.Code].Count(h => h.Status == HromadaStatus.Live));
        }
    }
}
