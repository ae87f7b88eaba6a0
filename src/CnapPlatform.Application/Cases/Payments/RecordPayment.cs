using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

        /// <summary>Another case has a receipt of this number, and this one is really another.</summary>
        public bool OtherReceipt { get; init; }
    }

    // A limit of the platform against a slip in the year, not a term of law.
    private const int OldestInYears = 3;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ReceiptNumber).NotEmpty().WithMessage("Payments.Receipt.Required")
                .MaximumLength(60).WithMessage("Payments.Receipt.TooLong").OneLine();
            RuleFor(c => c.PaidOn).NotNull().WithMessage("Payments.PaidOn.Required");
            RuleFor(c => c.Amount).Cascade(CascadeMode.Stop)
                .Must(amount => !Money.IsTooLarge(amount)).WithMessage("Payments.Amount.TooLarge")
                .Must(amount => Money.Read(amount) is not null).WithMessage("Payments.Amount.Malformed");
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

            var receipt = new Receipt(
                command.ReceiptNumber!.Trim(), command.PaidOn!.Value, Money.Read(command.Amount)!.Value);
            var isExact = subject.UnpaidKopiykas is null || subject.UnpaidKopiykas == receipt.Kopiykas;
            Require(
                isExact || command.OtherAmount || subject.FeeState != FeeState.Due,
                nameof(command.Amount),
                receipt.Kopiykas < subject.UnpaidKopiykas ? "Payments.Amount.TooLittle" : "Payments.Amount.TooMuch");
            if (!command.OtherReceipt)
            {
                await RequireNewAsync(receipt, subject.Id, cancellationToken);
            }

            var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
            subject.Pay(receipt, user.AsCaseActor(), now, standard.Content.Procedure.Payment);
            await db.SaveChangesAsync(cancellationToken);
        }

        // Banks number their receipts each for itself: the same number in another case is told, not forbidden.
        private async Task RequireNewAsync(Receipt receipt, CaseId id, CancellationToken cancellationToken)
        {
            var key = receipt.Key;
            var noted = await db.Payments.AsNoTracking()
                .Where(p => p.ReceiptKey == key && p.CaseId != id)
                .Where(p => !db.FeeCancellations.Any(x =>
                    x.CaseId == p.CaseId && x.Entry == FeeEntry.Receipt && x.EntrySeq == p.Seq))
                .Join(db.Cases, p => p.CaseId, c => c.Id, (p, c) => new { c.Number, p.RecordedAt })
                .OrderByDescending(known => known.RecordedAt)
                .FirstOrDefaultAsync(cancellationToken);
            if (noted is null)
            {
                return;
            }

            throw new ValidationException(
            [
                new ValidationFailure(
                    nameof(Command.ReceiptNumber),
                    noted.Number is null ? "Payments.Receipt.NotedWithoutNumber" : "Payments.Receipt.Noted")
                {
                    FormattedMessagePlaceholderValues = new() { ["Case"] = $"{noted.Number}" },
                },
            ]);
        }

        private static void Require(bool isFine, string field, string message)
        {
            if (!isFine)
            {
                throw Invalid.At(field, message);
            }
        }
    }
}
