using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>
/// All fields of a passport, or of the version where none is named, beside those of the version it was prepared from.
/// </summary>
public static class GetPassport
{
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number, string? Code) : IRequest<View>;

    public sealed record View(
        int Number,
        string Title,
        StandardStatus Status,
        int? BasedOn,
        PassportContent? Passport,
        StandardContent Content,
        FieldOptions Options,
        bool IsNew,
        IReadOnlyList<Row> Rows);

    /// <param name="Shape">Null for a field that is shown only.</param>
    public sealed record Row(
        StandardField Field,
        FieldShape? Shape,
        JsonNode? Value,
        JsonNode? Previous,
        bool IsChanged,
        LastEdit? Edited,
        int OpenComments);

    public sealed record LastEdit(string ByName, DateTimeOffset At);

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var code = string.IsNullOrEmpty(query.Code) ? null : query.Code;
            var (version, passport) = await FindAsync(query.Number, code, cancellationToken)
                ?? throw new NotFound();
            var basis = version.BasedOn is { } number ? await FindAsync(number, code, cancellationToken) : null;
            var root = RootOf((version, passport));
            var old = basis is { } found ? RootOf(found) : null;
            var edits = await EditsAsync(query.Number, code, cancellationToken);
            var comments = await CommentsAsync(query.Number, code, cancellationToken);

            return new View(
                version.Number,
                version.Title,
                version.Status,
                version.BasedOn,
                passport?.Content,
                version.Content,
                await DraftOptions.OfAsync(db, version, cancellationToken),
                code is not null && version.BasedOn is not null && basis is null,
                [.. (code is null ? StandardField.OfContent : StandardField.OfPassport).Select(field => Row(field))]);

            Row Row(StandardField field)
            {
                var value = field.ReadFrom(root);
                var previous = old is null ? null : field.ReadFrom(old);
                var isChanged = old is not null
                    && StandardJson.WriteNormalised(value) != StandardJson.WriteNormalised(previous);
                return new Row(
                    field,
                    code is null ? ContentShapes.Of(field.Path) : PassportShapes.Of(field),
                    value,
                    previous,
                    isChanged,
                    edits.GetValueOrDefault(field.Path),
                    comments.GetValueOrDefault(field.Path));
            }
        }

        private static JsonNode RootOf((StandardVersion Version, ServicePassport? Passport) found) =>
            found.Passport is null
                ? StandardJson.ToNode(found.Version.Content)!
                : StandardJson.ToNode(found.Passport.Content)!;

        private async Task<(StandardVersion Version, ServicePassport? Passport)?> FindAsync(
            int number, string? code, CancellationToken cancellationToken)
        {
            var version = await db.Standards.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Number == number, cancellationToken);
            var passport = code is null
                ? null
                : await db.Passports.AsNoTracking()
                    .SingleOrDefaultAsync(p => p.StandardNumber == number && p.Code == code, cancellationToken);
            return version is null || (code is not null && passport is null) ? null : (version, passport);
        }

        private async Task<Dictionary<string, LastEdit>> EditsAsync(
            int number, string? code, CancellationToken cancellationToken)
        {
            var edits = await db.StandardEdits.AsNoTracking()
                .Where(e => e.StandardNumber == number && e.ServiceCode == code)
                .Select(e => new { e.Field, e.ByName, e.At }).ToListAsync(cancellationToken);
            return edits.GroupBy(e => e.Field).ToDictionary(
                field => field.Key,
                field => field.OrderBy(e => e.At).Select(e => new LastEdit(e.ByName, e.At)).Last());
        }

        private async Task<Dictionary<string, int>> CommentsAsync(
            int number, string? code, CancellationToken cancellationToken)
        {
            var fields = await db.ReviewComments
                .Where(c => c.StandardNumber == number && c.ServiceCode == code && c.ResolvedAt == null)
                .Select(c => c.Field).ToListAsync(cancellationToken);
            return fields.GroupBy(field => field).ToDictionary(field => field.Key, field => field.Count());
        }
    }
}
