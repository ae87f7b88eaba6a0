using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Filter = CnapPlatform.Application.Cases.ListCases.Filter;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// The lists of the inbox, so that the database reads no more of a large hromada than it shows. A list is a few states
/// of the procedure, and the cases of each state stand in an index by the end of their terms.
/// </summary>
internal static class CaseLists
{
    /// <summary>A list is counted and paged through up to here.</summary>
    public const int CountedUpTo = 1000;

    private static readonly CaseStatus[] Running =
        [CaseStatus.Registered, CaseStatus.HandedOver, CaseStatus.InReview, CaseStatus.Hearing];

    // A term in hours runs out in the middle of its last day.
    public static IQueryable<Case> In(this IQueryable<Case> cases, Filter filter, DateTimeOffset now)
    {
        var today = KyivDate.Of(now);
        var states = StatesOf(filter);
        return filter switch
        {
            Filter.All => cases,
            Filter.Overdue => cases.Where(c => states.Contains(c.Status))
                .Where(c => c.DueOn <= today && (c.DueOn < today || c.DueAt < now)),
            Filter.DueToday => cases.Where(c => states.Contains(c.Status))
                .Where(c => c.DueOn == today && (c.DueAt == null || c.DueAt >= now)),
            Filter.Waiting => cases.Where(c => states.Contains(c.Status))
                .Where(c => c.Status != CaseStatus.Decided || c.AdministratorProvides),
            _ => cases.Where(c => states.Contains(c.Status)),
        };
    }

    /// <summary>
    /// A page of a list that <see cref="In"/> gave: the newest first in the list of all, elsewhere the soonest end of
    /// a term first. Each state gives the page's part of its own in the order of the index.
    /// </summary>
    public static IQueryable<CaseId> IdsInOrder(this IQueryable<Case> cases, Filter filter, int skip, int take)
    {
        if (filter == Filter.All)
        {
            return cases.OrderByDescending(c => c.SubmittedAt).Skip(skip).Take(take).Select(c => c.Id);
        }

        return StatesOf(filter)
            .Select(state => cases.Where(c => c.Status == state)
                .OrderBy(c => c.DueOn).ThenBy(c => c.SubmittedAt).Take(skip + take)
                .Select(c => new { c.Id, On = c.DueOn ?? c.SubmittedOn, At = c.SubmittedAt }))
            .Aggregate((one, other) => one.Concat(other))
            .OrderBy(c => c.On).ThenBy(c => c.At).Skip(skip).Take(take).Select(c => c.Id);
    }

    private static CaseStatus[] StatesOf(Filter filter) => filter switch
    {
        Filter.Overdue or Filter.DueToday => Running,
        Filter.ToRegister => [CaseStatus.Submitted],
        Filter.ToHandOver => [CaseStatus.Registered],
        Filter.ToIssue => [CaseStatus.ResultAtCnap, CaseStatus.Notified, CaseStatus.Unclaimed],
        Filter.WithApplicant => [CaseStatus.WithoutMovement, CaseStatus.Notified, CaseStatus.Unclaimed],
        Filter.Waiting =>
        [
            CaseStatus.Submitted, CaseStatus.Registered, CaseStatus.ResultAtCnap, CaseStatus.Notified,
            CaseStatus.Decided,
        ],
        Filter.All => [],
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "This list is not known."),
    };
}

/// <summary>
/// How much waits in each list, asked once in a unit of work and in one query: the page and the menu around it show the
/// same numbers.
/// </summary>
internal sealed class CaseListCounts(ICnapDb db, ICurrentHromada hromada, ICurrentUser user, TimeProvider clock)
{
    private const int Most = CaseLists.CountedUpTo + 1;

    private Dictionary<Filter, int>? _counts;

    /// <summary>One more than <see cref="CaseLists.CountedUpTo"/> where there are more.</summary>
    public async Task<IReadOnlyDictionary<Filter, int>> GetAsync(CancellationToken cancellationToken) =>
        _counts ??= await ReadAsync(cancellationToken);

    private async Task<Dictionary<Filter, int>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var visible = db.Cases.AsNoTracking().VisibleTo(user);
        var lists = Enum.GetValues<Filter>().ToDictionary(filter => filter, filter => visible.In(filter, now));
        var (waiting, overdue, dueToday, toRegister) = (
            lists[Filter.Waiting], lists[Filter.Overdue], lists[Filter.DueToday], lists[Filter.ToRegister]);
        var (toHandOver, toIssue, withApplicant, all) = (
            lists[Filter.ToHandOver], lists[Filter.ToIssue], lists[Filter.WithApplicant], lists[Filter.All]);
        var counted = await db.Hromadas.Where(h => h.Id == hromada.Id)
            .Select(_ => new
            {
                Waiting = waiting.Take(Most).Count(),
                Overdue = overdue.Take(Most).Count(),
                DueToday = dueToday.Take(Most).Count(),
                ToRegister = toRegister.Take(Most).Count(),
                ToHandOver = toHandOver.Take(Most).Count(),
                ToIssue = toIssue.Take(Most).Count(),
                WithApplicant = withApplicant.Take(Most).Count(),
                All = all.Take(Most).Count(),
            })
            .SingleAsync(cancellationToken);
        return new()
        {
            [Filter.Waiting] = counted.Waiting,
            [Filter.Overdue] = counted.Overdue,
            [Filter.DueToday] = counted.DueToday,
            [Filter.ToRegister] = counted.ToRegister,
            [Filter.ToHandOver] = counted.ToHandOver,
            [Filter.ToIssue] = counted.ToIssue,
            [Filter.WithApplicant] = counted.WithApplicant,
            [Filter.All] = counted.All,
        };
    }
}
