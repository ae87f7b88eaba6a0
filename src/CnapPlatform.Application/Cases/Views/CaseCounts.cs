using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Views;

/// <summary>A hromada's cases counted by the database in groups, to be added up for each picture.</summary>
internal sealed class CaseCounts(
    IReadOnlyList<CaseCounts.Registered> registered,
    IReadOnlyList<CaseCounts.Decided> decided,
    IReadOnlyList<CaseCounts.Open> open,
    IReadOnlyDictionary<ProviderBodyId, string> bodies)
{
    private const int DaysOfWeek = 7;
    private const int MostServices = 10;

    internal sealed record Registered(DateOnly On, string Service, int Count);

    internal sealed record Decided(DateOnly On, string Service, ProviderBodyId? Body, bool IsInTime, int Count);

    internal sealed record Open(CaseStatus Status, ProviderBodyId? Body, int Count, int Overdue);

    public static async Task<CaseCounts> ReadAsync(
        ICnapDb db, DateOnly from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var cases = db.Cases.AsNoTracking();
        // A complaint bears the service of the case it is about, but is no application for it.
        var applications = cases.Where(c => c.Kind == CaseKind.Application);
        var registered = await applications.Where(c => c.RegisteredOn >= from)
            .GroupBy(c => new { c.RegisteredOn, c.ServiceCode })
            .Select(g => new Registered(g.Key.RegisteredOn!.Value, g.Key.ServiceCode, g.Count()))
            .ToListAsync(cancellationToken);
        var decided = await applications.Where(c => c.Decision != null && c.Decision.DecidedOn >= from)
            .GroupBy(c => new
            {
                c.Decision!.DecidedOn,
                c.ServiceCode,
                c.ProviderBodyId,
                InTime = c.Decision.DecidedOn <= c.DueOn && (c.DueAt == null || c.Decision.DecidedAt <= c.DueAt),
            })
            .Select(g => new Decided(
                g.Key.DecidedOn, g.Key.ServiceCode, g.Key.ProviderBodyId, g.Key.InTime, g.Count()))
            .ToListAsync(cancellationToken);
        var bodies = await db.ProviderBodies.AsNoTracking()
            .ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
        return new CaseCounts(registered, decided, await OpenAsync(cases, now, cancellationToken), bodies);
    }

    public GetOverview.Week InWeek(DateOnly monday)
    {
        var next = monday.AddDays(DaysOfWeek);
        return new GetOverview.Week(
            monday,
            registered.Where(group => group.On >= monday && group.On < next).Sum(group => group.Count),
            decided.Where(group => group.On >= monday && group.On < next).Sum(group => group.Count));
    }

    public GetOverview.Month InMonth(DateOnly first)
    {
        var groups = decided.Where(group => group.On >= first && group.On < first.AddMonths(1)).ToList();
        return new GetOverview.Month(first, groups.Sum(group => group.Count), InTime(groups));
    }

    public IReadOnlyList<GetOverview.Stage> Stages() =>
    [
        .. open.GroupBy(group => group.Status).OrderBy(stage => stage.Key)
            .Select(stage => new GetOverview.Stage(
                stage.Key, stage.Sum(group => group.Count), stage.Sum(group => group.Overdue))),
    ];

    /// <summary>The services asked for most.</summary>
    public IReadOnlyList<GetOverview.ServiceLine> Services(Func<string, LocalText> nameOf) =>
    [
        .. registered.GroupBy(group => group.Service)
            .Select(service => (Code: service.Key, Registered: service.Sum(group => group.Count)))
            .OrderByDescending(service => service.Registered).ThenBy(service => service.Code, StringComparer.Ordinal)
            .Take(MostServices)
            .Select(service =>
            {
                var groups = decided.Where(group => group.Service == service.Code).ToList();
                return new GetOverview.ServiceLine(
                    service.Code, nameOf(service.Code), service.Registered, groups.Sum(g => g.Count), InTime(groups));
            }),
    ];

    public IReadOnlyList<GetOverview.BodyLine> Bodies()
    {
        var all = open.Select(group => group.Body).Concat(decided.Select(group => group.Body)).Distinct();
        return
        [
            .. all.Select(body =>
            {
                var waiting = open.Where(group => group.Body == body).ToList();
                var done = decided.Where(group => group.Body == body).ToList();
                return new GetOverview.BodyLine(
                    body is { } id ? bodies.GetValueOrDefault(id) : null,
                    waiting.Sum(group => group.Count),
                    waiting.Sum(group => group.Overdue),
                    done.Sum(group => group.Count),
                    InTime(done));
            }).OrderByDescending(line => line.Overdue).ThenByDescending(line => line.Open),
        ];
    }

    private static int InTime(IEnumerable<Decided> groups) =>
        groups.Where(group => group.IsInTime).Sum(group => group.Count);

    private static async Task<IReadOnlyList<Open>> OpenAsync(
        IQueryable<Case> cases, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await cases.Matching(new CaseCriteria { Open = true }, now, 0)
            .GroupBy(c => new { c.Status, c.ProviderBodyId })
            .Select(g => new { g.Key.Status, g.Key.ProviderBodyId, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var overdue = await cases.Overdue(now)
            .GroupBy(c => new { c.Status, c.ProviderBodyId })
            .Select(g => new { g.Key.Status, g.Key.ProviderBodyId, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var late = overdue.ToLookup(g => (g.Status, g.ProviderBodyId), g => g.Count);
        return all.ConvertAll(g => new Open(
            g.Status, g.ProviderBodyId, g.Count, late[(g.Status, g.ProviderBodyId)].Sum()));
    }
}
