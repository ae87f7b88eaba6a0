using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>A version in review or approved goes back to its editors, with the reason.</summary>
public static class ReturnToDraft
{
    [Allow(Permission.ReviewStandard)]
    public sealed record Command : IRequest
    {
        public int Number { get; init; }

        /// <summary>The revision of the version that was read.</summary>
        public int Revision { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Review.Reason.Required")
            .MaximumLength(1000).WithMessage("Review.Reason.TooLong").PlainText();
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            user.RequireEditOrApprove();
            var version = await db.VersionAsync(command.Number, command.Revision, cancellationToken);
            version.ReturnToDraft(user.AsGroupMember(clock), command.Reason!.Trim());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
