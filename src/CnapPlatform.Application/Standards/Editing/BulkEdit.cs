using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>
/// One field of many passports, or one member of all its rows, is given one value: first shown, then written, all of
/// them or none.
/// </summary>
public static class BulkEdit
{
    public const string ChangedSincePreview = "Editing.Refused.ChangedSincePreview";

    private const int Most = 1000;

    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, string Field) : IRequest<Result>
    {
        public IReadOnlyList<string> Codes { get; init; } = [];

        public FieldAnswers Answers { get; init; } = new([]);

        /// <summary>What a preview gave; empty to be shown one.</summary>
        public string Stamp { get; init; } = "";
    }

    /// <param name="Stamp">Stands for all values as they were before: a later change makes it invalid.</param>
    public sealed record Result(string Stamp, JsonNode? Value, IReadOnlyList<Row> Rows, bool IsSaved)
    {
        public int Changed => Rows.Count(row => row.IsChanged);
    }

    public sealed record Row(string Code, LocalText ShortName, JsonNode? Before, bool IsChanged);

    /// <summary>Which of the chosen codes are of no service of the draft.</summary>
    public static ValidationFailure Unknown(IEnumerable<string> codes) =>
        new(nameof(Command.Codes), "Editing.Wrong.UnknownServices")
        {
            FormattedMessagePlaceholderValues = new() { ["Codes"] = string.Join(", ", codes) },
        };

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Codes).Must(codes => codes.Count is > 0 and <= Most).WithMessage("Editing.Wrong.NoServices");
            RuleFor(c => c.Field).Must(path => BulkField.Find(path) is not null)
                .WithMessage("Editing.Wrong.NotForMany");
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock)
        : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var bulk = BulkField.Find(command.Field)!;
            var codes = command.Codes.Distinct(StringComparer.Ordinal).ToList();
            await RequireKnownAsync(command.Number, codes, cancellationToken);
            var places = new List<DraftField>();
            foreach (var code in codes)
            {
                places.Add(await DraftField.FindAsync(db, command.Number, code, bulk.Field.Path, cancellationToken));
            }

            places[0].Version.RequireDraft();
            var value = await FieldReading.ReadAsync(db, places[0], bulk.Shape, command.Answers, cancellationToken);
            var changes = places.ConvertAll(
                place => new Change(place, bulk, place.Settled(bulk.Applied(place.Value, value))));
            var stamp = StandardJson.Sha256(string.Join('\n', changes.Select(c => c.Before)));
            if (command.Stamp.Length > 0)
            {
                if (command.Stamp != stamp)
                {
                    throw new Refused(ChangedSincePreview);
                }

                await SaveAsync(command, bulk, changes, cancellationToken);
            }

            return new Result(
                stamp, value, [.. changes.Select(c => c.Shown)], IsSaved: command.Stamp.Length > 0);
        }

        private async Task RequireKnownAsync(int number, List<string> codes, CancellationToken cancellationToken)
        {
            var known = await db.Passports.Where(p => p.StandardNumber == number && codes.Contains(p.Code))
                .Select(p => p.Code).ToListAsync(cancellationToken);
            var unknown = codes.Except(known, StringComparer.Ordinal).ToList();
            if (unknown.Count > 0)
            {
                throw new ValidationException([Unknown(unknown)]);
            }
        }

        private async Task SaveAsync(
            Command command, BulkField bulk, List<Change> changes, CancellationToken cancellationToken)
        {
            foreach (var change in changes.Where(change => change.IsReal))
            {
                change.Place.Rewrite(change.Value);
                db.StandardEdits.Add(user.EditOf(
                    clock, command.Number, change.Place.Passport!.Code, bulk.Field.Path, change.Before, change.After));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private sealed record Change(DraftField Place, BulkField Bulk, JsonNode? Value)
    {
        public string Before { get; } = Place.Text;

        public string After { get; } = StandardJson.WriteNormalised(Value);

        public bool IsReal => Before != After;

        // What the row says is read now: saving rewrites the passport.
        public Row Shown { get; } = new(
            Place.Passport!.Code,
            Place.Passport.Content.ShortName,
            Bulk.Read(Place.Value),
            Place.Text != StandardJson.WriteNormalised(Value));
    }
}
