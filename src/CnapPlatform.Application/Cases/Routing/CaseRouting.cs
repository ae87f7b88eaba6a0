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
        // The stages of a service are not those of a complaint about it.
        var first = subject.Kind == CaseKind.Complaint
            ? null
            : ProviderStages.After(await PassportAsync(subject, cancellationToken), null);
        if (user.Scope is not null)
        {
            return new StageAssignment(first?.Number, null);
        }

        return await AssignAsync(subject, first, subject.Barred, cancellationToken);
    }

    /// <summary>The stage after the present one; null after the last.</summary>
    public async Task<StageAssignment?> NextAsync(Case subject, CancellationToken cancellationToken)
    {
        var passport = await PassportAsync(subject, cancellationToken);
        return subject.Stage is { } stage && ProviderStages.After(passport, stage) is { } next
            ? await AssignAsync(subject, next, subject.Barred, cancellationToken)
            : null;
    }

    /// <summary>Somebody else for the present stage, when a person steps out.</summary>
    public async Task<CasePerson?> WithoutAsync(
        Case subject, AccountId person, CancellationToken cancellationToken)
    {
        var stage = ProviderStages.At(await PassportAsync(subject, cancellationToken), subject.Stage);
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
        return new StageAssignment(
            stage?.Number, ExecutorChoice.From(team, subject.Id, stage, barred, subject.AssignedTo));
    }
}
