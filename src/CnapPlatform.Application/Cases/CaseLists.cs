using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
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

    public static IQueryable<Case> In(this IQueryable<Case> cases, Filter filter, DateTimeOffset now)
    {
        var states = StatesOf(filter);
        return filter switch
        {
            Filter.All => cases,
            Filter.Overdue => cases.Overdue(now),
            Filter.DueToday => cases.DueFrom(now, daysAhead: 0),
            Filter.Waiting => cases.Where(c => states.Contains(c.Status))
                .Where(c => c.Status != CaseStatus.Decided || c.AdministratorProvides),
            Filter.ToHandOver => cases.Where(c => states.Contains(c.Status) && !c.AdministratorProvides),
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
        Filter.Overdue or Filter.DueToday => CaseCriteriaQuery.TermRuns,
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

    // Each state is counted once, in the index alone; most lists are sums of states.
    private async Task<Dictionary<Filter, int>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var visible = db.Cases.AsNoTracking().VisibleTo(user);
        var (overdue, dueToday) = (visible.In(Filter.Overdue, now), visible.In(Filter.DueToday, now));
        var counted = await db.Hromadas.Where(h => h.Id == hromada.Id)
            .Select(_ => new
            {
                Submitted = visible.Where(c => c.Status == CaseStatus.Submitted).Take(Most).Count(),
                ToHandOver = visible.Where(c => c.Status == CaseStatus.Registered && !c.AdministratorProvides)
                    .Take(Most).Count(),
                ToDecideHere = visible.Where(c => c.Status == CaseStatus.Registered && c.AdministratorProvides)
                    .Take(Most).Count(),
                WithoutMovement = visible.Where(c => c.Status == CaseStatus.WithoutMovement).Take(Most).Count(),
                ResultAtCnap = visible.Where(c => c.Status == CaseStatus.ResultAtCnap).Take(Most).Count(),
                Notified = visible.Where(c => c.Status == CaseStatus.Notified).Take(Most).Count(),
                Unclaimed = visible.Where(c => c.Status == CaseStatus.Unclaimed).Take(Most).Count(),
                DecidedHere = visible.Where(c => c.Status == CaseStatus.Decided && c.AdministratorProvides)
                    .Take(Most).Count(),
                Overdue = overdue.Take(Most).Count(),
                DueToday = dueToday.Take(Most).Count(),
                All = visible.Take(Most).Count(),
            })
            .SingleAsync(cancellationToken);
        return new()
        {
            [Filter.Waiting] = Sum(
                counted.Submitted, counted.ToHandOver, counted.ToDecideHere, counted.ResultAtCnap, counted.Notified,
                counted.DecidedHere),
            [Filter.Overdue] = counted.Overdue,
            [Filter.DueToday] = counted.DueToday,
            [Filter.ToRegister] = counted.Submitted,
            [Filter.ToHandOver] = counted.ToHandOver,
            [Filter.ToIssue] = Sum(counted.ResultAtCnap, counted.Notified, counted.Unclaimed),
            [Filter.WithApplicant] = Sum(counted.WithoutMovement, counted.Notified, counted.Unclaimed),
            [Filter.All] = counted.All,
        };
    }

    private static int Sum(params int[] states) => Math.Min(Most, states.Sum());
}
