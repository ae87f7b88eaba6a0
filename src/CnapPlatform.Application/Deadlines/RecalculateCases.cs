using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Deadlines;

/// <summary>
/// Goes through the open cases of one hromada for an announcement: only looks while it is planned, moves dates once it
/// is announced. What is done is noted with each case and with the hromada, so a run that was killed goes on where it
/// stopped, and one that comes twice changes nothing.
/// </summary>
public static class RecalculateCases
{
    [Allow(Permission.System)]
    public sealed record Command(Guid AnnouncementId) : IRequest<Result>;

    public sealed record Result(int Checked, int Moved);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, Announcements announcements, CaseRules rules, CaseClock clocks,
        TimeProvider clock) : IRequestHandler<Command, Result>
    {
        private const int BatchSize = 200;
        private const int KeptExamples = 3;
        private const int LongestReason = 3900;

        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var about = await db.Announcements.AsNoTracking().Include(a => a.Territories)
                .SingleAsync(a => a.Id == command.AnnouncementId, cancellationToken);
            var isPreview = about.AnnouncedAt is null;
            var done = await db.Recalculations.AsNoTracking().FirstOrDefaultAsync(
                r => r.AnnouncementId == about.Id && r.IsPreview == isPreview && r.HromadaId == hromada.Id,
                cancellationToken);
            if (done is not null || about.DroppedAt is not null)
            {
                return new Result(done?.Checked ?? 0, done?.Moved ?? 0);
            }

            var announced = await announcements.GetAsync(db, cancellationToken);
            announced = isPreview ? announced.With(about) : announced.UpTo(about.Revision!.Value);
            var seen = await GoThroughAsync(announced, isPreview, cancellationToken);
            var moved = isPreview ? seen.Moved : await MovedAsync(about.Revision!.Value, cancellationToken);
            db.Recalculations.Add(new Recalculation
            {
                AnnouncementId = about.Id,
                HromadaId = hromada.Id,
                IsPreview = isPreview,
                DoneAt = clock.GetUtcNow(),
                Checked = seen.Checked,
                Moved = moved,
                Examples = seen.Examples,
            });
            await db.SaveChangesAsync(cancellationToken);
            return new Result(seen.Checked, moved);
        }

        private async Task<(int Checked, int Moved, List<MovedCase> Examples)> GoThroughAsync(
            AnnouncedTerms announced, bool isPreview, CancellationToken cancellationToken)
        {
            var examples = new List<MovedCase>();
            var (seen, moved) = (0, 0);
            var revision = announced.Revision;
            var ids = await db.Cases.AsNoTracking()
                .Where(c => c.RegisteredAt != null && c.CalendarRevision < revision)
                .Where(c => !CaseCriteriaQuery.Closed.Contains(c.Status))
                .Select(c => c.Id).ToListAsync(cancellationToken);
            foreach (var batch in ids.Chunk(BatchSize))
            {
                var changes = isPreview
                    ? await LookAsync(batch, announced, cancellationToken)
                    : await MoveAsync(batch, announced, cancellationToken);
                seen += batch.Length;
                moved += changes.Count;
                examples.AddRange(changes.Take(KeptExamples - examples.Count));
            }

            return (seen, moved, examples);
        }

        // The cases are read without tracking, so that counting them anew leaves no trace.
        private async Task<List<MovedCase>> LookAsync(
            CaseId[] batch, AnnouncedTerms announced, CancellationToken cancellationToken)
        {
            var cases = await db.Cases.AsNoTracking().Include(c => c.Route)
                .Where(c => batch.Contains(c.Id)).ToListAsync(cancellationToken);
            var changes = new List<MovedCase>();
            foreach (var subject in cases)
            {
                var by = await rules.ForAsync(subject, announced, cancellationToken);
                if (Recalculate(subject, by, announced) is { } change)
                {
                    changes.Add(change);
                }
            }

            return changes;
        }

        private async Task<List<MovedCase>> MoveAsync(
            CaseId[] batch, AnnouncedTerms announced, CancellationToken cancellationToken)
        {
            var cases = await db.Cases.Include(c => c.Route)
                .Where(c => batch.Contains(c.Id)).ToListAsync(cancellationToken);
            var due = (await db.DueWork
                .Where(w => w.HromadaId == hromada.Id && batch.Contains(w.CaseId))
                .ToListAsync(cancellationToken)).ToLookup(w => w.CaseId);
            var listed = (await db.ProviderWork.Where(w => w.HromadaId == hromada.Id && batch.Contains(w.CaseId))
                .ToListAsync(cancellationToken)).ToLookup(w => w.CaseId);
            var changes = new List<MovedCase>();
            foreach (var subject in cases)
            {
                var by = await rules.ForAsync(subject, announced, cancellationToken);
                if (Recalculate(subject, by, announced) is { } change)
                {
                    changes.Add(change);
                    listed[subject.Id].ToList().ForEach(work => work.MoveTo(subject));
                }

                await clocks.ReplaceAsync(
                    [.. due[subject.Id]], by, subject, clock.GetUtcNow(), cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            db.Forget();
            return changes;
        }

        private MovedCase? Recalculate(Case subject, ClockRules by, AnnouncedTerms announced)
        {
            var (before, known) = (subject.DueOn, subject.CalendarRevision);
            if (!subject.Recalculate(by.Term, ReasonOf(announced, known), clock.GetUtcNow()))
            {
                return null;
            }

            var after = subject.TermHeldSince is null ? subject.DueOn : null;
            return new MovedCase(subject.Number!.Value.ToString(), subject.ServiceCode, before!.Value, after);
        }

        // Everything that was announced since the case was last counted.
        private static string ReasonOf(AnnouncedTerms announced, int known)
        {
            var reasons = announced.Announced.Where(a => a.Revision is null || a.Revision > known)
                .Select(a => $"{a.Reason} ({a.Act})");
            return KeptText.Shortened(string.Join(" ", reasons), LongestReason);
        }

        private Task<int> MovedAsync(int revision, CancellationToken cancellationToken) =>
            db.Cases.CountAsync(
                c => c.Route.Any(r => r.Action == CaseAction.RecalculateTerm && r.CalendarRevision == revision),
                cancellationToken);
    }
}
