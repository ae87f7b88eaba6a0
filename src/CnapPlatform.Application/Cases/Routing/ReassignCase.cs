using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>The head gives a case to another person of the team, with the reason; both are told.</summary>
public static class ReassignCase
{
    [Allow(Permission.ReassignCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        /// <summary>The account of the new executor.</summary>
        public Guid? Person { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Person).NotEmpty().WithMessage("Routing.To.Required");
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Cases.Reason.Required")
                .MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, CaseTeams teams, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.LoadForStepAsync(user, command.CaseId, command.Version, cancellationToken);
            var now = clock.GetUtcNow();
            var team = await teams.OfAsync(subject, cancellationToken);
            var to = team.FirstOrDefault(member => member.Person.Id == new AccountId(command.Person!.Value))?.Person
                ?? throw new Refused(CaseRefusals.NotOfTheTeam);
            subject.Reassign(
                to, user.AsCaseActor(), now, command.Reason!.Trim(), ExecutorChoice.HasOthers(team, subject));
            CaseRouting.NoteConflict(subject, to, now);
            await db.FollowProviderWorkAsync(subject, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
