using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Hromadas;

/// <summary>Where the current hromada receives people, and what Kyiv's clock shows.</summary>
public static class ListPoints
{
    [Allow(Permission.Anyone)]
    public sealed record Query : IRequest<Result>;

    public sealed record Result(IReadOnlyList<ServicePoint> Points, DateTime KyivNow);

    internal sealed class Handler(ICnapDb db, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken) => new(
            await db.Points.AsNoTracking().OrderBy(p => p.Number).ToListAsync(cancellationToken),
            KyivDate.Local(clock.GetUtcNow()));
    }
}
