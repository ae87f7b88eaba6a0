using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Hromadas;

/// <summary>The points of the current hromada with their hours, for its own staff.</summary>
public static class GetPoints
{
    [Allow(Permission.ViewHromadaSettings)]
    public sealed record Query : IRequest<IReadOnlyList<ServicePoint>>;

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, IReadOnlyList<ServicePoint>>
    {
        public async Task<IReadOnlyList<ServicePoint>> Handle(Query query, CancellationToken cancellationToken) =>
            await db.Points.AsNoTracking().OrderBy(p => p.Number).ToListAsync(cancellationToken);
    }
}
