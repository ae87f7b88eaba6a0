using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Staff.ApiKeys;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Staff.ApiKeys;

/// <summary>The keys of one's own place, the newest first; those that work before those that do not.</summary>
public static class ListApiKeys
{
    [Allow(Permission.ManageApiKeys)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    public sealed record Row(ApiKey Key, bool Works, string? MadeBy);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, IAccountDirectory accounts, TimeProvider clock)
        : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var keys = await db.ApiKeys.AsNoTracking().Of(ApiKeyOwners.Of(user))
                .OrderByDescending(k => k.CreatedAt).ToListAsync(cancellationToken);
            var makers = await accounts.FindAsync(
                [.. keys.Select(k => k.CreatedBy).OfType<AccountId>().Distinct()], cancellationToken);
            var now = clock.GetUtcNow();
            return
            [
                .. keys.Select(k => new Row(k, k.WorksAt(now), NameOf(k)))
                    .OrderByDescending(row => row.Works),
            ];

            string? NameOf(ApiKey key) =>
                key.CreatedBy is { } account && makers.TryGetValue(account, out var maker) ? maker.Name : null;
        }
    }
}
