using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>How many cases wait at each step of the procedure: the numbers beside the menu's lists.</summary>
public static class CountCases
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(IReadOnlyList<ListCases.Filter> Filters)
        : IRequest<IReadOnlyDictionary<ListCases.Filter, int>>;

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock)
        : IRequestHandler<Query, IReadOnlyDictionary<ListCases.Filter, int>>
    {
        public async Task<IReadOnlyDictionary<ListCases.Filter, int>> Handle(
            Query query, CancellationToken cancellationToken) =>
            await ListCases.Handler.CountAsync(
                db.Cases.AsNoTracking().VisibleTo(user), query.Filters, clock.GetUtcNow(), cancellationToken);
    }
}
