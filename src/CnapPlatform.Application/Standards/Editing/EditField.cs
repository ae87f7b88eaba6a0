using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>
/// An editor writes one field of a draft: of a passport, or of the version where no passport is named. Two people on
/// different fields do not disturb each other; of two on the same field the later one is shown what the other wrote.
/// </summary>
public static class EditField
{
    private const int Tries = 8;

    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, string? Code, string Field) : IRequest<Outcome>
    {
        public FieldAnswers Answers { get; init; } = new([]);

        /// <summary>SHA-256 of the value the person began with.</summary>
        public string BaseHash { get; init; } = "";
    }

    /// <param name="Clash">What somebody else wrote meanwhile; null where the field was saved.</param>
    public sealed record Outcome(Clash? Clash, bool IsChanged);

    /// <param name="ByName">Who wrote the present value; null where it is not known.</param>
    /// <param name="Hash">Of the present value: the base of whoever decides to write over it.</param>
    /// <param name="Began">What both began with; null where it is not known.</param>
    public sealed record Clash(
        string? ByName, DateTimeOffset? At, string Hash, JsonNode? Theirs, JsonNode? Mine, JsonNode? Began);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock)
        : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            for (var left = Tries; left > 1; left--)
            {
                try
                {
                    return await TryAsync(command, cancellationToken);
                }
                catch (ChangedMeanwhile)
                {
                    // Another field of the same passport was saved: its row is read again, ours is tried again.
                    db.Forget();
                }
            }

            return await TryAsync(command, cancellationToken);
        }

        private async Task<Outcome> TryAsync(Command command, CancellationToken cancellationToken)
        {
            var place = await DraftField.FindAsync(
                db, command.Number, command.Code, command.Field, cancellationToken);
            place.Version.RequireDraft();
            var before = place.Text;
            var mine = place.Settled(await FieldReading.ReadAsync(db, place, command.Answers, cancellationToken));
            KeptConfirmation.Check(place.Shape!, place.Value, mine);
            var after = StandardJson.WriteNormalised(mine);
            var hash = StandardJson.Sha256(before);

            if (after != before && hash != command.BaseHash)
            {
                return new Outcome(await ClashAsync(command, place, hash, mine, cancellationToken), false);
            }

            await WorkingCopies.RemoveAsync(db, user, command.Number, command.Code, command.Field, cancellationToken);
            if (after != before)
            {
                place.Rewrite(mine);
                db.StandardEdits.Add(user.EditOf(
                    clock, command.Number, place.Passport?.Code, command.Field, before, after));
            }

            await db.SaveChangesAsync(cancellationToken);
            return new Outcome(null, after != before);
        }

        private async Task<Clash> ClashAsync(
            Command command, DraftField place, string hash, JsonNode? mine, CancellationToken cancellationToken)
        {
            var code = place.Passport?.Code;
            var edits = await db.StandardEdits.AsNoTracking()
                .Where(e => e.StandardNumber == command.Number && e.ServiceCode == code && e.Field == command.Field)
                .ToListAsync(cancellationToken);
            var ordered = edits.OrderBy(e => e.At).ToList();
            var began = ordered.FindLast(
                e => e.Before is not null && StandardJson.Sha256(e.Before) == command.BaseHash);
            var last = ordered.LastOrDefault();
            return new Clash(
                last?.ByName, last?.At, hash, place.Value, mine,
                began?.Before is { } text ? JsonNode.Parse(text) : null);
        }
    }

    /// <summary>The line of a draft's history.</summary>
    internal static StandardEdit EditOf(
        this ICurrentUser user, TimeProvider clock, int number, string? code, string field, string? before,
        string? after) => new()
        {
            StandardNumber = number,
            ServiceCode = code,
            Field = field,
            By = user.AccountId!.Value,
            ByName = user.Name,
            At = clock.GetUtcNow(),
            Before = before,
            After = after,
        };
}
