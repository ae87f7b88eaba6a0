using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>The provider (or, for an immediate service, the administrator) brings the result to the CNAP.</summary>
public static class ReturnResult
{
    [Allow(Permission.DecideCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Note).MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, CaseClock clocks, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            subject.ReturnResult(user.AsCaseActor(), clock.GetUtcNow(), Blank.ToNull(command.Note));
            await db.DropProviderWorkAsync(subject, cancellationToken);
            await clocks.RefreshAsync(subject, clock.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
