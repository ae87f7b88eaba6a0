using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
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

        /// <summary>
        /// The group as the card names it, or the service that this one is paid with; other words only where the card's
        /// list is not closed.
        /// </summary>
        public string? Ground { get; init; }

        /// <summary>The code of the service that this one is paid with; empty for the grounds of the card.</summary>
        public string? PaidOnceWith { get; init; }

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

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForPaymentAsync(user, command.CaseId, command.Version, cancellationToken);
            var (standard, passport) = await standards.StandardOfAsync(subject, db, cancellationToken);
            var ground = GroundOf(command, passport.Variant(subject.VariantKey).Fee, standard)
                ?? throw Invalid.At(nameof(command.Ground), "Payments.Exempt.NotOnCard");

            subject.Exempt(
                new Exemption(ground, command.Document!.Trim()),
                user.AsCaseActor(),
                clock.GetUtcNow(),
                standard.Content.Procedure.Payment);
            await db.SaveChangesAsync(cancellationToken);
        }

        // A service is named by its own name: other words beside its code would pass a list that is closed.
        private static string? GroundOf(Command command, Fee fee, PublishedStandard standard)
        {
            if (command.PaidOnceWith is { Length: > 0 } code)
            {
                return fee.OneFeeWith.Contains(code) ? standard.Find(code)?.Content.ShortName.Uk : null;
            }

            var ground = command.Ground!.Trim();
            return fee.AllowsExemptionOn(ground) ? ground : null;
        }
    }
}
