using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Network;

/// <summary>Which hromada works by which version of the standard, since when, and how far it departs from it.</summary>
public static class ListAdoption
{
    public const int PageSize = 50;

    [Allow(Permission.ViewNetwork)]
    public sealed record Query : IRequest<Table>
    {
        public string? Text { get; init; }

        public string? Oblast { get; init; }

        public int? Version { get; init; }

        public bool WithConflicts { get; init; }

        public SortBy Sort { get; init; }

        public bool Descending { get; init; }

        public int Page { get; init; } = 1;

        /// <summary>All rows on one page, for a file.</summary>
        public bool Whole { get; init; }
    }

    public enum SortBy
    {
        Name,
        Version,
        Since,
        Services,
        OwnTexts,
        Deviation,
        Conflicts,
    }

    /// <param name="Versions">How many of all hromadas work by each version, the newest first.</param>
    /// <param name="All">Every hromada, whatever is asked, for the map.</param>
    public sealed record Table(
        Page<Row> Rows, IReadOnlyList<VersionCount> Versions, IReadOnlyList<DirectoryUnit> Oblasts,
        IReadOnlyList<Row> All);

    public sealed record VersionCount(int Number, int Hromadas);

    /// <param name="Since">The first day it works by the version.</param>
    /// <param name="Services">Services it offers; none where its CNAP is not connected.</param>
    /// <param name="OwnTexts">Rows of cards it says in its own words.</param>
    /// <param name="Deviating">Services with at least one such row.</param>
    public sealed record Row(
        HromadaId Id, string Name, string Slug, HromadaType Type, string OblastCode, int Version, DateOnly Since,
        int Services, int OwnTexts, int Deviating, int Conflicts)
    {
        public required string SortKey { get; init; }

        public required string SearchKey { get; init; }

        public double Latitude { get; init; }

        public double Longitude { get; init; }

        /// <summary>The share of its services that say something in its own words, 0 to 1; null where it offers none.</summary>
        public double? Deviation => Services == 0 ? null : (double)Deviating / Services;
    }

    internal sealed class Handler(
        ICnapDb db, PublishedStandards standards, HromadaDirectory directory, TimeProvider clock)
        : IRequestHandler<Query, Table>
    {
        public async Task<Table> Handle(Query query, CancellationToken cancellationToken)
        {
            var all = await ReadAsync(cancellationToken);
            var map = await directory.GetAsync(db, cancellationToken);
            var found = Sorted(all.Where(row => Matches(row, query)), query).ToList();
            var size = query.Whole ? Math.Max(found.Count, 1) : PageSize;
            var page = Pages.NumberOf(query.Page, found.Count, size);
            return new Table(
                new Page<Row>([.. found.Skip((page - 1) * size).Take(size)], page, found.Count, size),
                [
                    .. all.CountBy(row => row.Version).OrderByDescending(v => v.Key)
                        .Select(v => new VersionCount(v.Key, v.Value)),
                ],
                [
                    .. map.Units.Where(u => u.Category is UnitCategory.Oblast or UnitCategory.SpecialCity)
                        .OrderBy(u => u.SortKey, StringComparer.Ordinal),
                ],
                all);
        }

        private static bool Matches(Row row, Query query) =>
            (string.IsNullOrEmpty(query.Oblast) || row.OblastCode == query.Oblast)
            && (query.Version is null || row.Version == query.Version)
            && (!query.WithConflicts || row.Conflicts > 0)
            && SearchText.Key(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .All(word => row.SearchKey.Contains(word, StringComparison.Ordinal));

        private static IOrderedEnumerable<Row> Sorted(IEnumerable<Row> rows, Query query)
        {
            Func<Row, double> key = query.Sort switch
            {
                SortBy.Version => row => row.Version,
                SortBy.Since => row => row.Since.DayNumber,
                SortBy.Services => row => row.Services,
                SortBy.OwnTexts => row => row.OwnTexts,
                SortBy.Deviation => row => row.Deviation ?? -1,
                SortBy.Conflicts => row => row.Conflicts,
                _ => _ => 0,
            };
            if (query.Sort == SortBy.Name)
            {
                return query.Descending
                    ? rows.OrderByDescending(row => row.SortKey, StringComparer.Ordinal)
                    : rows.OrderBy(row => row.SortKey, StringComparer.Ordinal);
            }

            var sorted = query.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
            return sorted.ThenBy(row => row.SortKey, StringComparer.Ordinal);
        }

        private async Task<List<Row>> ReadAsync(CancellationToken cancellationToken)
        {
            var inUse = await VersionsInUse.ReadAsync(db, standards, KyivDate.Today(clock), cancellationToken);
            var uses = await db.ServiceUses.GroupBy(u => u.HromadaId)
                .Select(g => new
                {
                    g.Key,
                    Services = g.Count(u => u.IsOffered),
                    OwnTexts = g.Sum(u => u.IsOffered ? u.Overrides : 0),
                    Deviating = g.Count(u => u.IsOffered && u.Overrides > 0),
                    Conflicts = g.Sum(u => u.Conflicts),
                })
                .ToDictionaryAsync(g => g.Key, cancellationToken);
            var hromadas = await db.Hromadas.AsNoTracking().Where(h => h.ClosedOn == null)
                .Select(h => new
                {
                    h.Id,
                    h.Name,
                    h.Slug,
                    h.Type,
                    h.OblastCode,
                    h.SortKey,
                    h.SearchKey,
                    h.Latitude,
                    h.Longitude,
                })
                .ToListAsync(cancellationToken);
            return hromadas.ConvertAll(h =>
            {
                var version = inUse.Of(h.Id);
                var use = uses.GetValueOrDefault(h.Id);
                return new Row(
                    h.Id, h.Name, h.Slug, h.Type, h.OblastCode, version.Number, version.Since, use?.Services ?? 0,
                    use?.OwnTexts ?? 0, use?.Deviating ?? 0, use?.Conflicts ?? 0)
                {
                    SortKey = h.SortKey,
                    SearchKey = h.SearchKey,
                    Latitude = h.Latitude,
                    Longitude = h.Longitude,
                };
            });
        }
    }
}
