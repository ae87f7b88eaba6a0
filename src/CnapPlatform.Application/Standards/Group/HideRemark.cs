using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>The group takes a remark from the public page; the reason stands in its place.</summary>
public static class HideRemark
{
    [Allow(Permission.EditStandard)]
    public sealed record Command : IRequest
    {
        public int Number { get; init; }

        public Guid Id { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Group.Reason.Required")
            .MaximumLength(500).WithMessage("Group.Reason.TooLong").PlainText();
    }

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var remark = await db.ConsultationRemarks
                .SingleOrDefaultAsync(r => r.StandardNumber == command.Number && r.Id == command.Id, cancellationToken)
                ?? throw new NotFound();
            remark.HiddenBecause = command.Reason!.Trim();
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
