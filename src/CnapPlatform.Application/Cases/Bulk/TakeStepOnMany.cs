using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Bulk;

/// <summary>
/// Takes one step on each of the chosen cases, each in a transaction of its own: what is refused for one does not
/// stop the rest, and the answer says for every case what became of it.
/// </summary>
public static class TakeStepOnMany
{
    [Allow(Permission.ViewCases)]
    public sealed record Command : IRequest<IReadOnlyList<Outcome>>
    {
        public BulkStep Step { get; init; }

        public IReadOnlyList<Item> Cases { get; init; } = [];

        /// <summary>The manner of the notice, or a note for the route sheets.</summary>
        public string? Words { get; init; }
    }

    /// <summary>A case as it was seen when it was chosen.</summary>
    public sealed record Item(int Hromada, Guid CaseId, int Version);

    /// <param name="Refused">Why it was not done; null where it was.</param>
    public sealed record Outcome(Item Case, Refused? Refused);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Step).IsInEnum().WithMessage("Cases.Step.Unknown");
            RuleFor(c => c.Cases).NotEmpty().WithMessage("Routing.Bulk.NothingChosen")
                .Must(cases => cases.Count <= ListForBulk.Limit).WithMessage("Routing.Bulk.TooMany");
            RuleFor(c => c.Words).NotEmpty().WithMessage("Cases.Manner.Required")
                .When(c => c.Step == BulkStep.Notify);
            RuleFor(c => c.Words).MaximumLength(300).WithMessage("Cases.Note.TooLong").PlainText();
        }
    }

    internal sealed class Handler(ICurrentUser user, ICurrentHromada hromada, IUnitsOfWork units)
        : IRequestHandler<Command, IReadOnlyList<Outcome>>
    {
        public async Task<IReadOnlyList<Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var needed = CaseSteps.PermissionFor(command.Step.Action());
            if (!user.May(needed, hromada.Id))
            {
                throw new NotAllowed(needed);
            }

            var outcomes = new List<Outcome>();
            foreach (var item in command.Cases.DistinctBy(item => item.CaseId))
            {
                outcomes.Add(new Outcome(item, await TakeAsync(command, item, cancellationToken)));
            }

            return outcomes;
        }

        // Only what is expected of one case is an answer about it; anything else stops the run as a fault.
        private async Task<Refused?> TakeAsync(Command command, Item item, CancellationToken cancellationToken)
        {
            try
            {
                var step = command.Step.ToCommand(item.CaseId, item.Version, Blank.ToNull(command.Words));
                await units.SendAsync(new HromadaId(item.Hromada), step, cancellationToken);
                return null;
            }
            catch (Refused refused)
            {
                return refused;
            }
            catch (Exception e) when (e is NotFound or NotAllowed)
            {
                return new Refused(BulkRefusals.NotYours);
            }
        }
    }
}

public static class BulkRefusals
{
    public const string NotYours = "Bulk.Refused.NotYours";
}
