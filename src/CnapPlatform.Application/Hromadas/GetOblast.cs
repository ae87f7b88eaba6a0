using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Hromadas;

/// <summary>One oblast: its raions, and in each its hromadas in the order of the alphabet.</summary>
public static class GetOblast
{
    [Allow(Permission.Anyone)]
    public sealed record Query(string Code) : IRequest<Result>;

    public sealed record Result(string Code, string Name, UnitCategory Category, IReadOnlyList<Raion> Raions)
    {
        public bool IsOccupied => CodifierNotation.LiesInOccupiedCrimea(Code);
    }

    /// <summary>Code and name are null for Kyiv, which has no raions of this kind.</summary>
    public sealed record Raion(string? Code, string? Name, IReadOnlyList<HromadaRow> Hromadas);

    /// <summary>Type, slug and status are null where the hromada is no tenant: in Crimea and Sevastopol.</summary>
    public sealed record HromadaRow(
        string Code, string Name, HromadaType? Type, string? Slug, HromadaStatus? Status);

    internal sealed class Handler(ICnapDb db, HromadaDirectory directory) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var map = await directory.GetAsync(db, cancellationToken);
            var oblast = map.Unit(query.Code);
            if (oblast?.Category is not (UnitCategory.Oblast or UnitCategory.SpecialCity))
            {
                throw new NotFound();
            }

            return new Result(oblast.Code, oblast.Name, oblast.Category, [.. Raions(map, oblast)]);
        }

        private static IEnumerable<Raion> Raions(RegisterMap map, DirectoryUnit oblast)
        {
            if (map.ByCode(oblast.Code) is not null)
            {
                return [new Raion(null, null, [RowOf(map, oblast)])];
            }

            var under = map.Units.OrderBy(u => u.SortKey, StringComparer.Ordinal)
                .ThenBy(u => u.Code, StringComparer.Ordinal)
                .ToLookup(u => u.ParentCode ?? "", StringComparer.Ordinal);
            return under[oblast.Code]
                .Where(unit => unit.Category == UnitCategory.Raion)
                .Select(raion => new Raion(
                    raion.Code,
                    raion.Name,
                    [.. under[raion.Code].Select(hromada => RowOf(map, hromada))]));
        }

        private static HromadaRow RowOf(RegisterMap map, DirectoryUnit unit)
        {
            var tenant = map.ByCode(unit.Code);
            return new HromadaRow(unit.Code, unit.Name, tenant?.Type, tenant?.Slug, tenant?.Status);
        }
    }
}
