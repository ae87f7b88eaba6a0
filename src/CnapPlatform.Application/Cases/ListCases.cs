using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>The inbox of a hromada's staff: what is overdue, due today, waiting for the reader, or all.</summary>
public static class ListCases
{
    private const int PageSize = 20;

    public enum Filter
    {
        Waiting,
        Overdue,
        DueToday,
        ToRegister,
        ToHandOver,
        ToIssue,

        /// <summary>The applicant is to cure what is missing, or to come for the result.</summary>
        WithApplicant,
        All,
    }

    [Allow(Permission.ViewCases)]
    public sealed record Query(Filter Filter, string? Text = null, int PageNumber = 1) : IRequest<Inbox>;

    /// <summary>One page of cases with the numbers that stand above the list and in the menu.</summary>
    public sealed record Inbox(Page<Row> Cases, IReadOnlyDictionary<Filter, int> Counts, DateOnly Today);

    public sealed record Row(
        Guid Id,
        CaseNumber? Number,
        string Applicant,
        LocalText Service,
        CaseStatus Status,
        DateOnly SubmittedOn,
        DateOnly? SignedOn,
        DateOnly? DueOn,
        DateTimeOffset? DueAt,
        DateOnly? PromisedOn,
        string? Provider);

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, Inbox>
    {
        public async Task<Inbox> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var visible = db.Cases.AsNoTracking().VisibleTo(user);
            var counts = await CountAsync(visible, Enum.GetValues<Filter>(), now, cancellationToken);

            return new Inbox(await PageAsync(query, visible, counts, now, cancellationToken), counts, KyivDate.Of(now));
        }

        internal static async Task<Dictionary<Filter, int>> CountAsync(
            IQueryable<Case> visible, IEnumerable<Filter> filters, DateTimeOffset now,
            CancellationToken cancellationToken)
        {
            var counts = new Dictionary<Filter, int>();
            foreach (var filter in filters)
            {
                counts[filter] = await Apply(visible, filter, now).CountAsync(cancellationToken);
            }

            return counts;
        }

        // A term in hours runs out in the middle of its last day.
        private static IQueryable<Case> Apply(IQueryable<Case> cases, Filter filter, DateTimeOffset now)
        {
            var today = KyivDate.Of(now);
            return filter switch
            {
                Filter.Overdue => Counting(cases).Where(c => c.DueOn < today || c.DueAt < now),
                Filter.DueToday => Counting(cases).Where(
                    c => c.DueOn == today && (c.DueAt == null || c.DueAt >= now)),
                Filter.ToRegister => cases.Where(c => c.Status == CaseStatus.Submitted),
                Filter.ToHandOver => cases.Where(c => c.Status == CaseStatus.Registered),
                Filter.ToIssue => cases.Where(
                    c => c.Status == CaseStatus.ResultAtCnap || c.Status == CaseStatus.Notified
                        || c.Status == CaseStatus.Unclaimed),
                Filter.WithApplicant => cases.Where(
                    c => c.Status == CaseStatus.WithoutMovement || c.Status == CaseStatus.Notified
                        || c.Status == CaseStatus.Unclaimed),
                Filter.Waiting => cases.Where(
                    c => c.Status == CaseStatus.Submitted || c.Status == CaseStatus.Registered
                        || c.Status == CaseStatus.ResultAtCnap || c.Status == CaseStatus.Notified
                        || (c.Status == CaseStatus.Decided && c.AdministratorProvides)),
                _ => cases,
            };
        }

        private static IQueryable<Case> Running(IQueryable<Case> cases) => cases.Where(
            c => c.Status == CaseStatus.Registered || c.Status == CaseStatus.HandedOver
                || c.Status == CaseStatus.InReview || c.Status == CaseStatus.Hearing);

        // A term that is suspended until further notice is neither due nor late.
        private static IQueryable<Case> Counting(IQueryable<Case> cases) =>
            Running(cases).Where(c => c.TermHeldSince == null);

        private async Task<Page<Row>> PageAsync(
            Query query, IQueryable<Case> visible, Dictionary<Filter, int> counts, DateTimeOffset now,
            CancellationToken cancellationToken)
        {
            var cases = Apply(visible, query.Filter, now);
            var total = counts[query.Filter];
            if (SearchText.Key(query.Text).Length > 0)
            {
                cases = cases.WithWords(query.Text);
                total = await cases.CountAsync(cancellationToken);
            }

            var number = Math.Clamp(query.PageNumber, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
            var ordered = query.Filter == Filter.All
                ? cases.OrderByDescending(c => c.SubmittedAt)
                : cases.OrderBy(c => c.DueOn ?? c.SubmittedOn).ThenBy(c => c.SubmittedAt);
            var rows = await CaseRows.ReadAsync(
                ordered.Skip((number - 1) * PageSize).Take(PageSize), db, standards, cancellationToken);
            return new Page<Row>(rows, number, total, PageSize);
        }
    }
}
