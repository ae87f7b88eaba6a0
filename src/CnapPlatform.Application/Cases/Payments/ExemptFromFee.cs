using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>The applicant belongs to a group that does not pay, and has shown the document.</summary>
public static class ExemptFromFee
{
    [Allow(Permission.HandlePayments)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        /// <summary>The group as the card names it, or the case that this one is paid with.</summary>
        public string? Ground { get; init; }

        public string? Document { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Ground).NotEmpty().WithMessage("Payments.Exempt.GroundRequired")
                .MaximumLength(500).WithMessage("Payments.Exempt.TooLong").PlainText();
            RuleFor(c => c.Document).NotEmpty().WithMessage("Payments.Exempt.DocumentRequired")
                .MaximumLength(300).WithMessage("Payments.Exempt.TooLong").PlainText();
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForPaymentAsync(user, command.CaseId, command.Version, cancellationToken);
            subject.Exempt(new FeeExemptionProof
            {
                Ground = command.Ground!.Trim(),
                Document = command.Document!.Trim(),
                AcceptedBy = user.Name,
                AcceptedAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
