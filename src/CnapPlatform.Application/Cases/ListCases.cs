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
    public const int CountedUpTo = CaseLists.CountedUpTo;

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

    /// <summary>
    /// One page of cases with the numbers that stand above the list and in the menu. Nobody reads more than
    /// <see cref="CountedUpTo"/> rows page by page, so no more are counted: one more says that there are more.
    /// </summary>
    public sealed record Inbox(
        Page<Row> Cases, IReadOnlyDictionary<Filter, int> Counts, DateOnly Today, bool IsMore = false);

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
        string? Provider)
    {
        public bool IsComplaint { get; init; }

        /// <summary>An announcement without an end holds the term that would run.</summary>
        public bool IsHeld { get; init; }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, CaseListCounts counts, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, Inbox>
    {
        public async Task<Inbox> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var visible = db.Cases.AsNoTracking().VisibleTo(user);
            var counted = await counts.GetAsync(cancellationToken);
            var found = await visible.In(query.Filter, now).FoundByAsync(query.Text, cancellationToken);
            var total = SearchText.Key(query.Text).Length == 0
                ? counted[query.Filter]
                : await found.Take(CountedUpTo + 1).CountAsync(cancellationToken);
            var number = Pages.NumberOf(query.PageNumber, Math.Min(total, CountedUpTo), PageSize);
            var ids = await found.IdsInOrder(query.Filter, (number - 1) * PageSize, PageSize)
                .ToListAsync(cancellationToken);
            var rows = await CaseRows.ReadAsync(
                visible.Where(c => ids.Contains(c.Id)), db, standards, cancellationToken);
            return new Inbox(
                new Page<Row>(
                    [.. rows.OrderBy(row => ids.IndexOf(new CaseId(row.Id)))],
                    number, Math.Min(total, CountedUpTo), PageSize),
                counted,
                KyivDate.Of(now),
                IsMore: total > CountedUpTo);
        }
    }
}
