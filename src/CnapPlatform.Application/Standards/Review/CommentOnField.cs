using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>Somebody of the working group says what is wrong with a field; approval waits for an answer.</summary>
public static class CommentOnField
{
    [Allow(Permission.ReviewStandard)]
    public sealed record Command : IRequest<Guid>
    {
        public int Number { get; init; }

        /// <summary>Empty where the field is of the version itself.</summary>
        public string? Service { get; init; }

        public string? Field { get; init; }

        public string? Text { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Field)
                .Must((c, field) => field is not null && StandardField.Find(c.Service, field) is not null)
                .WithMessage("Review.Field.Required");
            RuleFor(c => c.Text).NotEmpty().WithMessage("Review.Text.Required")
                .MaximumLength(2000).WithMessage("Review.Text.TooLong").PlainText();
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.VersionAsync(command.Number, cancellationToken);
            if (version.Status is not (StandardStatus.Draft or StandardStatus.Review))
            {
                throw new Refused(ReviewRefusals.ReviewOver);
            }

            var service = Blank.ToNull(command.Service);
            if (service is not null && !await db.Passports.AnyAsync(
                p => p.StandardNumber == version.Number && p.Code == service, cancellationToken))
            {
                throw new NotFound();
            }

            var author = user.AsGroupMember(clock);
            var comment = new ReviewComment
            {
                StandardNumber = version.Number,
                ServiceCode = service,
                Field = command.Field!,
                Text = command.Text!.Trim(),
                By = author.AccountId,
                ByName = author.Name,
                At = author.At,
            };
            db.ReviewComments.Add(comment);
            await db.SaveChangesAsync(cancellationToken);
            return comment.Id;
        }
    }
}
