using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>What reviewers have said of one field, the open ones first.</summary>
public static class ListFieldComments
{
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number, string? Service, string Field) : IRequest<IReadOnlyList<ReviewComment>>;

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, IReadOnlyList<ReviewComment>>
    {
        public async Task<IReadOnlyList<ReviewComment>> Handle(Query query, CancellationToken cancellationToken)
        {
            var service = Blank.ToNull(query.Service);
            return await db.ReviewComments.AsNoTracking()
                .Where(c => c.StandardNumber == query.Number && c.ServiceCode == service && c.Field == query.Field)
                .OrderBy(c => c.ResolvedAt != null).ThenBy(c => c.At).ToListAsync(cancellationToken);
        }
    }
}
