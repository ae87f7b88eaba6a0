using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>The group answers a remark for everybody to read.</summary>
public static class AnswerRemark
{
    [Allow(Permission.EditStandard)]
    public sealed record Command : IRequest
    {
        public int Number { get; init; }

        public Guid Id { get; init; }

        public string? Answer { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Answer).NotEmpty().WithMessage("Group.Answer.Required")
            .MaximumLength(2000).WithMessage("Group.Text.TooLong").PlainText();
    }

    internal sealed class Handler(ICnapDb db, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var remark = await db.ConsultationRemarks
                .SingleOrDefaultAsync(r => r.StandardNumber == command.Number && r.Id == command.Id, cancellationToken)
                ?? throw new NotFound();
            remark.AnswerWith(command.Answer!.Trim(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
