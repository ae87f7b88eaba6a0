using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Paper;

/// <summary>One block with every number and what became of it.</summary>
public static class GetBlock
{
    [Allow(Permission.UsePaper)]
    public sealed record Query(Guid BlockId) : IRequest<Sheet>;

    public sealed record Sheet(NumberBlock Block, ServicePoint Point);

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, Sheet>
    {
        public async Task<Sheet> Handle(Query query, CancellationToken cancellationToken)
        {
            var block = await db.BlockAsync(user, query.BlockId, cancellationToken);
            var point = await db.Points.AsNoTracking().SingleAsync(p => p.Id == block.PointId, cancellationToken);
            return new Sheet(block, point);
        }
    }
}
