using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Staff;

/// <summary>
/// Days on which a person does not work here and who stands in: entered by the person or by the head of the place.
/// Why they are away is not asked.
/// </summary>
public static class EnterAbsence
{
    [Allow(Permission.ViewCases)]
    public sealed record Command : IRequest
    {
        /// <summary>
        /// The membership of who is away; empty for oneself, except where one enters the days of others too.
        /// </summary>
        public Guid? Who { get; init; }

        public DateOnly? From { get; init; }

        /// <summary>The last day away.</summary>
        public DateOnly? Until { get; init; }

        /// <summary>The membership of the substitute; empty where nobody can stand in.</summary>
        public Guid? Substitute { get; init; }
    }

    // Limits of the platform against a slip in the year, not terms of law: three years, and beginning within a year.
    private const int LongestInDays = 3 * 366;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.From).NotNull().WithMessage("Staff.Absence.From.Required")
                .Must(from => from is null || from <= KyivDate.Today(clock).AddYears(1))
                .WithMessage("Staff.Absence.From.TooFar");
            RuleFor(c => c.Until).NotNull().WithMessage("Staff.Absence.Until.Required")
                .GreaterThanOrEqualTo(c => c.From).WithMessage("Staff.Absence.Until.TooEarly")
                .Must((c, until) => until?.DayNumber - c.From?.DayNumber is null or <= LongestInDays)
                .WithMessage("Staff.Absence.Until.TooFar");
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, ICurrentHromada hromada, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var own = user.Membership!;
            if (command.Who is null && user.May(Permission.ManageAbsences, hromada.Id))
            {
                throw Invalid.At(nameof(command.Who), "Staff.Absence.Who.Required");
            }

            var place = PlaceOfWork.Of(own);
            var people = await place.PeopleAsync(db, cancellationToken);
            var who = command.Who is { } id ? people.Find(m => m.Id.Value == id) ?? throw new NotFound() : own;
            if (who.AccountId != own.AccountId && !user.May(Permission.ManageAbsences, hromada.Id))
            {
                throw new NotAllowed(Permission.ManageAbsences);
            }

            var substitute = command.Substitute is { } standIn
                ? people.Find(m => m.Id.Value == standIn) ?? throw new NotFound()
                : null;
            var now = clock.GetUtcNow();
            var others = await place.AbsencesFrom(db, KyivDate.Of(now)).AsNoTracking().ToListAsync(cancellationToken);
            db.Absences.Add(Absence.Enter(
                who, substitute, (command.From!.Value, command.Until!.Value), others, own.AccountId, now));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
