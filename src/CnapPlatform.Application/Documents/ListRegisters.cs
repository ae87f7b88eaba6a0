using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>Registers of handed-over cases, and what of a day stands in none yet.</summary>
public static class ListRegisters
{
    private const int PageSize = 20;

    [Allow(Permission.ViewCases)]
    public sealed record Query(DateOnly? Day = null, int PageNumber = 1) : IRequest<Registers>;

    public sealed record Registers(
        DateOnly Day, DateOnly Today, IReadOnlyList<Waiting> Waiting, Page<Row> Made);

    /// <summary>Packages of the day and a provider that are to be put into a register.</summary>
    public sealed record Waiting(Guid ProviderBodyId, string Provider, HandoverDirection Direction, int Count);

    public sealed record Row(
        Guid Id, string Title, HandoverDirection Direction, DateOnly Day, string Provider, int Cases, bool IsSigned);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock)
        : IRequestHandler<Query, Registers>
    {
        public async Task<Registers> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var day = query.Day ?? today;
            return new Registers(
                day, today, await WaitingAsync(day, cancellationToken),
                await MadeAsync(query.PageNumber, cancellationToken));
        }

        private async Task<List<Waiting>> WaitingAsync(DateOnly day, CancellationToken cancellationToken)
        {
            var own = user.Membership!.ProviderBodyId;
            var groups = await db.WaitingMoves(day).Where(m => own == null || m.ProviderBodyId == own)
                .GroupBy(m => new { m.ProviderBodyId, m.Direction })
                .Select(g => new { g.Key.ProviderBodyId, g.Key.Direction, Count = g.Count() })
                .ToListAsync(cancellationToken);
            var ids = groups.ConvertAll(g => g.ProviderBodyId!.Value);
            var names = await db.ProviderBodies.Where(b => ids.Contains(b.Id))
                .ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
            return
            [
                .. groups.OrderBy(g => g.Direction).ThenBy(g => names[g.ProviderBodyId!.Value], StringComparer.Ordinal)
                    .Select(g => new Waiting(
                        g.ProviderBodyId!.Value.Value, names[g.ProviderBodyId.Value], g.Direction, g.Count)),
            ];
        }

        private async Task<Page<Row>> MadeAsync(int pageNumber, CancellationToken cancellationToken)
        {
            var own = user.Membership!.ProviderBodyId;
            var all = db.HandoverRegisters.AsNoTracking().Where(r => own == null || r.ProviderBodyId == own);
            var total = await all.CountAsync(cancellationToken);
            var number = Pages.NumberOf(pageNumber, total, PageSize);
            var page = await all.OrderByDescending(r => r.Year).ThenByDescending(r => r.Number)
                .Skip((number - 1) * PageSize).Take(PageSize)
                .Select(r => new { Register = r, Cases = r.Lines.Count })
                .ToListAsync(cancellationToken);
            var rows = page.ConvertAll(r => new Row(
                r.Register.Id.Value, r.Register.Title, r.Register.Direction, r.Register.Day,
                r.Register.ProviderName, r.Cases, r.Register.IsSigned));
            return new Page<Row>(rows, number, total, PageSize);
        }
    }
}
