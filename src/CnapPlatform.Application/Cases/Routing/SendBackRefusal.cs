using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>
/// The second person does not agree to a refusal, and says why; the executor goes on with the case. A correction that
/// is sent back leaves the text as it was.
/// </summary>
public static class SendBackRefusal
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

    internal sealed class Handler(ICnapDb db, ICurrentUser user, SecondPersons seconds, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadToConfirmAsync(user, command.CaseId, command.Version, cancellationToken);
            await seconds.CheckAsync(subject, cancellationToken);
            var now = clock.GetUtcNow();
            if (subject.IsCorrectionProposed)
            {
                subject.SendBackCorrection(user.AsCaseActor(), now, command.Reason!.Trim());
            }
            else
            {
                subject.SendBack(user.AsCaseActor(), now, command.Reason!.Trim());
            }

            await db.FollowProviderWorkAsync(subject, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
