using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Bulk;

/// <summary>The cases on which a step can be taken together, soonest term first; as many as one run takes.</summary>
public static class ListForBulk
{
    /// <summary>So many rows one run takes; the rest is for the next one.</summary>
    public const int Limit = 50;

    [Allow(Permission.ViewCases)]
    public sealed record Query(BulkStep Step) : IRequest<List>
    {
        /// <summary>What was chosen before: told of also where the step has been taken on it since.</summary>
        public IReadOnlyList<TakeStepOnMany.Item> Chosen { get; init; } = [];
    }

    /// <param name="Total">How many wait in all; more than the rows where one run is not enough.</param>
    public sealed record List(IReadOnlyList<Row> Rows, int Total, DateOnly Today)
    {
        /// <summary>The chosen cases on which the step can be taken no more.</summary>
        public IReadOnlyList<Row> Others { get; init; } = [];
    }

    public sealed record Row(
        int Hromada,
        string HromadaName,
        string HromadaSlug,
        Guid CaseId,
        int Version,
        string Number,
        string Applicant,
        LocalText Service,
        string? Provider,
        DateOnly? DueOn);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, IUnitsOfWork units, PublishedStandards standards,
        TimeProvider clock) : IRequestHandler<Query, List>
    {
        public async Task<List> Handle(Query query, CancellationToken cancellationToken)
        {
            var needed = CaseSteps.PermissionFor(query.Step.Action());
            if (!user.May(needed, hromada.Id))
            {
                throw new NotAllowed(needed);
            }

            var list = query.Step.IsOfProvider()
                ? await OfProviderAsync(query.Step, cancellationToken)
                : await AtCounterAsync(query.Step, cancellationToken);
            return list with { Others = await OthersAsync(query, list, cancellationToken) };
        }

        private async Task<IReadOnlyList<Row>> OthersAsync(
            Query query, List list, CancellationToken cancellationToken)
        {
            var gone = query.Chosen
                .Where(item => query.Step.IsOfProvider() || item.Hromada == hromada.Id.Value)
                .ExceptBy(list.Rows.Select(row => row.CaseId), item => item.CaseId)
                .Take(Limit)
                .Select(item => (new HromadaId(item.Hromada), new CaseId(item.CaseId)));
            return await PeekAllAsync(gone, cancellationToken);
        }

        private async Task<List> AtCounterAsync(BulkStep step, CancellationToken cancellationToken)
        {
            var visible = db.Cases.AsNoTracking().VisibleTo(user);
            var cases = step == BulkStep.HandOver
                ? visible.Where(c => c.Status == CaseStatus.Registered && !c.AdministratorProvides
                    && c.ProviderBodyId != null)
                : visible.Where(c => c.Status == CaseStatus.ResultAtCnap);
            var total = await cases.CountAsync(cancellationToken);
            var rows = await PeekCase.Handler.ReadAsync(
                cases.OrderBy(c => c.DueOn).ThenBy(c => c.SubmittedAt).Take(Limit), db, standards, hromada.Id,
                cancellationToken);
            return new List(rows, total, KyivDate.Today(clock));
        }

        // The index holds ids and dates only; each case is read in its own hromada.
        private async Task<List> OfProviderAsync(BulkStep step, CancellationToken cancellationToken)
        {
            var body = user.Membership!.ProviderBodyId ?? throw new NotFound();
            var work = db.ProviderWork.AsNoTracking().Where(w => w.ProviderBodyId == body);
            var waiting = step == BulkStep.Receive
                ? work.Where(w => w.ReceivedAt == null)
                : work.Where(w => w.DecidedAt != null);
            var total = await waiting.CountAsync(cancellationToken);
            var page = await waiting.OrderBy(w => w.DueOn).ThenBy(w => w.HandedOverAt).Take(Limit)
                .Select(w => new { w.HromadaId, w.CaseId }).ToListAsync(cancellationToken);
            var rows = await PeekAllAsync(page.Select(item => (item.HromadaId, item.CaseId)), cancellationToken);
            return new List(rows, total, KyivDate.Today(clock));
        }

        private async Task<IReadOnlyList<Row>> PeekAllAsync(
            IEnumerable<(HromadaId Owner, CaseId Id)> cases, CancellationToken cancellationToken)
        {
            var rows = new List<Row>();
            foreach (var (owner, id) in cases)
            {
                if (await PeekAsync(owner, id, cancellationToken) is { } row)
                {
                    rows.Add(row);
                }
            }

            return rows;
        }

        // A conflict of interest keeps the reader out of a case that is on the body's list, as does a foreign id.
        private async Task<Row?> PeekAsync(HromadaId owner, CaseId id, CancellationToken cancellationToken)
        {
            try
            {
                return await units.SendAsync(owner, new PeekCase.Query(id.Value), cancellationToken);
            }
            catch (Exception no) when (no is NotFound or NotAllowed)
            {
                return null;
            }
        }
    }
}

/// <summary>One line about a case, for a list of cases of several hromadas.</summary>
public static class PeekCase
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(Guid CaseId) : IRequest<ListForBulk.Row>;

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, PublishedStandards standards)
        : IRequestHandler<Query, ListForBulk.Row>
    {
        public async Task<ListForBulk.Row> Handle(Query query, CancellationToken cancellationToken)
        {
            var id = new CaseId(query.CaseId);
            var found = await ReadAsync(
                db.Cases.AsNoTracking().VisibleTo(user).Where(c => c.Id == id), db, standards, hromada.Id,
                cancellationToken);
            return found.SingleOrDefault() ?? throw new NotFound();
        }

        internal static async Task<IReadOnlyList<ListForBulk.Row>> ReadAsync(
            IQueryable<Case> cases, ICnapDb db, PublishedStandards standards, HromadaId hromada,
            CancellationToken cancellationToken)
        {
            var found = await cases
                .Select(c => new
                {
                    c.Id,
                    c.Version,
                    c.Number,
                    Applicant = c.Applicant.Name,
                    c.ServiceCode,
                    c.StandardNumber,
                    c.LocalCard,
                    c.DueOn,
                    Provider = db.ProviderBodies.Where(b => b.Id == c.ProviderBodyId).Select(b => b.Name)
                        .FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);
            if (found.Count == 0)
            {
                return [];
            }

            var owner = await db.Hromadas.AsNoTracking().SingleAsync(h => h.Id == hromada, cancellationToken);
            var rows = new List<ListForBulk.Row>();
            foreach (var one in found)
            {
                var standard = await standards.GetAsync(one.StandardNumber, db, cancellationToken);
                rows.Add(new ListForBulk.Row(
                    hromada.Value, owner.Name, owner.Slug, one.Id.Value, one.Version, one.Number?.ToString() ?? "",
                    one.Applicant, standard.Passport(one.ServiceCode, one.LocalCard).ShortName, one.Provider,
                    one.DueOn));
            }

            return rows;
        }
    }
}
