using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>
/// The executor declares a conflict of interest: the case goes to somebody else at once, and the person neither opens
/// nor decides it any more.
/// </summary>
public static class RecuseFromCase
{
    [Allow(Permission.DecideCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Cases.Reason.Required")
            .MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseRouting routing, CaseHands hands, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var now = clock.GetUtcNow();
            var next = await routing.WithoutAsync(subject, user.AccountId!.Value, cancellationToken);
            var actor = await hands.ActorAsync(subject, cancellationToken);
            subject.Recuse(actor, now, command.Reason!.Trim(), next);
            CaseRouting.NoteConflict(subject, next, now);
            await db.FollowProviderWorkAsync(subject, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
