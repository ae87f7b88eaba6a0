using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>A service of a draft gets another place in the list; the texts stay, and with them what was approved.</summary>
public static class MoveService
{
    /// <summary>Stands in the history as the field that was changed.</summary>
    public const string Place = "place";

    /// <param name="To">Its place from 1; beyond the end is the end.</param>
    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, string Code, int? To) : IRequest;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.To).NotNull().WithMessage("Editing.Order.Place")
            .GreaterThan(0).WithMessage("Editing.Order.Place");
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.Standards.SingleOrDefaultAsync(s => s.Number == command.Number, cancellationToken)
                ?? throw new NotFound();
            var passports = await db.Passports.Where(p => p.StandardNumber == command.Number)
                .OrderBy(p => p.Seq).ThenBy(p => p.Code).ToListAsync(cancellationToken);
            var from = passports.FindIndex(p => p.Code == command.Code);
            if (from < 0)
            {
                throw new NotFound();
            }

            var to = Math.Min(command.To!.Value, passports.Count) - 1;
            version.Rearrange();
            if (from == to)
            {
                return;
            }

            var moved = passports[from];
            passports.RemoveAt(from);
            passports.Insert(to, moved);
            for (var place = 0; place < passports.Count; place++)
            {
                passports[place].PlaceAt(place + 1, version);
            }

            db.StandardEdits.Add(user.EditOf(
                clock, command.Number, command.Code, Place, Text(from + 1), Text(to + 1)));
            await db.SaveChangesAsync(cancellationToken);
        }

        private static string Text(int place) => place.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
