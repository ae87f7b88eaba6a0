using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Routing;

/// <summary>Who of a provider's body has how much work: what the platform goes by when it gives cases out.</summary>
public static class ListTeamLoad
{
    [Allow(Permission.ReassignCases)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    public sealed record Row(string Name, string Position, int OpenCases, int Overdue, bool IsAbsent, string? StandIn);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, CaseTeams teams, TimeProvider clock)
        : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var body = user.Membership!.ProviderBodyId ?? throw new NotFound();
            var team = await teams.OfBodyAsync(body, cancellationToken);
            var now = clock.GetUtcNow();
            var today = KyivDate.Of(now);
            var open = await db.ProviderWork
                .Where(w => w.ProviderBodyId == body && w.AssignedTo != null && w.DecidedAt == null)
                .GroupBy(w => w.AssignedTo!.Value)
                .Select(g => new
                {
                    Account = g.Key,
                    All = g.Count(),
                    Overdue = g.Count(w => !w.StandsStill && (w.DueOn < today || w.DueAt < now)),
                })
                .ToDictionaryAsync(row => row.Account, cancellationToken);

            return
            [
                .. team.Select(m => new Row(
                        m.Person.Name,
                        m.Position,
                        open.GetValueOrDefault(m.Person.Id)?.All ?? 0,
                        open.GetValueOrDefault(m.Person.Id)?.Overdue ?? 0,
                        m.IsAbsent,
                        team.FirstOrDefault(s => m.IsAbsent && s.Person.Id == m.Substitute)?.Person.Name))
                    .OrderByDescending(row => row.OpenCases)
                    .ThenBy(row => SearchText.SortKey(row.Name), StringComparer.Ordinal),
            ];
        }
    }
}
