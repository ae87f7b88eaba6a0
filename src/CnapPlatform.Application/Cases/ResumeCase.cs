using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>The ground of the suspension is gone: the review and the term go on.</summary>
public static class ResumeCase
{
    [Allow(Permission.WorkOnCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseClock clocks, CaseHands hands, StepPapers papers, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var rules = await clocks.RulesOfAsync(subject, cancellationToken);
            subject.Resume(
                await hands.ActorAsync(subject, cancellationToken), now, Blank.ToNull(command.Note), rules.Term);
            await clocks.RefreshAsync(subject, rules, now, cancellationToken);
            await papers.WriteAsync(subject, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
