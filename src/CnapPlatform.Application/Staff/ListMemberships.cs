using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Staff;

/// <summary>The places where the signed-in person works; one of them is the one they act in.</summary>
public static class ListMemberships
{
    [Allow(Permission.SignedIn)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    /// <param name="Hromada">The adjective of the hromada, where it is the place of work.</param>
    /// <param name="Provider">The body, where it is the place of work.</param>
    public sealed record Row(
        MembershipId Id, Role Role, string Position, string? Hromada, string? Provider, bool IsActive);

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var active = user.Membership?.Id;
            var own = await db.Memberships.AsNoTracking()
                .Where(m => m.AccountId == user.AccountId)
                .Select(m => new
                {
                    m.Id,
                    m.Role,
                    m.Position,
                    Hromada = db.Hromadas.Where(h => h.Id == m.HromadaId).Select(h => h.Name).FirstOrDefault(),
                    Provider = db.ProviderBodies.Where(b => b.Id == m.ProviderBodyId).Select(b => b.Name)
                        .FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);

            return
            [
                .. own.OrderBy(m => m.Role).ThenBy(m => m.Hromada, StringComparer.Ordinal)
                    .Select(m => new Row(m.Id, m.Role, m.Position, m.Hromada, m.Provider, m.Id == active)),
            ];
        }
    }
}
