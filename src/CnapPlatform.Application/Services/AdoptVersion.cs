using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>A hromada decides to work by a recommended version from a day of its choice.</summary>
public static class AdoptVersion
{
    [Allow(Permission.ManageServices)]
    public sealed record Command : IRequest
    {
        public int Number { get; init; }

        public DateOnly? From { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.From).NotNull().WithMessage("Network.From.Required");
            RuleFor(c => c.From).Must(day => day >= KyivDate.Today(clock))
                .WithMessage("Network.From.Past").When(c => c.From is not null);
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        ICurrentUser user,
        PublishedStandards standards,
        OverrideCarrier carrier,
        TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var from = command.From!.Value;
            var standard = await standards.GetAsync(command.Number, db, cancellationToken);
            await CheckAsync(standard, from, cancellationToken);

            db.Adoptions.Add(new StandardAdoption
            {
                HromadaId = hromada.Id,
                StandardNumber = standard.Number,
                AdoptedOn = today,
                EffectiveFrom = from,
                By = user.AccountId,
                RebasedAt = from == today ? clock.GetUtcNow() : null,
            });
            if (from == today)
            {
                await carrier.CarryToAsync(standard, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        private async Task CheckAsync(
            PublishedStandard standard, DateOnly from, CancellationToken cancellationToken)
        {
            var version = standard.Version;
            if (version.Adoption == AdoptionRule.Mandatory)
            {
                throw new Refused(ServiceRefusals.MandatoryComesByItself, version.EffectiveFrom);
            }

            if (from < version.EffectiveFrom)
            {
                throw new Refused(ServiceRefusals.AdoptionTooEarly, version.EffectiveFrom);
            }

            var inForce = await standards.InForceForAsync(hromada.Id, from, db, cancellationToken);
            if (inForce.Number == version.Number
                || await db.Adoptions.AnyAsync(
                    a => a.HromadaId == hromada.Id && a.StandardNumber == version.Number, cancellationToken))
            {
                throw new Refused(ServiceRefusals.AdoptedAlready);
            }

            if (inForce.Version.EffectiveFrom > version.EffectiveFrom)
            {
                throw new Refused(ServiceRefusals.VersionOvertaken, inForce.Number);
            }
        }
    }
}
