using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>
/// Moves the day from which a version is to apply: the editors of a draft, the approvers at any time before it is
/// published.
/// </summary>
public static class PlanVersion
{
    [Allow(Permission.ReviewStandard)]
    public sealed record Command : IRequest
    {
        public int Number { get; init; }

        /// <summary>The revision of the version that was read.</summary>
        public int Revision { get; init; }

        public DateOnly? EffectiveFrom { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.EffectiveFrom).NotNull().WithMessage("Standards.EffectiveFrom.Required")
                .Must(day => day is null || day > KyivDate.Today(clock)).WithMessage("Standards.EffectiveFrom.Past")
                .Must(day => !StandardVersion.IsTooFar(day, KyivDate.Today(clock)))
                .WithMessage("Standards.EffectiveFrom.TooFar");
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            user.RequireEditOrApprove();
            var version = await db.VersionAsync(command.Number, command.Revision, cancellationToken);
            if (version.Status != StandardStatus.Draft && !user.MayInGroup(Permission.ApproveStandard))
            {
                version.RequireDraft();
            }

            await db.RequireFreeDayAsync(command.EffectiveFrom!.Value, version.BasedOn, cancellationToken);
            version.PlanFor(command.EffectiveFrom.Value);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
