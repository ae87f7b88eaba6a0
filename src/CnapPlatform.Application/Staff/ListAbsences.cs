using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Staff;

/// <summary>Who of one's place of work is or will be away; the head may enter and end everybody's absences.</summary>
public static class ListAbsences
{
    [Allow(Permission.ViewCases)]
    public sealed record Query : IRequest<Place>;

    public sealed record Place(
        IReadOnlyList<Row> Absences, IReadOnlyList<Person> People, bool MayManage, DateOnly Today);

    public sealed record Row(
        Guid Id, string Name, string Position, DateOnly From, DateOnly Until, string? Substitute, bool IsNow,
        bool MayEnd);

    public sealed record Person(Guid Membership, string Name, string Position);

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, ICurrentHromada hromada, IAccountDirectory directory, TimeProvider clock)
        : IRequestHandler<Query, Place>
    {
        public async Task<Place> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = user.Membership!;
            var place = PlaceOfWork.Of(own);
            var today = KyivDate.Today(clock);
            var mayManage = user.May(Permission.ManageAbsences, hromada.Id);
            var members = (await place.PeopleAsync(db, cancellationToken))
                .FindAll(m => RolePermissions.May(m.Role, Permission.ViewCases));
            var names = await directory.FindAsync([.. members.Select(m => m.AccountId)], cancellationToken);
            var people = members
                .Select(m => new Person(
                    m.Id.Value, names.GetValueOrDefault(m.AccountId)?.Name ?? m.Position, m.Position))
                .OrderBy(p => SearchText.SortKey(p.Name), StringComparer.Ordinal)
                .ToList();
            var known = people.ToDictionary(p => p.Membership);
            var absences = await place.AbsencesFrom(db, today).AsNoTracking().OrderBy(a => a.From)
                .ToListAsync(cancellationToken);

            return new Place(
                [
                    .. absences.Where(a => known.ContainsKey(a.MembershipId.Value))
                        .Select(a => ToRow(a, known, today, mayManage)),
                ],
                people, mayManage, today);
        }

        private Row ToRow(Absence absence, Dictionary<Guid, Person> people, DateOnly today, bool mayManage)
        {
            var person = people[absence.MembershipId.Value];
            var substitute = absence.SubstituteId is { } id ? people.GetValueOrDefault(id.Value)?.Name : null;
            return new Row(
                absence.Id, person.Name, person.Position, absence.From, absence.Until, substitute,
                absence.IsOn(today), mayManage || absence.AccountId == user.AccountId);
        }
    }
}
