using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>A hromada asks the working group what a field of a service's card means.</summary>
public static class AskQuestion
{
    [Allow(Permission.AskMinistry)]
    public sealed record Command : IRequest
    {
        public string? ServiceCode { get; init; }

        /// <summary>The path of a field of the passport.</summary>
        public string? Field { get; init; }

        public string? Text { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ServiceCode).NotEmpty().WithMessage("Group.Service.Required");
            RuleFor(c => c.Field).Must(path => StandardField.OfPassport.Any(field => field.Path == path))
                .WithMessage("Group.Field.Required");
            RuleFor(c => c.Text).NotEmpty().WithMessage("Group.Question.Required")
                .MaximumLength(2000).WithMessage("Group.Text.TooLong").PlainText();
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, StandardHere standards, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), cancellationToken);
            _ = standard.Passport(command.ServiceCode!);
            db.HromadaQuestions.Add(new HromadaQuestion
            {
                HromadaId = hromada.Id,
                ServiceCode = command.ServiceCode!,
                Field = command.Field!,
                Text = command.Text!.Trim(),
                AskedBy = user.AccountId!.Value,
                AskedAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
