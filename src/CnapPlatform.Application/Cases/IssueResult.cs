using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>An administrator hands the result over against an identity document.</summary>
public static class IssueResult
{
    [Allow(Permission.IssueResults)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        /// <summary>Who took the result, and by which document.</summary>
        public string? TakenBy { get; init; }

        /// <summary>The applicant came in person, although there is a representative.</summary>
        public bool InPerson { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.TakenBy)
            .NotEmpty().WithMessage("Cases.TakenBy.Required")
            .MaximumLength(300).WithMessage("Cases.Note.TooLong").PlainText();
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, CaseClock clocks, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            subject.Issue(user.AsCaseActor(), clock.GetUtcNow(), command.TakenBy!.Trim(), !command.InPerson);
            await clocks.RefreshAsync(subject, clock.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
