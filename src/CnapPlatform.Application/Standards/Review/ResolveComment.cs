using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>A comment is answered, and no longer holds approval up.</summary>
public static class ResolveComment
{
    [Allow(Permission.ReviewStandard)]
    public sealed record Command : IRequest
    {
        public int Number { get; init; }

        public Guid Id { get; init; }

        public string? Answer { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Answer).NotEmpty().WithMessage("Review.Answer.Required")
            .MaximumLength(2000).WithMessage("Review.Answer.TooLong").PlainText();
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var comment = await db.ReviewComments.SingleOrDefaultAsync(
                c => c.StandardNumber == command.Number && c.Id == command.Id, cancellationToken)
                ?? throw new NotFound();
            comment.Resolve(user.AsGroupMember(clock), command.Answer!.Trim());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
