using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Staff;

/// <summary>Who works in the current hromada, and at which of its points.</summary>
public static class ListPeople
{
    [Allow(Permission.ViewHromadaSettings)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    /// <param name="Points">Names of the points the person is limited to; empty: every point.</param>
    public sealed record Row(
        string Name, string? Email, Role Role, string Position, string? ProviderName, IReadOnlyList<string> Points);

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, IAccountDirectory accounts)
        : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var bodies = await db.ProviderBodies.AsNoTracking().Where(b => b.OwnHromadaId == hromada.Id)
                .ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
            var own = bodies.Keys.ToList();
            var members = await db.Memberships.AsNoTracking()
                .Where(m => m.HromadaId == hromada.Id
                    || (m.ProviderBodyId != null && own.Contains(m.ProviderBodyId.Value)))
                .ToListAsync(cancellationToken);
            var points = await db.Points.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
            var people = await accounts.FindAsync([.. members.Select(m => m.AccountId)], cancellationToken);

            return
            [
                .. members
                    .Select(m => new Row(
                        people[m.AccountId].Name,
                        people[m.AccountId].Email,
                        m.Role,
                        m.Position,
                        m.ProviderBodyId is { } body ? bodies[body] : null,
                        [.. m.Points.Select(p => points[p.ServicePointId])]))
                    .OrderBy(row => row.Role)
                    .ThenBy(row => SearchText.SortKey(row.Name), StringComparer.Ordinal),
            ];
        }
    }
}
