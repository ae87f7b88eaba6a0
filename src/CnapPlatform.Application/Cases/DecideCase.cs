using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// The provider grants the service or refuses it with motives, the ground of the card and the way to appeal; for an
/// immediate service the administrator does.
/// </summary>
public static class DecideCase
{
    [Allow(Permission.DecideCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public DecisionOutcome? Outcome { get; init; }

        public string? Reasons { get; init; }

        public string? Ground { get; init; }

        public string? AppealNote { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Outcome).NotNull().WithMessage("Cases.Outcome.Required")
                .IsInEnum().WithMessage("Cases.Outcome.Required");
            RuleFor(c => c.Reasons).MaximumLength(4000).WithMessage("Cases.Reasons.TooLong").PlainText();
            RuleFor(c => c.Ground).MaximumLength(1000).WithMessage("Cases.Ground.TooLong").PlainText();
            RuleFor(c => c.AppealNote).MaximumLength(1000).WithMessage("Cases.AppealNote.TooLong").PlainText();
            When(c => c.Outcome is DecisionOutcome.Refusal or DecisionOutcome.Partial, () =>
            {
                RuleFor(c => c.Reasons).NotEmpty().WithMessage("Cases.Reasons.Required");
                RuleFor(c => c.Ground).NotEmpty().WithMessage("Cases.Ground.Required");
                RuleFor(c => c.AppealNote).NotEmpty().WithMessage("Cases.AppealNote.Required");
            });
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseClock clocks, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var now = clock.GetUtcNow();
            var isNegative = command.Outcome != DecisionOutcome.Grant;
            var decision = new CaseDecision
            {
                Outcome = command.Outcome!.Value,
                Reasons = Blank.ToNull(command.Reasons),
                Ground = isNegative ? Blank.ToNull(command.Ground) : null,
                AppealNote = isNegative ? Blank.ToNull(command.AppealNote) : null,
                DecidedOn = KyivDate.Of(now),
                DecidedAt = now,
                DecidedBy = user.AccountId!.Value,
            };
            subject.Decide(decision, user.AsCaseActor(), now);

            await clocks.RefreshAsync(subject, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
