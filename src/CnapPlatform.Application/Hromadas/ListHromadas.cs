using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Hromadas;

/// <summary>The tenants of the platform in the order of the Ukrainian alphabet, by name, settlement or oblast.</summary>
public static class ListHromadas
{
    public const int PageSize = 50;

    /// <param name="Q">The beginning of a settlement's name or any part of the hromada's own.</param>
    /// <param name="Oblast">Code or name of an oblast.</param>
    [Allow(Permission.Anyone)]
    public sealed record Query(string? Q = null, string? Oblast = null, int Page = 1) : IRequest<Page<Row>>;

    public sealed record Row(string Code, string Name, HromadaType Type, string Slug, HromadaStatus Status)
    {
        public string? Raion { get; init; }

        public string? Oblast { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Q).MaximumLength(100).WithMessage("Hromadas.Find.TooLong");
            RuleFor(q => q.Oblast).MaximumLength(100).WithMessage("Hromadas.Find.TooLong");
            RuleFor(q => q.Page).InclusiveBetween(1, 10_000).WithMessage("Kernel.Page.Range");
        }
    }

    internal sealed class Handler(ICnapDb db, HromadaDirectory directory) : IRequestHandler<Query, Page<Row>>
    {
        public async Task<Page<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var map = await directory.GetAsync(db, cancellationToken);
            var hromadas = db.Hromadas.AsNoTracking().Where(h => h.ClosedOn == null);
            if (PlaceSearch.Key(query.Q) is { Length: > 0 } key)
            {
                hromadas = Named(hromadas, key);
            }

            if (!string.IsNullOrWhiteSpace(query.Oblast))
            {
                var code = OblastCode(map, query.Oblast);
                hromadas = hromadas.Where(h => h.OblastCode == code);
            }

            var total = await hromadas.CountAsync(cancellationToken);
            var page = await hromadas
                .OrderBy(h => h.SortKey).ThenBy(h => h.OblastCode).ThenBy(h => h.Code)
                .Skip((query.Page - 1) * PageSize).Take(PageSize)
                .ToListAsync(cancellationToken);
            return new Page<Row>([.. page.Select(h => RowOf(h, map))], query.Page, total, PageSize);
        }

        private IQueryable<Hromada> Named(IQueryable<Hromada> hromadas, string key)
        {
            var word = " " + key;
            var former = db.UnitAliases.Where(a => a.SearchKey.StartsWith(key)).Select(a => a.Code);
            var around = db.Units
                .Where(u => u.ClosedOn == null && u.Category != UnitCategory.CityDistrict)
                .Where(u => u.SearchKey.StartsWith(key) || u.SearchKey.Contains(word) || former.Contains(u.Code))
                .Select(u => u.HromadaCode);
            return hromadas.Where(h => h.SearchKey.Contains(key) || around.Contains(h.Code));
        }

        private static string? OblastCode(RegisterMap map, string asked)
        {
            var key = PlaceSearch.Key(asked);
            return map.Units.FirstOrDefault(u =>
                u.Category is UnitCategory.Oblast or UnitCategory.SpecialCity
                && (u.Code == asked.Trim() || PlaceSearch.Key(u.Name) == key))?.Code;
        }

        private static Row RowOf(Hromada hromada, RegisterMap map) =>
            new(hromada.Code, hromada.Name, hromada.Type, hromada.Slug, hromada.Status)
            {
                Raion = map.NameOf(hromada.RaionCode),
                Oblast = map.NameOf(hromada.OblastCode),
            };
    }
}
