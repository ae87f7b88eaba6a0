using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>Something is missing: the applicant is told what and by when to cure it, and the term stands still.</summary>
public static class LeaveWithoutMovement
{
    [Allow(Permission.DecideCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        /// <summary>What is missing and how to cure it, in plain words.</summary>
        public string? What { get; init; }

        public DateOnly? CureBy { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.What).NotEmpty().WithMessage("Cases.Defects.Required")
                .MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
            RuleFor(c => c.CureBy).NotNull().WithMessage("Cases.CureBy.Required");
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentUser user,
        CaseClock clocks,
        CaseHands hands,
        StepPapers papers,
        TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var today = KyivDate.Of(now);

            // A limit of the platform against a slip in the year; the law sets no longest term of cure.
            if (command.CureBy > today.AddYears(1))
            {
                throw Invalid.At(nameof(command.CureBy), "Cases.CureBy.TooFar");
            }

            var rules = await clocks.RulesOfAsync(subject, cancellationToken);
            var typed = command.CureBy!.Value;
            var defects = new Defects(
                command.What!.Trim(),
                typed < today ? typed : rules.EndForApplicant(typed),
                rules.Last(rules.Procedure.WithoutMovement, KyivDate.Of(subject.TermStartedAt ?? now)),
                rules.LastForApplicant(rules.Procedure.Cure, today));

            subject.LeaveWithoutMovement(defects, await hands.ActorAsync(subject, cancellationToken), now);
            await clocks.RefreshAsync(subject, rules, now, cancellationToken);
            await papers.WriteAsync(subject, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
