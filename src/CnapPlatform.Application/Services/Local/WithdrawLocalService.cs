using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Local;

/// <summary>A hromada gives a local service no more from a day on; what was written of it stays.</summary>
public static class WithdrawLocalService
{
    [Allow(Permission.ManageServices)]
    public sealed record Command : IRequest
    {
        public string Code { get; init; } = "";

        public int Version { get; init; }

        public DateOnly? From { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.From).NotNull().WithMessage("Local.Required");
            RuleFor(c => c.From).Must(day => day >= KyivDate.Today(clock)).WithMessage("Local.Withdraw.Past")
                .When(c => c.From is not null);
            RuleFor(c => c.From)
                .Must(day => !StandardVersion.IsTooFar(day, KyivDate.Today(clock)))
                .WithMessage("Local.Day.TooFar");
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, ICurrentUser user, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var service = await db.LocalServices.SingleOrDefaultAsync(
                s => s.Code == command.Code, cancellationToken) ?? throw new NotFound();
            if (service.Version != command.Version)
            {
                throw new Refused(KernelRefusals.ChangedMeanwhile);
            }

            service.Withdraw(command.From!.Value, new OverrideAuthor(user.AccountId!.Value, clock.GetUtcNow()));
            var owner = await db.Hromadas.SingleAsync(h => h.Id == hromada.Id, cancellationToken);
            owner.Touch();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
