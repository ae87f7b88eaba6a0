using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// What waits for a provider's officer in all the hromadas the body serves, from the index of ids and dates;
/// opening an item enters that one hromada. An officer sees their own work and that of those they stand in for;
/// the head sees everybody's.
/// </summary>
public static class ListProviderWork
{
    private const int PageSize = 20;

    public enum Part
    {
        /// <summary>
        /// Assigned to the reader, or to somebody the reader stands in for; and what the body works on as a whole.
        /// </summary>
        Mine,

        /// <summary>Handed over, not received yet.</summary>
        ToReceive,

        /// <summary>Refusals that wait for a second person.</summary>
        ToConfirm,

        /// <summary>Everybody's: the head's part.</summary>
        All,
    }

    [Allow(Permission.WorkOnCases)]
    public sealed record Query(int PageNumber = 1, Part? Part = Part.Mine) : IRequest<Worklist>;

    /// <param name="Shown">The part whose cases these are; the first with something in it where none was asked for.</param>
    /// <param name="SeesAll">The reader heads the body: all work, and who has how much.</param>
    public sealed record Worklist(
        Page<Row> Cases,
        IReadOnlyDictionary<Part, int> Counts,
        int Overdue,
        int DueToday,
        DateOnly Today,
        bool SeesAll,
        Part Shown);

    public sealed record Row(
        Guid CaseId,
        CaseNumber? Number,
        LocalText Service,
        string HromadaName,
        string HromadaSlug,
        DateTimeOffset HandedOverAt,
        DateOnly DueOn,
        string? Executor,
        bool IsReceived,
        bool IsProposed,
        bool IsDecided,
        bool StandsStill,
        bool IsComplaint);

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, IAccountDirectory people, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, Worklist>
    {
        public async Task<Worklist> Handle(Query query, CancellationToken cancellationToken)
        {
            var membership = user.Membership!;
            var body = membership.ProviderBodyId ?? throw new NotFound();
            var seesAll = RolePermissions.May(membership.Role, Permission.ReassignCases);
            var mine = await OwnAsync(membership, cancellationToken);
            var work = db.ProviderWork.AsNoTracking().Where(w => w.ProviderBodyId == body);
            var watched = work.Where(w => w.DecidedAt == null && !w.StandsStill
                && (seesAll || w.AssignedTo == null || mine.Contains(w.AssignedTo.Value)));

            var counted = await CountAsync(body, work, watched, mine, cancellationToken);
            var counts = counted.OfParts(seesAll);
            var shown = query.Part == Part.All && !seesAll ? Part.Mine : query.Part ?? First(seesAll, counts);
            var list = Apply(work, shown, mine);
            return new Worklist(
                await PageAsync(list, counts[shown], query.PageNumber, cancellationToken),
                counts,
                counted.Overdue,
                counted.DueToday,
                KyivDate.Today(clock),
                seesAll,
                shown);
        }

        // All numbers of the page in one query; each is counted by the index that is its own.
        private async Task<Counted> CountAsync(
            ProviderBodyId body, IQueryable<ProviderWork> work, IQueryable<ProviderWork> watched,
            List<AccountId> mine, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var today = KyivDate.Of(now);
            var own = Apply(work, Part.Mine, mine);
            var toReceive = Apply(work, Part.ToReceive, mine);
            var toConfirm = Apply(work, Part.ToConfirm, mine);
            var overdue = watched.Where(w => w.DueOn <= today && (w.DueOn < today || w.DueAt < now));
            var dueToday = watched.Where(w => w.DueOn == today && (w.DueAt == null || w.DueAt >= now));
            return await db.ProviderBodies.Where(b => b.Id == body)
                .Select(_ => new Counted(
                    own.Count(), toReceive.Count(), toConfirm.Count(), work.Count(), overdue.Count(),
                    dueToday.Count()))
                .SingleAsync(cancellationToken);
        }

        // Own work first; where there is none, what is on its way; the head begins with everybody's.
        private static Part First(bool seesAll, Dictionary<Part, int> counts)
        {
            if (seesAll)
            {
                return Part.All;
            }

            return counts[Part.Mine] == 0 && counts[Part.ToReceive] > 0 ? Part.ToReceive : Part.Mine;
        }

        private async Task<List<AccountId>> OwnAsync(Membership membership, CancellationToken cancellationToken)
        {
            var away = await PlaceOfWork.Of(membership).SubstitutionsAsync(db, clock, cancellationToken);
            return [membership.AccountId, .. away.StoodInForBy(membership.AccountId)];
        }

        private static IQueryable<ProviderWork> Apply(
            IQueryable<ProviderWork> work, Part part, List<AccountId> mine) => part switch
            {
                Part.Mine => work.Where(w => w.AssignedTo != null
                    ? mine.Contains(w.AssignedTo.Value)
                    : w.ReceivedAt != null && w.ProposedAt == null),
                Part.ToReceive => work.Where(w => w.ReceivedAt == null),
                Part.ToConfirm => work.Where(w => w.ProposedAt != null
                    && (w.AssignedTo == null || !mine.Contains(w.AssignedTo.Value))),
                _ => work,
            };

        private async Task<Page<Row>> PageAsync(
            IQueryable<ProviderWork> work, int total, int wanted, CancellationToken cancellationToken)
        {
            var number = Pages.NumberOf(wanted, total, PageSize);
            var page = await work.OrderBy(w => w.DueOn).ThenBy(w => w.HandedOverAt)
                .Skip((number - 1) * PageSize).Take(PageSize)
                .Join(db.Hromadas, w => w.HromadaId, h => h.Id, (w, h) => new { Work = w, h.Name, h.Slug })
                .OrderBy(row => row.Work.DueOn).ThenBy(row => row.Work.HandedOverAt)
                .ToListAsync(cancellationToken);
            var executors = page.Select(row => row.Work.AssignedTo).OfType<AccountId>().Distinct().ToList();
            var names = await people.FindAsync(executors, cancellationToken);

            var rows = new List<Row>();
            foreach (var (w, name, slug) in page.Select(row => (row.Work, row.Name, row.Slug)))
            {
                var standard = await standards.GetAsync(w.StandardNumber, db, cancellationToken);
                rows.Add(new Row(
                    w.CaseId.Value, w.Number, w.LocalName ?? standard.Passport(w.ServiceCode).ShortName, name, slug,
                    w.HandedOverAt, w.DueOn,
                    w.AssignedTo is { } executor ? names.GetValueOrDefault(executor)?.Name : null,
                    w.ReceivedAt is not null, w.ProposedAt is not null, w.DecidedAt is not null, w.StandsStill,
                    w.Kind == CaseKind.Complaint));
            }

            return new Page<Row>(rows, number, total, PageSize);
        }
    }

    private sealed record Counted(
        int Mine, int ToReceive, int ToConfirm, int All, int Overdue, int DueToday)
    {
        public Dictionary<Part, int> OfParts(bool seesAll)
        {
            var parts = new Dictionary<Part, int>
            {
                [Part.Mine] = Mine,
                [Part.ToReceive] = ToReceive,
                [Part.ToConfirm] = ToConfirm,
            };
            if (seesAll)
            {
                parts[Part.All] = All;
            }

            return parts;
        }
    }
}
