using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>The head of the provider moves the end of the term, with the reason, before it comes.</summary>
public static class ExtendTerm
{
    [Allow(Permission.ExtendTerms)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public DateOnly? To { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.To).NotNull().WithMessage("Cases.ExtendTo.Required")
                .LessThan(WorkingCalendar.Last.AddYears(-20)).WithMessage("Cases.ExtendTo.TooFar");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Cases.Reason.Required")
                .MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseClock clocks, StepPapers papers, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var rules = await clocks.RulesOfAsync(subject, cancellationToken);
            var limit = rules.Last(rules.Procedure.WithHearing, subject.RegisteredOn!.Value);
            subject.Extend(
                command.To!.Value, rules.Term, limit, command.Reason!.Trim(), user.AsCaseActor(), now);
            await clocks.RefreshAsync(subject, rules, now, cancellationToken);
            await papers.WriteAsync(subject, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
