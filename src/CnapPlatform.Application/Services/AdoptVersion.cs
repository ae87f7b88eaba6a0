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

/// <summary>
/// A hromada decides to work by a recommended version from a day of its choice; while that day has not come, it may
/// choose another.
/// </summary>
public static class AdoptVersion
{
    [Allow(Permission.ManageServices)]
    public sealed record Command : IRequest
    {
        public int Number { get; init; }

        public DateOnly? From { get; init; }

        /// <summary>The day chosen before, as the person saw it; null where the hromada had not decided.</summary>
        public DateOnly? Was { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.From).NotNull().WithMessage("Network.From.Required")
                .Must(day => day is null || day >= KyivDate.Today(clock)).WithMessage("Network.From.Past")
                .Must(day => !StandardVersion.IsTooFar(day, KyivDate.Today(clock)))
                .WithMessage("Network.From.TooFar");
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

            var adoption = await DecidedAsync(command, cancellationToken);
            if (adoption is null)
            {
                adoption = Decide(command, today);
                db.Adoptions.Add(adoption);
            }
            else
            {
                adoption.MoveTo(from, today, user.AccountId);
            }

            if (from == today)
            {
                adoption.RebasedAt = clock.GetUtcNow();
                await carrier.CarryToAsync(standard, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        private StandardAdoption Decide(Command command, DateOnly today) => new()
        {
            HromadaId = hromada.Id,
            StandardNumber = command.Number,
            AdoptedOn = today,
            EffectiveFrom = command.From!.Value,
            By = user.AccountId,
        };

        // What the hromada decided before, where the person has seen it.
        private async Task<StandardAdoption?> DecidedAsync(Command command, CancellationToken cancellationToken)
        {
            var decided = await db.Adoptions.SingleOrDefaultAsync(
                a => a.HromadaId == hromada.Id && a.StandardNumber == command.Number, cancellationToken);
            if (decided is not null && command.Was is null)
            {
                throw new Refused(ServiceRefusals.AdoptedAlready);
            }

            return decided?.EffectiveFrom == command.Was
                ? decided
                : throw new Refused(KernelRefusals.ChangedMeanwhile);
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
            if (inForce.Version.EffectiveFrom > version.EffectiveFrom)
            {
                throw new Refused(ServiceRefusals.VersionOvertaken, inForce.Number);
            }
        }
    }
}
