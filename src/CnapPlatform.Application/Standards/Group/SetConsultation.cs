using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>An editor opens a draft for remarks of hromadas and citizens until a day, or moves that day.</summary>
public static class SetConsultation
{
    [Allow(Permission.EditStandard)]
    public sealed record Command : IRequest
    {
        public int Number { get; init; }

        /// <summary>What the screen shows; an older one is stale.</summary>
        public int Revision { get; init; }

        /// <summary>The last day of the consultation, whole; of Kyiv.</summary>
        public DateOnly? Until { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Until).NotNull().WithMessage("Group.Until.Required");
            RuleFor(c => c.Until).Must(day => day >= KyivDate.Today(clock)).WithMessage("Group.Until.Past")
                .When(c => c.Until is not null);
        }
    }

    internal sealed class Handler(ICnapDb db, OpenConsultations open, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.Standards.SingleOrDefaultAsync(s => s.Number == command.Number, cancellationToken)
                ?? throw new NotFound();
            if (version.Revision != command.Revision)
            {
                throw new Refused(KernelRefusals.ChangedMeanwhile);
            }

            version.OpenConsultation(command.Until!.Value, KyivDate.Today(clock));
            await db.SaveChangesAsync(cancellationToken);
            open.Forget();
        }
    }
}
