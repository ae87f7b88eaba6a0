using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// The provider grants the service, or proposes to refuse it with motives, the ground of the card and the way to
/// appeal; for an immediate service the administrator does. A refusal waits for a second person.
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

        /// <summary>Why a refusal is decided by one person: nobody else can confirm it.</summary>
        public string? AloneReason { get; init; }

        /// <summary>The day of the act, where it was signed before it is entered here; null for today.</summary>
        public DateOnly? DecidedOn { get; init; }
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
            RuleFor(c => c.AloneReason).MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
            When(c => c.Outcome is DecisionOutcome.Refusal or DecisionOutcome.Partial, () =>
            {
                RuleFor(c => c.Reasons).NotEmpty().WithMessage("Cases.Reasons.Required");
                RuleFor(c => c.Ground).NotEmpty().WithMessage("Cases.Ground.Required");
                RuleFor(c => c.AppealNote).NotEmpty().WithMessage("Cases.AppealNote.Required");
            });
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentUser user,
        CaseClock clocks,
        CaseHands hands,
        SecondPersons seconds,
        PublishedStandards standards,
        StepPapers papers,
        TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var actor = await hands.ActorAsync(subject, cancellationToken);
            var now = clock.GetUtcNow();
            var decision = DecisionOf(command, now);
            if (decision.Outcome == DecisionOutcome.Grant)
            {
                subject.Decide(decision, actor, now);
            }
            else
            {
                await RefuseAsync(subject, decision, command, actor, cancellationToken);
            }

            await db.FollowProviderWorkAsync(subject, now, cancellationToken);
            await clocks.RefreshAsync(subject, now, cancellationToken);
            await papers.WriteAsync(subject, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        private CaseDecision DecisionOf(Command command, DateTimeOffset now)
        {
            if (command.DecidedOn > KyivDate.Of(now))
            {
                throw new Refused(CaseRefusals.DecidedInFuture);
            }

            var isNegative = command.Outcome != DecisionOutcome.Grant;
            return new CaseDecision
            {
                Outcome = command.Outcome!.Value,
                Reasons = Blank.ToNull(command.Reasons),
                Ground = isNegative ? Blank.ToNull(command.Ground) : null,
                AppealNote = isNegative ? Blank.ToNull(command.AppealNote) : null,
                DecidedOn = command.DecidedOn ?? KyivDate.Of(now),
                DecidedAt = now,
                DecidedBy = user.AccountId!.Value,
            };
        }

        // Four eyes: a second person confirms; only where there is none at all, the exception is recorded.
        private async Task RefuseAsync(
            Case subject, CaseDecision refusal, Command command, CaseActor actor, CancellationToken cancellationToken)
        {
            var (_, passport) = await standards.StandardOfAsync(subject, db, cancellationToken);
            if (!passport.Card.AllowsRefusalOn(refusal.Ground!))
            {
                throw Invalid.At(nameof(command.Ground), "Cases.Ground.NotOnCard");
            }

            var (kind, elsewhere) = await seconds.FindAsync(subject, refusal.DecidedBy, cancellationToken);
            if (kind != SecondPerson.Nobody)
            {
                subject.Propose(refusal, actor, refusal.DecidedAt, elsewhere);
                return;
            }

            var reason = Blank.ToNull(command.AloneReason) ?? throw new Refused(CaseRefusals.NoSecondPerson);
            subject.DecideAlone(refusal, actor, refusal.DecidedAt, reason, somebodyCanConfirm: false);
        }
    }
}
