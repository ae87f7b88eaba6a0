using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>How many cases wait at each step of the procedure: the numbers beside the menu's lists.</summary>
public static class CountCases
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(IReadOnlyList<ListCases.Filter> Filters)
        : IRequest<IReadOnlyDictionary<ListCases.Filter, int>>;

    internal sealed class Handler(CaseListCounts counts)
        : IRequestHandler<Query, IReadOnlyDictionary<ListCases.Filter, int>>
    {
        public async Task<IReadOnlyDictionary<ListCases.Filter, int>> Handle(
            Query query, CancellationToken cancellationToken)
        {
            var all = await counts.GetAsync(cancellationToken);
            return query.Filters.ToDictionary(filter => filter, filter => all[filter]);
        }
    }
}
