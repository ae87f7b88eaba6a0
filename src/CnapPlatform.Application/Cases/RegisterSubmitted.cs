using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>An administrator registers an online application that the applicant has signed; it gets its number.</summary>
public static class RegisterSubmitted
{
    [Allow(Permission.RegisterCases)]
    public sealed record Command : IRequest<CaseId>
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        /// <summary>The day the applicant signed at the counter.</summary>
        public DateOnly? SignedOn { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.SignedOn).NotNull().WithMessage("Cases.SignedOn.Required");
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentUser user,
        CaseRegistration registration,
        CaseClock clocks,
        TimeProvider clock) : IRequestHandler<Command, CaseId>
    {
        public async Task<CaseId> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            await using var transaction = await db.BeginAsync(cancellationToken);
            var submitted = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var rules = await clocks.RulesOfAsync(submitted, cancellationToken);

            var number = await registration.TakeNumberAsync(submitted.PointId, now, cancellationToken);
            submitted.Register(number, user.AsCaseActor(), now, command.SignedOn!.Value, rules.Term);
            await clocks.RefreshAsync(submitted, rules, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return submitted.Id;
        }
    }
}
