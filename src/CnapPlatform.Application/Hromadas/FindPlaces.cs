using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Hromadas;

/// <summary>A citizen types a village, a city or a hromada, also by a former name, and picks the right one.</summary>
public static class FindPlaces
{
    public const int PageSize = 20;

    private static readonly UnitCategory[] Searched =
    [
        UnitCategory.Hromada, UnitCategory.SpecialCity, UnitCategory.City, UnitCategory.Settlement,
        UnitCategory.Village,
    ];

    [Allow(Permission.Anyone)]
    public sealed record Query(string Text, int Page = 1) : IRequest<Page<Row>>;

    /// <summary>One place; raion and oblast tell apart the villages that share a name.</summary>
    /// <param name="FormerName">The former name that was searched for; null where the present one was.</param>
    public sealed record Row(string Code, UnitCategory Category, string Name, string? FormerName)
    {
        public bool IsHromada => Category == UnitCategory.Hromada;

        /// <summary>The present name is exactly what was typed.</summary>
        public bool IsExact { get; init; }

        /// <summary>м., с-ще, с.; empty for a hromada.</summary>
        public string ShortWord => Category.ShortWord();

        public string? Hromada { get; init; }

        /// <summary>Null for Crimea and Sevastopol, whose hromadas are no tenants.</summary>
        public HromadaType? HromadaType { get; init; }

        public HromadaStatus? Status { get; init; }

        public string? Slug { get; init; }

        public string? Raion { get; init; }

        public string? Oblast { get; init; }

        /// <summary>Crimea and Sevastopol: temporarily occupied, nothing can be applied for there.</summary>
        public bool IsOccupied => CodifierNotation.LiesInOccupiedCrimea(Code);
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Text).NotEmpty().WithMessage("Hromadas.Find.Empty")
                .MaximumLength(100).WithMessage("Hromadas.Find.TooLong");
            RuleFor(q => q.Page).InclusiveBetween(1, 10_000).WithMessage("Kernel.Page.Range");
        }
    }

    internal sealed class Handler(ICnapDb db, HromadaDirectory directory) : IRequestHandler<Query, Page<Row>>
    {
        public async Task<Page<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var key = PlaceSearch.Key(query.Text);
            if (key.Length == 0)
            {
                return new Page<Row>([], query.Page, 0, PageSize);
            }

            var exact = db.UnitAliases.Where(a => a.SearchKey == key).Select(a => a.Code);
            var prefix = db.UnitAliases.Where(a => a.SearchKey.StartsWith(key)).Select(a => a.Code);
            var within = db.UnitAliases.Where(a => a.SearchKey.Contains(key)).Select(a => a.Code);
            var found = db.Units.AsNoTracking()
                .Where(u => Searched.Contains(u.Category) && u.ClosedOn == null)
                .Where(u => u.SearchKey.Contains(key) || within.Contains(u.Code));
            var total = await found.CountAsync(cancellationToken);
            var units = await found
                .OrderByDescending(u => u.SearchKey == key || exact.Contains(u.Code))
                .ThenByDescending(u => u.SearchKey.StartsWith(key) || prefix.Contains(u.Code))
                .ThenByDescending(u => u.Category == UnitCategory.Hromada)
                .ThenByDescending(u => u.Population ?? 0)
                .ThenBy(u => u.SortKey).ThenBy(u => u.Code)
                .Skip((query.Page - 1) * PageSize).Take(PageSize)
                .ToListAsync(cancellationToken);

            var former = await FormerNamesAsync(units, key, cancellationToken);
            var map = await directory.GetAsync(db, cancellationToken);
            return new Page<Row>([.. units.Select(u => RowOf(u, key, former, map))], query.Page, total, PageSize);
        }

        private async Task<ILookup<string, string>> FormerNamesAsync(
            List<TerritorialUnit> units, string key, CancellationToken cancellationToken)
        {
            var codes = units.Where(u => !u.SearchKey.Contains(key, StringComparison.Ordinal))
                .Select(u => u.Code).ToList();
            var aliases = await db.UnitAliases.AsNoTracking()
                .Where(a => codes.Contains(a.Code) && a.SearchKey.Contains(key))
                .OrderBy(a => a.SearchKey)
                .ToListAsync(cancellationToken);
            return aliases.ToLookup(a => a.Code, a => a.Name, StringComparer.Ordinal);
        }

        private static Row RowOf(
            TerritorialUnit unit, string key, ILookup<string, string> former, RegisterMap map)
        {
            var hromada = map.ByCode(unit.HromadaCode);
            var above = unit.HromadaCode ?? unit.ParentCode;
            return new Row(unit.Code, unit.Category, unit.Name, former[unit.Code].FirstOrDefault())
            {
                IsExact = unit.SearchKey == key,
                Hromada = map.NameOf(unit.HromadaCode),
                HromadaType = hromada?.Type,
                Status = hromada?.Status,
                Slug = hromada?.Slug,
                Raion = map.Above(above, UnitCategory.Raion)?.Name,
                Oblast = map.Above(above, UnitCategory.Oblast)?.Name,
            };
        }
    }
}
