using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>In whose hands a case is, as seen by the person who acts.</summary>
internal sealed class CaseHands(
    ICnapDb db, ICurrentUser user, CaseTeams teams, SecondPersons seconds, TimeProvider clock)
{
    /// <summary>The person who acts, standing in for the executor where that is so.</summary>
    public async Task<CaseActor> ActorAsync(Case subject, CancellationToken cancellationToken)
    {
        var actor = user.AsCaseActor();
        if (subject.AssignedTo is not { } executor || executor == user.AccountId)
        {
            return actor;
        }

        var away = await PlaceOfWork.Of(user.Membership!).SubstitutionsAsync(db, clock, cancellationToken);
        return away.For(executor) == user.AccountId
            ? actor with { InPlaceOf = new CasePerson(executor, await teams.NameAsync(executor, cancellationToken)) }
            : actor;
    }

    /// <summary>
    /// A slip in an act is mended by the person who signed it last, so a refusal by the second one; by the head where
    /// that person cannot. At the counter that is so for what was decided there.
    /// </summary>
    public bool MayCorrect(Case subject) =>
        subject.Decision is { } decision
        && subject.IsOfTheirSide(user.AsCaseActor())
        && ((decision.ConfirmedBy ?? decision.DecidedBy) == user.AccountId
            || user.May(Permission.ReassignCases, subject.HromadaId));

    /// <summary>The steps of the procedure that this very person may take now.</summary>
    public async Task<IReadOnlyList<CaseAction>> ActionsAsync(Case subject, CancellationToken cancellationToken)
    {
        var actor = await ActorAsync(subject, cancellationToken);
        var isExecutor = subject.IsInHandsOf(actor);
        var isSecond = subject.Proposal is not null && await seconds.IsOneAsync(subject, cancellationToken);
        var isElsewhere = user.Membership!.ProviderBodyId is { } body && body != subject.ProviderBodyId;
        return
        [
            .. CaseLifecycle.Table.Where(row => row.From == subject.Status && row.Actor == actor.Kind)
                .Where(row => subject.Proposal is null || row.DuringProposal)
                .Where(row => row.Action != CaseAction.CorrectDecision || MayCorrect(subject))
                .Where(row => row.Hands switch
                {
                    StepHands.Executor => isExecutor && !isElsewhere,
                    StepHands.SecondPerson => isSecond,
                    _ => !isElsewhere,
                })
                .Select(row => row.Action),
        ];
    }
}
