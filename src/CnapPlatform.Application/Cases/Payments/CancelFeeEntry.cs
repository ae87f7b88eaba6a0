using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>A receipt or an exemption was noted by mistake: it stays, crossed out, and no longer counts.</summary>
public static class CancelFeeEntry
{
    [Allow(Permission.HandlePayments)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public FeeEntry Entry { get; init; }

        public int Seq { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Entry).IsInEnum().WithMessage(PaymentsRefusals.NothingToCancel);
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Payments.Cancel.ReasonRequired")
                .MaximumLength(500).WithMessage("Payments.Exempt.TooLong").PlainText();
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForPaymentAsync(user, command.CaseId, command.Version, cancellationToken);
            var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
            subject.CancelFeeEntry(
                command.Entry,
                command.Seq,
                command.Reason!.Trim(),
                user.AsCaseActor(),
                clock.GetUtcNow(),
                standard.Content.Procedure.Payment);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
