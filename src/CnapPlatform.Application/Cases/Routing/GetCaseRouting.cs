using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>Who works on a case: its stages, its executor, who stands in, and what waits for a second person.</summary>
public static class GetCaseRouting
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(Guid CaseId) : IRequest<Details>;

    /// <param name="StandIn">Who stands in for the executor, where the executor is away.</param>
    /// <param name="PositionIsMissing">Nobody of the team has the position that the card names for the stage.</param>
    /// <param name="MayBeInConflict">The reader is the executor and was asked to declare a conflict of interest.</param>
    /// <param name="Second">Who is to confirm a refusal: of the one that waits, or of one that would be proposed now.</param>
    public sealed record Details(
        string? Executor,
        bool IsMine,
        bool ExecutorIsAway,
        string? StandIn,
        IReadOnlyList<Stage> Stages,
        bool PositionIsMissing,
        bool MayBeInConflict,
        string? Proposer,
        SecondPerson Second,
        string? OtherBody,
        IReadOnlyList<Candidate> Candidates);

    public sealed record Stage(
        int Number,
        LocalText Name,
        LocalText Position,
        LocalText Unit,
        StageAction Action,
        int Length,
        TermUnit LengthUnit,
        bool Confirmed,
        bool IsNow,
        DateTimeOffset? DoneAt,
        bool IsSkipped);

    /// <summary>Somebody the head may give the case to.</summary>
    public sealed record Candidate(Guid Account, string Name, string Position, int OpenCases, bool IsAbsent);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, PublishedStandards standards, CaseTeams teams,
        SecondPersons seconds) : IRequestHandler<Query, Details>
    {
        public async Task<Details> Handle(Query query, CancellationToken cancellationToken)
        {
            var subject = await db.Cases.AsNoTracking().VisibleTo(user).Include(c => c.Route.OrderBy(r => r.Seq))
                .SingleOrDefaultAsync(c => c.Id == new CaseId(query.CaseId), cancellationToken)
                ?? throw new NotFound();
            var passport = (await standards.StandardOfAsync(subject, db, cancellationToken)).Passport;
            var team = await teams.OfAsync(subject, cancellationToken);
            var executor = team.FirstOrDefault(member => member.Person.Id == subject.AssignedTo);
            var now = ProviderStages.At(subject.Kind, passport, subject.Stage);
            var (second, body) = await SecondAsync(team, subject, cancellationToken);

            return new Details(
                executor?.Person.Name ?? await FormerNameAsync(subject, cancellationToken),
                subject.AssignedTo is { } to && to == user.AccountId,
                executor?.IsAbsent == true,
                StandInOf(executor, team),
                [.. ProviderStages.Of(subject.Kind, passport).Select(stage => ToStage(stage, subject))],
                now is not null && team.Count > 0 && !ExecutorChoice.HasPosition(team, now),
                MayBeInConflict(subject),
                ProposerOf(subject),
                second,
                body,
                Candidates(subject, team));
        }

        private static string? StandInOf(TeamMember? executor, IReadOnlyList<TeamMember> team) =>
            executor is { IsAbsent: true, Substitute: { } substitute }
                ? team.FirstOrDefault(member => member.Person.Id == substitute)?.Person.Name
                : null;

        // As the route sheet names them: an API key has no account whose name could be looked up.
        private static string? ProposerOf(Case subject) => subject.Proposal is null
            ? null
            : Blank.ToNull(subject.Route.LastOrDefault(
                entry => entry.Action is CaseAction.Propose or CaseAction.ProposeCorrection)?.ActorName);

        private async Task<string?> FormerNameAsync(Case subject, CancellationToken cancellationToken) =>
            subject.AssignedTo is { } person
                ? Blank.ToNull(await teams.NameAsync(person, cancellationToken))
                : null;

        private async Task<(SecondPerson Second, string? Body)> SecondAsync(
            IReadOnlyList<TeamMember> team, Case subject, CancellationToken cancellationToken)
        {
            // A refusal that is decided may have its text mended, which needs a second person, too.
            if (subject is { Decision.Outcome: DecisionOutcome.Grant, Proposal: null } || user.AccountId is null)
            {
                return (SecondPerson.Nobody, null);
            }

            var proposer = subject.Proposal?.DecidedBy ?? user.AccountId.Value;
            var (kind, body) = await seconds.FindAsync(team, subject, proposer, cancellationToken);
            var name = await db.ProviderBodies.Where(b => b.Id == (subject.ConfirmingBodyId ?? body))
                .Select(b => b.Name).FirstOrDefaultAsync(cancellationToken);
            return (kind, name);
        }

        private List<Candidate> Candidates(Case subject, IReadOnlyList<TeamMember> team) =>
            user.May(Permission.ReassignCases, hromada.Id)
                ?
                [
                    .. team.Where(m => m.Person.Id != subject.AssignedTo && MayHave(m, subject, team))
                        .OrderBy(m => m.IsAbsent).ThenBy(m => m.OpenCases)
                        .ThenBy(m => SearchText.SortKey(m.Person.Name), StringComparer.Ordinal)
                        .Select(m => new Candidate(
                            m.Person.Id.Value, m.Person.Name, m.Position, m.OpenCases, m.IsAbsent)),
                ]
                : [];

        private static bool MayHave(TeamMember member, Case subject, IReadOnlyList<TeamMember> team) =>
            !subject.Barred.Contains(member.Person.Id)
            && !(subject.HasSignedBefore(member.Person.Id) && ExecutorChoice.HasOthers(team, subject));

        // An executor was asked in writing; at the counter whoever reads the case is about to decide it.
        private bool MayBeInConflict(Case subject)
        {
            if (subject.Decision is not null || subject.IsClosed)
            {
                return false;
            }

            return subject.AssignedTo is { } executor
                ? executor == user.AccountId && subject.Route.Any(
                    r => r.Action == CaseAction.NoteConflict && r.PersonId == user.AccountId)
                : subject.AdministratorProvides && ConflictHint.SharesSurname(subject, user.Name);
        }

        // Stages end one by one; the decision ends the one it was made in, those after it were not gone through.
        private static Stage ToStage(ProviderStage stage, Case subject)
        {
            var card = stage.Card;
            var isDecided = subject.Decision is not null;
            var isDone = stage.Number < subject.Stage || (isDecided && stage.Number == subject.Stage);
            var finished = subject.RouteOfTheTerm.Where(r => r.Action == CaseAction.FinishStage)
                .Select(r => r.At).ToList();
            var place = subject.Stage is null ? -1 : stage.Number - FirstOf(subject, finished.Count);
            DateTimeOffset? at = place >= 0 && place < finished.Count ? finished[place] : subject.Decision?.DecidedAt;
            return new Stage(
                stage.Number, card.Stage, card.Position, card.Unit, card.Action, card.Length, card.LengthUnit,
                card.Confirmed, stage.Number == subject.Stage && !isDecided, isDone ? at : null,
                isDecided && !isDone);
        }

        private static int FirstOf(Case subject, int finished) => subject.Stage!.Value - finished;
    }
}
