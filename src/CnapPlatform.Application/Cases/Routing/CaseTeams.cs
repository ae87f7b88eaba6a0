using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>The people who may be given a case, with the work they have and who is away.</summary>
internal sealed class CaseTeams(ICnapDb db, IAccountDirectory directory, TimeProvider clock)
{
    /// <summary>The provider's body; for a service decided at the counter the front office of the case's point.</summary>
    public async Task<IReadOnlyList<TeamMember>> OfAsync(Case subject, CancellationToken cancellationToken)
    {
        if (!subject.AdministratorProvides)
        {
            return subject.ProviderBodyId is { } body ? await OfBodyAsync(body, cancellationToken) : [];
        }

        var place = new PlaceOfWork(subject.HromadaId, null);
        var people = await place.PeopleAsync(db, cancellationToken);
        var able = people.FindAll(m => RolePermissions.May(m.Role, Permission.DecideCases)
            && (m.Points.Count == 0 || m.Points.Any(p => p.ServicePointId == subject.PointId)));
        var open = await db.Cases
            .Where(c => c.AssignedTo != null && c.Status == CaseStatus.Registered)
            .GroupBy(c => c.AssignedTo!.Value)
            .Select(g => new { Account = g.Key, Count = g.Count() })
            .ToDictionaryAsync(row => row.Account, row => row.Count, cancellationToken);
        return await MembersAsync(place, able, open, cancellationToken);
    }

    public async Task<IReadOnlyList<TeamMember>> OfBodyAsync(
        ProviderBodyId body, CancellationToken cancellationToken)
    {
        var place = new PlaceOfWork(null, body);
        var people = await place.PeopleAsync(db, cancellationToken);
        var open = people.Count < 2 ? [] : await db.ProviderWork
            .Where(w => w.ProviderBodyId == body && w.AssignedTo != null && w.DecidedAt == null)
            .GroupBy(w => w.AssignedTo!.Value)
            .Select(g => new { Account = g.Key, Count = g.Count() })
            .ToDictionaryAsync(row => row.Account, row => row.Count, cancellationToken);
        return await MembersAsync(place, people, open, cancellationToken);
    }

    /// <summary>How a person is called; by the position where no name is known.</summary>
    public async Task<string> NameAsync(AccountId person, CancellationToken cancellationToken) =>
        (await directory.FindAsync([person], cancellationToken)).GetValueOrDefault(person)?.Name ?? "";

    private async Task<IReadOnlyList<TeamMember>> MembersAsync(
        PlaceOfWork place, List<Membership> people, Dictionary<AccountId, int> open,
        CancellationToken cancellationToken)
    {
        var away = await place.SubstitutionsAsync(db, clock, cancellationToken);
        var names = await directory.FindAsync([.. people.Select(m => m.AccountId)], cancellationToken);
        return
        [
            .. people.DistinctBy(m => m.AccountId).Select(m => new TeamMember(
                new CasePerson(m.AccountId, names.GetValueOrDefault(m.AccountId)?.Name ?? m.Position),
                m.Role,
                m.Position,
                open.GetValueOrDefault(m.AccountId),
                away.IsAway(m.AccountId),
                away.For(m.AccountId))),
        ];
    }
}
