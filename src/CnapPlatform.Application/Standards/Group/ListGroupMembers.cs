using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>The people of the working group, by name: whom a task can be given to.</summary>
public static class ListGroupMembers
{
    private static readonly Role[] Roles = [Role.StandardEditor, Role.StandardApprover, Role.SectoralOwner];

    [Allow(Permission.ViewDrafts)]
    public sealed record Query : IRequest<IReadOnlyList<Member>>;

    public sealed record Member(AccountId AccountId, string Name, string Position);

    internal sealed class Handler(ICnapDb db, IAccountDirectory accounts)
        : IRequestHandler<Query, IReadOnlyList<Member>>
    {
        public async Task<IReadOnlyList<Member>> Handle(Query query, CancellationToken cancellationToken)
        {
            var members = await db.Memberships.AsNoTracking().Where(m => Roles.Contains(m.Role))
                .Select(m => new { m.AccountId, m.Position }).ToListAsync(cancellationToken);
            var names = await accounts.FindAsync([.. members.Select(m => m.AccountId)], cancellationToken);
            return
            [
                .. members.Where(m => names.ContainsKey(m.AccountId)).DistinctBy(m => m.AccountId)
                    .Select(m => new Member(m.AccountId, names[m.AccountId].Name, m.Position))
                    .OrderBy(m => SearchText.SortKey(m.Name), StringComparer.Ordinal),
            ];
        }
    }
}
