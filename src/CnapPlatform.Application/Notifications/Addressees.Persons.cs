using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Application.Notifications;

/// <summary>The persons whose part in a case is their own, and who stands in for them.</summary>
internal sealed partial class Addressees
{
    // Null for an audience that is not about persons.
    private IEnumerable<AccountId>? PersonsOf(Audience audience, Case about) => audience switch
    {
        Audience.Executor => about.AssignedTo is { } executor ? [AtWork(executor, about)] : HeadsOf(about),
        Audience.FormerExecutor => about.AssignedBefore is { } before ? [before] : [],
        Audience.Heads => HeadsOf(about),
        Audience.SecondPersons => SecondPersonsOf(about),
        _ => null,
    };

    private IEnumerable<AccountId> HeadsOf(Case about) => Team(about)
        .Where(m => RolePermissions.May(m.Role, Permission.ConfirmRefusals))
        .Select(m => AtWork(m.AccountId, about));

    // The heads; where there is none besides the proposer, everybody of the place that is asked.
    private IEnumerable<AccountId> SecondPersonsOf(Case about)
    {
        var proposer = about.Proposal?.DecidedBy;
        if (about.ConfirmingBodyId is { } elsewhere)
        {
            return providers[elsewhere].Select(m => m.AccountId).Where(person => person != proposer);
        }

        var heads = HeadsOf(about).Where(person => person != proposer).ToList();
        return heads.Count > 0
            ? heads
            : Team(about).Select(m => AtWork(m.AccountId, about)).Where(person => person != proposer);
    }

    private IEnumerable<Membership> Team(Case about)
    {
        if (!about.AdministratorProvides && about.ProviderBodyId is { } body)
        {
            return providers[body];
        }

        return hromada.Where(m => RolePermissions.May(m.Role, Permission.DecideCases)
            && (m.Points.Count == 0 || m.Points.Any(p => p.ServicePointId == about.PointId)));
    }

    // Who is away is told through their substitute, where there is one.
    private AccountId AtWork(AccountId person, Case about)
    {
        var place = absences.Where(a => a.HromadaId == about.HromadaId || a.ProviderBodyId == about.ProviderBodyId);
        var away = new Substitutions(place, today);
        return away.IsAway(person) ? away.For(person) ?? person : person;
    }
}
