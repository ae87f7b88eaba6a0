using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Drafts;

/// <summary>A citizen puts an application aside; only the citizen knows the code that finds it again.</summary>
public static class SaveDraft
{
    [Allow(Permission.Anyone)]
    public sealed record Command : IRequest<Saved>
    {
        /// <summary>Of the draft that is gone on with; null for a new one.</summary>
        public string? Code { get; init; }

        public required DraftAnswers Answers { get; init; }
    }

    /// <summary><paramref name="LastDay"/> is the last day on which the draft is found.</summary>
    public sealed record Saved(TrackingCode Code, DateOnly LastDay);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Answers).Must(answers => answers.Fits).WithMessage("Drafts.TooLarge");
    }

    internal sealed class Handler(
        ICnapDb db, FormDrafts drafts, OfferedServices offered, DraftSettings settings, TimeProvider clock)
        : IRequestHandler<Command, Saved>
    {
        public async Task<Saved> Handle(Command command, CancellationToken cancellationToken)
        {
            await offered.RequireAsync(command.Answers.ServiceCode, KyivDate.Today(clock), cancellationToken);
            var code = await CodeAsync(command, cancellationToken);
            var until = await drafts.KeepAsync(
                FormDrafts.OfCitizen(code), command.Answers, settings.KeepCitizens, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Saved(code, KyivDate.Of(until).AddDays(-1));
        }

        // A draft that was sent meanwhile, in another window, does not come back to life.
        private async Task<TrackingCode> CodeAsync(Command command, CancellationToken cancellationToken)
        {
            if (string.IsNullOrEmpty(command.Code))
            {
                return TrackingCode.New();
            }

            return TrackingCode.TryParse(command.Code) is { } code
                && await drafts.FindAsync(FormDrafts.OfCitizen(code), cancellationToken) is not null
                ? code
                : throw new Refused(DraftRefusals.UnknownCode);
        }
    }
}
