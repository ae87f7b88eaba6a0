using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>One field of a version as its form needs it: the value, the previous version's, what is half-typed.</summary>
public static class GetField
{
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number, string? Code, string Field) : IRequest<View>;

    /// <param name="Shape">Null for a field that is shown only.</param>
    /// <param name="Service">The passport's short name; null for a field of the version.</param>
    public sealed record View(
        StandardField Field,
        FieldShape? Shape,
        JsonNode? Value,
        string Hash,
        JsonNode? Previous,
        bool HasPrevious,
        FieldOptions Options,
        LocalText? Service,
        string Title,
        StandardStatus Status,
        PassportContent? Passport,
        Copy? Copy);

    /// <param name="IsStale">Somebody has saved the field since the copy was begun.</param>
    public sealed record Copy(FieldAnswers Answers, string BaseHash, DateTimeOffset At, bool IsStale);

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var place = await DraftField.FindAsync(db, query.Number, query.Code, query.Field, cancellationToken);
            var previous = await PreviousAsync(place, cancellationToken);
            var copy = await WorkingCopies.FindAsync(
                db, user, query.Number, query.Code, query.Field, cancellationToken);
            return new View(
                place.Field,
                place.Shape,
                place.Value,
                place.Hash,
                previous?.Value,
                previous is not null,
                await DraftOptions.OfAsync(db, place.Version, place.Passport?.Code, cancellationToken),
                place.Passport?.Content.ShortName,
                place.Version.Title,
                place.Version.Status,
                place.Passport?.Content,
                copy is null
                    ? null
                    : new Copy(
                        FieldAnswers.FromJson(copy.Answers), copy.BaseHash, copy.At, copy.BaseHash != place.Hash));
        }

        private async Task<DraftField?> PreviousAsync(DraftField place, CancellationToken cancellationToken)
        {
            if (place.Version.BasedOn is not { } number)
            {
                return null;
            }

            var code = place.Passport?.Code;
            var isThere = code is null || await db.Passports.AnyAsync(
                p => p.StandardNumber == number && p.Code == code, cancellationToken);
            return isThere
                ? await DraftField.FindAsync(db, number, code, place.Field.Path, cancellationToken)
                : null;
        }
    }
}
