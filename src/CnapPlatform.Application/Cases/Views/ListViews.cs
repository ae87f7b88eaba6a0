using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Views;

/// <summary>The views a person has saved in this hromada, by name.</summary>
public static class ListViews
{
    [Allow(Permission.ViewCases)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    public sealed record Row(Guid Id, string Name, string Question);

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = await db.SavedViews.AsNoTracking().Where(v => v.AccountId == user.AccountId)
                .Select(v => new Row(v.Id, v.Name, v.Question)).ToListAsync(cancellationToken);
            return [.. own.OrderBy(row => SearchText.SortKey(row.Name), StringComparer.Ordinal)];
        }
    }
}
