using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Paper;

/// <summary>
/// The numbers of a year that no case bears: void, with the reason, or still on blanks. With them the journal of
/// registration has no gap.
/// </summary>
public static class ListVoidNumbers
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(int Year) : IRequest<IReadOnlyList<Row>>;

    public sealed record Row(
        CaseNumber Number, ReservedNumberState State, string? Reason, DateTimeOffset? At, string? By);

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var blocks = await db.NumberBlocks.AsNoTracking().Where(b => b.Year == query.Year)
                .Include(b => b.Numbers.Where(n => n.State != ReservedNumberState.Used))
                .ToListAsync(cancellationToken);
            return
            [
                .. blocks.SelectMany(block => block.Numbers.Select(number => new Row(
                        block.NumberOf(number), number.State, number.VoidReason, number.ClosedAt, number.ClosedByName)))
                    .OrderBy(row => row.Number.Sequence),
            ];
        }
    }
}
