using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>The passports of a version as its editors look for them.</summary>
public static class GetDraftServices
{
    public const int PageSize = 50;

    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number) : IRequest<View>
    {
        public string? Text { get; init; }

        public string? Owner { get; init; }

        public string? Category { get; init; }

        public ServiceLevel? Level { get; init; }

        public bool Unconfirmed { get; init; }

        public bool Changed { get; init; }

        public bool Commented { get; init; }

        public SortBy Sort { get; init; }

        public int Page { get; init; } = 1;
    }

    public enum SortBy
    {
        Order,
        Name,
        Owner,
        Unconfirmed,
    }

    public sealed record View(
        int Number, string Title, StandardStatus Status, int? BasedOn, FieldOptions Options, int All, Page<Row> Rows);

    /// <param name="Unconfirmed">How many values nobody has checked.</param>
    /// <param name="IsChanged">It says something else than in the version it was prepared from.</param>
    public sealed record Row(
        string Code,
        string? RegistryId,
        LocalText ShortName,
        LocalText? Owner,
        ServiceLevel Level,
        int Unconfirmed,
        bool IsNew,
        bool IsChanged,
        int OpenComments);

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var version = await db.Standards.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Number == query.Number, cancellationToken) ?? throw new NotFound();
            var passports = await db.PassportsOfAsync(query.Number, cancellationToken);
            var options = new FieldOptions(
                version.Content, [.. passports.Select(p => new FieldOption(p.Code, p.Content.ShortName))]);
            var before = version.BasedOn is { } basis
                ? (await db.PassportsOfAsync(basis, cancellationToken)).ToDictionary(p => p.Code, Text)
                : null;
            var comments = (await db.ReviewComments
                .Where(c => c.StandardNumber == query.Number && c.ResolvedAt == null && c.ServiceCode != null)
                .Select(c => c.ServiceCode!).ToListAsync(cancellationToken)).ToLookup(code => code);

            var rows = passports.Where(p => Fits(query, p))
                .Select(p => Show(p, version.Content, before, comments[p.Code].Count()))
                .Where(r => (!query.Unconfirmed || r.Unconfirmed > 0)
                    && (!query.Changed || r.IsChanged || r.IsNew) && (!query.Commented || r.OpenComments > 0))
                .ToList();
            var page = Pages.NumberOf(query.Page, rows.Count, PageSize);
            return new View(
                version.Number, version.Title, version.Status, version.BasedOn, options, passports.Count,
                new Page<Row>(
                    [.. Sorted(rows, query.Sort).Skip((page - 1) * PageSize).Take(PageSize)],
                    page, rows.Count, PageSize));
        }

        private static bool Fits(Query query, ServicePassport passport)
        {
            var words = SearchText.Key(query.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var content = passport.Content;
            return Array.TrueForAll(words, word => passport.SearchKey.Contains(word, StringComparison.Ordinal))
                && (string.IsNullOrEmpty(query.Owner) || content.Owner == query.Owner)
                && (string.IsNullOrEmpty(query.Category) || content.Categories.Contains(query.Category))
                && (query.Level is null || content.Level == query.Level);
        }

        private static Row Show(
            ServicePassport passport, StandardContent version, Dictionary<string, string>? before, int comments)
        {
            var was = before?.GetValueOrDefault(passport.Code);
            var content = passport.Content;
            return new Row(
                passport.Code,
                passport.RegistryId,
                content.ShortName,
                version.Owners.FirstOrDefault(o => o.Code == content.Owner)?.Name,
                content.Level,
                Unconfirmed(StandardJson.ToNode(content)),
                before is not null && was is null,
                was is not null && was != Text(passport),
                comments);
        }

        private static string Text(ServicePassport passport) => StandardJson.WriteNormalised(passport.Content);

        private static int Unconfirmed(JsonNode? node) => node switch
        {
            JsonArray items => items.Sum(Unconfirmed),
            JsonObject members => members.Sum(m => Unconfirmed(m.Value))
                + (members["confirmed"]?.GetValue<bool>() == false && !IsEmptyRow(members) ? 1 : 0)
                + (members["filingConfirmed"]?.GetValue<bool>() == false ? 1 : 0),
            _ => 0,
        };

        private static bool IsEmptyRow(JsonObject members) => members["items"] is JsonArray { Count: 0 };

        private static IEnumerable<Row> Sorted(IEnumerable<Row> rows, SortBy sort) => sort switch
        {
            SortBy.Name => rows.OrderBy(r => SearchText.SortKey(r.ShortName.Uk), StringComparer.Ordinal),
            SortBy.Owner => rows.OrderBy(r => SearchText.SortKey(r.Owner?.Uk ?? ""), StringComparer.Ordinal),
            SortBy.Unconfirmed => rows.OrderByDescending(r => r.Unconfirmed),
            _ => rows,
        };
    }
}
