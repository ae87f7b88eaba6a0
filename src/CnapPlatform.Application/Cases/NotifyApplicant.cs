using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>An administrator tells the applicant that the result is ready, and notes how.</summary>
public static class NotifyApplicant
{
    [Allow(Permission.IssueResults)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        /// <summary>How the applicant was told: by telephone, by e-mail, in person.</summary>
        public string? Manner { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Manner)
            .NotEmpty().WithMessage("Cases.Manner.Required")
            .MaximumLength(300).WithMessage("Cases.Note.TooLong").PlainText();
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, CaseClock clocks, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var now = clock.GetUtcNow();
            subject.Notify(user.AsCaseActor(), now, command.Manner!.Trim());

            var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
            var last = standard.LastForApplicant(standard.Content.Procedure.Unclaimed, KyivDate.Of(now));
            clocks.Watch(subject, DueWorkKind.Unclaimed, last);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
