using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Paper;

/// <summary>The blocks of numbers of the member's points, with what is still to be accounted for.</summary>
public static class ListBlocks
{
    private const int Most = 100;

    [Allow(Permission.UsePaper)]
    public sealed record Query : IRequest<Result>;

    public sealed record Result(IReadOnlyList<Row> Blocks, IReadOnlyList<ServicePoint> Points);

    public sealed record Row(NumberBlock Block, string PointName, int Free, int Used, int Void);

    internal sealed class Handler(ICnapDb db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var points = await db.Points.AsNoTracking().OrderBy(p => p.Number).ToListAsync(cancellationToken);
            var served = points.Where(p => user.Serves(p.Id)).ToDictionary(p => p.Id);
            var ids = served.Keys.ToList();
            var rows = await db.NumberBlocks.AsNoTracking().Where(b => ids.Contains(b.PointId))
                .OrderByDescending(b => b.ReservedAt).ThenByDescending(b => b.First).Take(Most)
                .Select(b => new
                {
                    Block = b,
                    Free = b.Numbers.Count(n => n.State == ReservedNumberState.Free),
                    Used = b.Numbers.Count(n => n.State == ReservedNumberState.Used),
                    Void = b.Numbers.Count(n => n.State == ReservedNumberState.Void),
                })
                .ToListAsync(cancellationToken);
            return new Result(
                [.. rows.Select(r => new Row(r.Block, served[r.Block.PointId].Name, r.Free, r.Used, r.Void))],
                [.. served.Values]);
        }
    }
}
