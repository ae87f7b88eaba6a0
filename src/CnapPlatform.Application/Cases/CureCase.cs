using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>The applicant has brought what was missing, in time: the term goes on.</summary>
public static class CureCase
{
    [Allow(Permission.HandOverCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        /// <summary>What was brought.</summary>
        public string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseClock clocks, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var rules = await clocks.RulesOfAsync(subject, cancellationToken);
            subject.Cure(user.AsCaseActor(), now, Blank.ToNull(command.Note), rules.Term);
            await clocks.RefreshAsync(subject, rules, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
