using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Application.Cases.Views;

public enum DueWithin
{
    Overdue,
    Today,

    /// <summary>From today to as many days ahead as people are reminded before the end of a term.</summary>
    Soon,
    Week,
}

public enum CaseOrder
{
    Newest,
    Oldest,

    /// <summary>The soonest end of a term first.</summary>
    Due,
    Number,
}

/// <summary>What is asked of a hromada's cases; what is null is not asked.</summary>
public sealed record CaseCriteria
{
    public const int LongestText = 100;

    /// <summary>Words of a number, a name or a document, in any order.</summary>
    public string? Text { get; init; }

    /// <summary>True: something is left to be done; false: nothing.</summary>
    public bool? Open { get; init; }

    public CaseStatus? Status { get; init; }

    public DueWithin? Due { get; init; }

    public string? ServiceCode { get; init; }

    public Guid? PointId { get; init; }

    public Guid? ProviderBodyId { get; init; }

    public CaseChannel? Channel { get; init; }

    /// <summary>The first and the last day of submission.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public CaseOrder Order { get; init; }
}

internal static class CaseCriteriaQuery
{
    private const int DaysOfWeek = 7;

    /// <summary>The states in which nothing is left to be done.</summary>
    public static readonly CaseStatus[] Closed =
        [.. Enum.GetValues<CaseStatus>().Where(CaseLifecycle.IsClosed)];

    /// <summary>The states in which nothing is decided yet and the term of the whole case runs.</summary>
    public static readonly CaseStatus[] TermRuns =
        [.. Enum.GetValues<CaseStatus>().Where(CaseLifecycle.TermRuns)];

    /// <summary>All that the criteria ask, the words included.</summary>
    public static async Task<IQueryable<Case>> FoundByAsync(
        this IQueryable<Case> cases, CaseCriteria wanted, DateTimeOffset now, int daysSoon,
        CancellationToken cancellationToken) =>
        await cases.Matching(wanted, now, daysSoon).FoundByAsync(wanted.Text, cancellationToken);

    /// <summary>All but the words.</summary>
    public static IQueryable<Case> Matching(
        this IQueryable<Case> cases, CaseCriteria wanted, DateTimeOffset now, int daysSoon)
    {
        cases = wanted.Open switch
        {
            true => cases.Where(c => !Closed.Contains(c.Status)),
            false => cases.Where(c => Closed.Contains(c.Status)),
            null => cases,
        };
        if (wanted.Due is { } due)
        {
            cases = cases.DueWithin(due, now, daysSoon);
        }

        return cases.Like(wanted);
    }

    public static IQueryable<Case> InOrder(this IQueryable<Case> cases, CaseOrder order) => order switch
    {
        CaseOrder.Oldest => cases.OrderBy(c => c.SubmittedAt),
        CaseOrder.Due => cases.OrderBy(c => c.DueOn == null).ThenBy(c => c.DueOn).ThenBy(c => c.SubmittedAt),
        CaseOrder.Number => cases.OrderBy(c => c.Number == null).ThenBy(c => c.Number).ThenBy(c => c.SubmittedAt),
        _ => cases.OrderByDescending(c => c.SubmittedAt),
    };

    /// <summary>Cases whose term runs and has ended: the day is over, or the hour of a term in hours.</summary>
    public static IQueryable<Case> Overdue(this IQueryable<Case> cases, DateTimeOffset now)
    {
        var today = KyivDate.Of(now);
        return cases.Where(c => TermRuns.Contains(c.Status) && c.TermHeldSince == null)
            .Where(c => c.DueOn <= today && (c.DueOn < today || c.DueAt < now));
    }

    /// <summary>Cases whose term runs and ends today, or as many days ahead at most; a term in hours has not ended.</summary>
    public static IQueryable<Case> DueFrom(this IQueryable<Case> cases, DateTimeOffset now, int daysAhead)
    {
        var today = KyivDate.Of(now);
        var last = today.AddDays(daysAhead);
        return cases.Where(c => TermRuns.Contains(c.Status) && c.TermHeldSince == null)
            .Where(c => c.DueOn >= today && c.DueOn <= last && (c.DueAt == null || c.DueAt >= now));
    }

    private static IQueryable<Case> DueWithin(
        this IQueryable<Case> cases, DueWithin due, DateTimeOffset now, int daysSoon) => due switch
        {
            Views.DueWithin.Overdue => cases.Overdue(now),
            Views.DueWithin.Soon => cases.DueFrom(now, daysSoon),
            Views.DueWithin.Week => cases.DueFrom(now, DaysOfWeek),
            _ => cases.DueFrom(now, daysAhead: 0),
        };

    private static IQueryable<Case> Like(this IQueryable<Case> cases, CaseCriteria wanted)
    {
        cases = wanted.Status is { } status ? cases.Where(c => c.Status == status) : cases;
        cases = wanted.ServiceCode is { } service ? cases.Where(c => c.ServiceCode == service) : cases;
        cases = wanted.Channel is { } channel ? cases.Where(c => c.Channel == channel) : cases;
        cases = wanted.From is { } from ? cases.Where(c => c.SubmittedOn >= from) : cases;
        cases = wanted.To is { } to ? cases.Where(c => c.SubmittedOn <= to) : cases;
        cases = wanted.PointId is { } id ? cases.At(new ServicePointId(id)) : cases;
        return wanted.ProviderBodyId is { } body ? cases.With(new Domain.Staff.ProviderBodyId(body)) : cases;
    }

    private static IQueryable<Case> At(this IQueryable<Case> cases, ServicePointId point) =>
        cases.Where(c => c.PointId == point);

    private static IQueryable<Case> With(this IQueryable<Case> cases, Domain.Staff.ProviderBodyId body) =>
        cases.Where(c => c.ProviderBodyId == body);
}
