using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Deadlines;

/// <summary>
/// Which hromadas are still to be gone through for which announcement, read from the platform's indexes. The latest
/// announcement stands for all before it. Once all hromadas have been looked at, the preview is complete.
/// </summary>
public static class DueRecalculations
{
    [Allow(Permission.System)]
    public sealed record Command : IRequest<IReadOnlyList<Part>>;

    public sealed record Part(Guid AnnouncementId, HromadaId HromadaId);

    internal sealed class Handler(ICnapDb db, TimeProvider clock) : IRequestHandler<Command, IReadOnlyList<Part>>
    {
        public async Task<IReadOnlyList<Part>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var knownSince = now - Announcements.KnownEverywhereAfter;
            var latest = await db.Announcements
                .Where(a => a.Revision != null && a.AnnouncedAt <= knownSince)
                .OrderByDescending(a => a.Revision)
                .Select(a => (Guid?)a.Id)
                .FirstOrDefaultAsync(cancellationToken);
            var planned = await db.Announcements
                .Where(a => a.AnnouncedAt == null && a.DroppedAt == null && a.PreviewedAt == null)
                .OrderBy(a => a.PlannedAt)
                .ToListAsync(cancellationToken);
            if (latest is null && planned.Count == 0)
            {
                return [];
            }

            var parts = new List<Part>();
            if (latest is { } announced)
            {
                parts.AddRange(await MissingAsync(announced, isPreview: false, cancellationToken));
            }

            foreach (var plan in planned)
            {
                var missing = await MissingAsync(plan.Id, isPreview: true, cancellationToken);
                parts.AddRange(missing);
                if (missing.Count == 0)
                {
                    plan.Previewed(now);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            return parts;
        }

        private async Task<List<Part>> MissingAsync(
            Guid announcement, bool isPreview, CancellationToken cancellationToken)
        {
            // Once nearly all are done, only what is left is looked up among the open cases.
            var left = await db.Hromadas
                .Where(h => !db.Recalculations.Any(r =>
                    r.AnnouncementId == announcement && r.IsPreview == isPreview && r.HromadaId == h.Id))
                .Select(h => h.Id).ToListAsync(cancellationToken);
            var open = await db.Hromadas
                .Where(h => left.Contains(h.Id) && db.CaseIndex.Any(c => c.HromadaId == h.Id && c.ClosedOn == null))
                .OrderBy(h => h.Id).Select(h => h.Id).ToListAsync(cancellationToken);
            return [.. open.Select(hromada => new Part(announcement, hromada))];
        }
    }
}
