using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Deadlines;

/// <summary>All announced and planned changes in the counting of terms, the latest first.</summary>
public static class ListAnnouncements
{
    [Allow(Permission.ViewNetwork)]
    public sealed record Query : IRequest<IReadOnlyList<CalendarAnnouncement>>;

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, IReadOnlyList<CalendarAnnouncement>>
    {
        public async Task<IReadOnlyList<CalendarAnnouncement>> Handle(
            Query query, CancellationToken cancellationToken) =>
            await db.Announcements.AsNoTracking().Include(a => a.Territories)
                .OrderByDescending(a => a.PlannedAt).ToListAsync(cancellationToken);
    }
}

/// <summary>One announcement: what it moves, or has moved, hromada by hromada.</summary>
public static class GetAnnouncement
{
    [Allow(Permission.ViewNetwork)]
    public sealed record Query(Guid Id) : IRequest<Details>;

    /// <param name="OpenHromadas">Hromadas with open cases: as many are to be gone through.</param>
    public sealed record Details(
        CalendarAnnouncement Announcement, int OpenHromadas, Progress Preview, Progress Run,
        IReadOnlyList<Row> Hromadas);

    public sealed record Progress(int Hromadas, int Checked, int Moved);

    /// <summary>A hromada in which dates move, with a few examples.</summary>
    public sealed record Row(HromadaId Id, string Name, int Checked, int Moved, IReadOnlyList<MovedCase> Examples);

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, Details>
    {
        public async Task<Details> Handle(Query query, CancellationToken cancellationToken)
        {
            var about = await db.Announcements.AsNoTracking().Include(a => a.Territories)
                .SingleOrDefaultAsync(a => a.Id == query.Id, cancellationToken) ?? throw new NotFound();
            var open = await db.CaseIndex.Where(c => c.ClosedOn == null)
                .Select(c => c.HromadaId).Distinct().CountAsync(cancellationToken);
            var all = await db.Recalculations.AsNoTracking().Where(r => r.AnnouncementId == about.Id)
                .ToListAsync(cancellationToken);
            var shown = all.Where(r => r.IsPreview == (about.AnnouncedAt is null || !all.Exists(x => !x.IsPreview)))
                .Where(r => r.Moved > 0).ToDictionary(r => r.HromadaId);
            var names = await db.Hromadas.AsNoTracking().Where(h => shown.Keys.Contains(h.Id))
                .OrderBy(h => h.SortKey).Select(h => new { h.Id, h.Name }).ToListAsync(cancellationToken);
            return new Details(
                about, open, Sum(all.Where(r => r.IsPreview)), Sum(all.Where(r => !r.IsPreview)),
                [
                    .. names.Select(h => new Row(
                        h.Id, h.Name, shown[h.Id].Checked, shown[h.Id].Moved, shown[h.Id].Examples)),
                ]);
        }

        private static Progress Sum(IEnumerable<Recalculation> parts) => parts.Aggregate(
            new Progress(0, 0, 0),
            (sum, part) => new Progress(sum.Hromadas + 1, sum.Checked + part.Checked, sum.Moved + part.Moved));
    }
}
