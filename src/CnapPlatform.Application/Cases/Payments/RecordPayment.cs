using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>An administrator writes down the receipt of a fee; an amount that is not the fee is said first.</summary>
public static class RecordPayment
{
    [Allow(Permission.HandlePayments)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public string? ReceiptNumber { get; init; }

        public DateOnly? PaidOn { get; init; }

        /// <summary>In hryvnias, as typed.</summary>
        public string? Amount { get; init; }

        /// <summary>The receipt really says an amount that is not the fee.</summary>
        public bool OtherAmount { get; init; }
    }

    // A limit of the platform against a slip in the year, not a term of law.
    private const int OldestInYears = 3;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ReceiptNumber).NotEmpty().WithMessage("Payments.Receipt.Required")
                .MaximumLength(60).WithMessage("Payments.Receipt.TooLong").PlainText();
            RuleFor(c => c.PaidOn).NotNull().WithMessage("Payments.PaidOn.Required");
            RuleFor(c => c.Amount).Must(amount => Money.Read(amount) is not null)
                .WithMessage("Payments.Amount.Malformed");
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var subject = await db.LoadForPaymentAsync(user, command.CaseId, command.Version, cancellationToken);
            var today = KyivDate.Of(now);
            Require(command.PaidOn <= today, nameof(command.PaidOn), "Payments.PaidOn.InFuture");
            Require(
                command.PaidOn >= today.AddYears(-OldestInYears), nameof(command.PaidOn), "Payments.PaidOn.TooOld");

            var kopiykas = Money.Read(command.Amount)!.Value;
            var isExact = subject.UnpaidKopiykas is null || subject.UnpaidKopiykas == kopiykas;
            Require(
                isExact || command.OtherAmount || subject.FeeState != FeeState.Due,
                nameof(command.Amount),
                kopiykas < subject.UnpaidKopiykas ? "Payments.Amount.TooLittle" : "Payments.Amount.TooMuch");

            var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
            subject.Pay(
                new Receipt(command.ReceiptNumber!.Trim(), command.PaidOn!.Value, kopiykas),
                user.AsCaseActor(),
                now,
                standard.Content.Procedure.Payment?.RefundWhen(RefundGround.Overpaid));
            await db.SaveChangesAsync(cancellationToken);
        }

        private static void Require(bool isFine, string field, string message)
        {
            if (!isFine)
            {
                throw new ValidationException([new ValidationFailure(field, message)]);
            }
        }
    }
}
