using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>Money that is due back goes on: first asked of the treasury, then paid out.</summary>
public static class MoveRefund
{
    [Allow(Permission.HandlePayments)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public RefundGround Ground { get; init; }

        /// <summary>Of the refund, not of the case: the sum that the sender saw.</summary>
        public int Version { get; init; }

        public RefundState To { get; init; }

        /// <summary>Number of the submission to the treasury, or of the payment.</summary>
        public string? Number { get; init; }

        public DateOnly? On { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.To).Must(to => to is RefundState.Requested or RefundState.Paid)
                .WithMessage("Payments.Refund.Unknown");
            RuleFor(c => c.Number).NotEmpty().WithMessage("Payments.Refund.NumberRequired")
                .MaximumLength(60).WithMessage("Payments.Receipt.TooLong").OneLine();
            RuleFor(c => c.On).NotNull().WithMessage("Payments.PaidOn.Required");
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var id = new CaseId(command.CaseId);
            if (!await db.Cases.VisibleTo(user).AnyAsync(c => c.Id == id, cancellationToken))
            {
                throw new NotFound();
            }

            var refund = await db.Refunds.SingleOrDefaultAsync(
                r => r.CaseId == id && r.Ground == command.Ground, cancellationToken) ?? throw new NotFound();
            if (refund.Version != command.Version)
            {
                throw new Refused(CaseRefusals.StaleScreen);
            }

            if (command.On > KyivDate.Today(clock))
            {
                throw Invalid.At(nameof(command.On), "Payments.PaidOn.InFuture");
            }

            var actor = user.AsCaseActor();
            if (command.To == RefundState.Requested)
            {
                refund.Request(command.Number!.Trim(), command.On!.Value, actor);
            }
            else
            {
                refund.Pay(command.Number!.Trim(), command.On!.Value, actor);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
