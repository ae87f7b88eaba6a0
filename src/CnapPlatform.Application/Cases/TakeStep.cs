using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// The steps that need nothing but words: a suspension with its ground, an invitation to a hearing and its minutes, a
/// withdrawal, a closing, the return of what was not cured, posting, archiving.
/// </summary>
public static class TakeStep
{
    [Allow(Permission.ViewCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public CaseAction Action { get; init; }

        /// <summary>The reason, ground, minutes or number of the letter, as the step asks.</summary>
        public string? Words { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Action).Must(Has).WithMessage("Cases.Step.Unknown");
            RuleFor(c => c.Words).NotEmpty().WithMessage("Cases.Reason.Required")
                .When(c => c.Action is not (CaseAction.Archive or CaseAction.SendByPost));
            RuleFor(c => c.Words).NotEmpty().WithMessage("Cases.PostalNumber.Required")
                .When(c => c.Action == CaseAction.SendByPost);
            RuleFor(c => c.Words).MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
        }
    }

    public static bool Has(CaseAction action) => action is CaseAction.Suspend or CaseAction.CallHearing
        or CaseAction.EndHearing or CaseAction.Withdraw or CaseAction.Close or CaseAction.ReturnUncured
        or CaseAction.SendByPost or CaseAction.Archive;

    internal sealed class Handler(
        ICnapDb db,
        ICurrentUser user,
        CaseHands hands,
        ArchiveRules archive,
        StepEnd end,
        TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var needed = CaseSteps.PermissionFor(command.Action);
            if (!user.May(needed, subject.HromadaId))
            {
                throw new NotAllowed(needed);
            }

            var now = clock.GetUtcNow();
            var words = Blank.ToNull(command.Words);
            if (command.Action == CaseAction.Archive)
            {
                await archive.ArchiveAsync(subject, words, now, cancellationToken);
            }
            else
            {
                var actor = await hands.ActorAsync(subject, cancellationToken);
                Take(command.Action, subject, words, actor, now);
            }

            await end.FinishAsync(subject, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        private static void Take(
            CaseAction action, Case subject, string? words, CaseActor actor, DateTimeOffset now)
        {
            Action step = action switch
            {
                CaseAction.Suspend => () => subject.Suspend(actor, now, words),
                CaseAction.CallHearing => () => subject.CallHearing(actor, now, words),
                CaseAction.EndHearing => () => subject.EndHearing(actor, now, words),
                CaseAction.Withdraw => () => subject.Withdraw(actor, now, words),
                CaseAction.Close => () => subject.Close(actor, now, words),
                CaseAction.ReturnUncured => () => subject.ReturnUncured(actor, now, words),
                CaseAction.SendByPost => () => subject.SendByPost(actor, now, words),
                _ => throw new Refused(CaseRefusals.WrongStatus, action, subject.Status),
            };
            step();
        }
    }
}
