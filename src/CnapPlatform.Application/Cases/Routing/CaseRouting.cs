using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>
/// Says whose a case becomes, by the technological card of its version and by the load of the people; nobody chooses.
/// </summary>
internal sealed class CaseRouting(ICnapDb db, ICurrentUser user, CaseTeams teams, PublishedStandards standards)
{
    /// <summary>
    /// The first stage of the provider and its executor. Where the body's own system receives the case, that system
    /// gives it out, and here it stays the body's as a whole.
    /// </summary>
    public async Task<StageAssignment> BeginAsync(Case subject, CancellationToken cancellationToken)
    {
        var passport = await PassportAsync(subject, cancellationToken);
        var first = ProviderStages.After(subject.Kind, passport, null);
        if (user.Scope is not null)
        {
            return new StageAssignment(first?.Number, null);
        }

        return await AssignAsync(subject, first, subject.Barred, cancellationToken);
    }

    /// <summary>
    /// The first stage again and somebody new for it, when a complaint sends the case back: neither the executor it had
    /// nor anybody who signed what was complained of. A case that the body gave out in its own system stays the body's.
    /// </summary>
    public async Task<StageAssignment> BeginAnewAsync(Case subject, CancellationToken cancellationToken)
    {
        var passport = await PassportAsync(subject, cancellationToken);
        var first = subject.AdministratorProvides ? null : ProviderStages.After(subject.Kind, passport, null);
        if (subject.Route.LastOrDefault(line => line.Action == CaseAction.Receive) is { PersonId: null }
            && subject.AssignedTo is null)
        {
            return new StageAssignment(first?.Number, null);
        }

        var team = await teams.OfAsync(subject, cancellationToken);
        HashSet<AccountId> barred =
        [
            .. subject.Barred, .. team.Select(member => member.Person.Id).Where(subject.HasSigned),
        ];
        if (subject.AssignedTo is { } executor)
        {
            barred.Add(executor);
        }

        return new StageAssignment(first?.Number, ExecutorChoice.From(team, subject.Id, first, barred));
    }

    /// <summary>
    /// The stage after the present one; null after the last. What the body's own system leads stays the body's as a
    /// whole.
    /// </summary>
    public async Task<StageAssignment?> NextAsync(Case subject, CancellationToken cancellationToken)
    {
        var passport = await PassportAsync(subject, cancellationToken);
        if (subject.Stage is not { } stage || ProviderStages.After(subject.Kind, passport, stage) is not { } next)
        {
            return null;
        }

        return user.Scope is not null && subject.AssignedTo is null
            ? new StageAssignment(next.Number, null)
            : await AssignAsync(subject, next, subject.Barred, cancellationToken);
    }

    /// <summary>Somebody else for the present stage, when a person steps out.</summary>
    public async Task<CasePerson?> WithoutAsync(
        Case subject, AccountId person, CancellationToken cancellationToken)
    {
        var passport = await PassportAsync(subject, cancellationToken);
        var stage = ProviderStages.At(subject.Kind, passport, subject.Stage);
        HashSet<AccountId> barred = [.. subject.Barred, person];
        if (subject.AssignedTo is { } executor)
        {
            barred.Add(executor);
        }

        return (await AssignAsync(subject, stage, barred, cancellationToken)).Executor;
    }

    /// <summary>Where the new executor may be close to the applicant, it is written down that they were asked.</summary>
    public static void NoteConflict(Case subject, CasePerson? executor, DateTimeOffset now)
    {
        if (executor is not null && ConflictHint.SharesSurname(subject, executor.Name))
        {
            subject.NoteConflict(executor, now);
        }
    }

    private async Task<PassportContent> PassportAsync(
        Case subject, CancellationToken cancellationToken) =>
        (await standards.StandardOfAsync(subject, db, cancellationToken)).Passport;

    private async Task<StageAssignment> AssignAsync(
        Case subject, ProviderStage? stage, IReadOnlySet<AccountId> barred, CancellationToken cancellationToken)
    {
        var team = await teams.OfAsync(subject, cancellationToken);
        var signed = team.Select(member => member.Person.Id)
            .Where(person => person != subject.AssignedTo && subject.HasSignedBefore(person));
        return new StageAssignment(
            stage?.Number,
            ExecutorChoice.From(team, subject.Id, stage, barred.Concat(signed).ToHashSet(), subject.AssignedTo));
    }
}
