using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>The executor has done a stage of the technological card; the next one begins with whoever it names.</summary>
public static class FinishStage
{
    [Allow(Permission.WorkOnCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        /// <summary>What was done.</summary>
        public string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseRouting routing, CaseClock clocks, CaseHands hands, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var now = clock.GetUtcNow();
            var next = await routing.NextAsync(subject, cancellationToken);
            var before = subject.AssignedTo;
            var actor = await hands.ActorAsync(subject, cancellationToken);
            subject.FinishStage(actor, now, Blank.ToNull(command.Note), next);
            if (subject.AssignedTo != before)
            {
                CaseRouting.NoteConflict(subject, next?.Executor, now);
            }

            await db.FollowProviderWorkAsync(subject, now, cancellationToken);
            await clocks.RefreshAsync(subject, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
