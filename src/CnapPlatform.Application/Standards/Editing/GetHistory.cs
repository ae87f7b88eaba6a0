using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>Who changed what in a version, the latest first.</summary>
public static class GetHistory
{
    public const int PageSize = 30;

    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number) : IRequest<View>
    {
        public string? Service { get; init; }

        public AccountId? By { get; init; }

        public int Page { get; init; } = 1;
    }

    public sealed record View(
        int Number, string Title, FieldOptions Options, IReadOnlyList<Person> People, Page<Row> Rows);

    public sealed record Person(Guid Account, string Name);

    /// <param name="Service">Null for a field of the version itself; its code where the service has left.</param>
    /// <param name="Shape">Null for a whole passport and for a field that is shown only.</param>
    public sealed record Row(
        Guid Id,
        string? Code,
        LocalText? Service,
        string Field,
        FieldShape? Shape,
        string ByName,
        DateTimeOffset At,
        JsonNode? Before,
        JsonNode? After);

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var version = await db.Standards.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Number == query.Number, cancellationToken) ?? throw new NotFound();
            var options = await DraftOptions.OfAsync(db, version, cancellationToken);
            var edits = db.StandardEdits.AsNoTracking().Where(e => e.StandardNumber == query.Number);
            var lines = await edits.Select(e => new { e.Id, e.ServiceCode, e.By, e.ByName, e.At })
                .ToListAsync(cancellationToken);

            var chosen = lines
                .Where(l => string.IsNullOrEmpty(query.Service) || l.ServiceCode == query.Service)
                .Where(l => query.By is null || l.By == query.By)
                .OrderByDescending(l => l.At).Select(l => l.Id).ToList();
            var page = Pages.NumberOf(query.Page, chosen.Count, PageSize);
            var ids = chosen.Skip((page - 1) * PageSize).Take(PageSize).ToList();
            var shown = await edits.Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);
            var names = options.Of("service").ToDictionary(o => o.Value, o => o.Name!);

            return new View(
                version.Number,
                version.Title,
                options,
                [
                    .. lines.GroupBy(l => l.By.Value).Select(p => new Person(p.Key, p.Last().ByName))
                        .OrderBy(p => p.Name, StringComparer.Ordinal),
                ],
                new Page<Row>(
                    [.. ids.Select(id => Show(shown.Single(e => e.Id == id), names))], page, chosen.Count, PageSize));
        }

        private static Row Show(Domain.Standards.StandardEdit edit, Dictionary<string, LocalText> names)
        {
            var code = edit.ServiceCode;
            var field = StandardField.Find(code, edit.Field);
            return new Row(
                edit.Id,
                code,
                code is null ? null : names.GetValueOrDefault(code, new LocalText(code)),
                edit.Field,
                field is null ? null : FieldShapes.Of(field, ofPassport: code is not null),
                edit.ByName,
                edit.At,
                edit.Before is null ? null : JsonNode.Parse(edit.Before),
                edit.After is null ? null : JsonNode.Parse(edit.After));
        }
    }
}
