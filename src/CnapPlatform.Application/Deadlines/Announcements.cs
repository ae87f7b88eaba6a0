using System.Collections.Concurrent;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Deadlines;

/// <summary>What was announced, read once in a while and kept, and the calendars that follow from it.</summary>
public sealed class Announcements(TimeProvider clock)
{
    /// <summary>
    /// Every node knows of an announcement after this time. Open cases are gone through later, so that none is
    /// registered by the old calendar after its hromada has been done.
    /// </summary>
    public static readonly TimeSpan KnownEverywhereAfter = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<CalendarKey, Lazy<WorkingCalendar>> _calendars = new();
    private readonly KeptShortly<AnnouncedTerms> _kept = new(clock);

    /// <summary>All that holds now.</summary>
    public Task<AnnouncedTerms> GetAsync(ICnapDb db, CancellationToken cancellationToken) =>
        _kept.GetAsync(
            async stop => new AnnouncedTerms(await db.Announcements.AsNoTracking()
                .Include(a => a.Territories)
                .Where(a => a.Revision != null)
                .OrderBy(a => a.Revision)
                .ToListAsync(stop)),
            cancellationToken);

    /// <summary>Something has been announced: the next question reads again.</summary>
    public void Forget() => _kept.Forget();

    /// <summary>
    /// The rules for cases of a service in a hromada, by its first variant where none is named, and with everything
    /// announced up to a point; with nothing announced where none is given.
    /// </summary>
    public ClockRules RulesOf(
        PublishedStandard standard, HromadaId hromada, string serviceCode, string? variantKey = null,
        AnnouncedTerms? announced = null, PassportContent? local = null)
    {
        var passport = standard.Passport(serviceCode, local);
        var counted = announced ?? AnnouncedTerms.None;
        return new ClockRules
        {
            Procedure = standard.Content.Procedure,
            Total = passport.Variant(variantKey).Term,
            TotalAct = passport.Card.Laws.Items.Count > 0 ? passport.Card.Laws.Items[0].Uk : null,
            Stages = passport.TechnologicalCard,
            Calendar = CalendarOf(standard, counted),
            Peacetime = PeacetimeOf(standard, counted),
            Holds = counted.HoldsFor(hromada, serviceCode),
            Revision = counted.Revision,
        };
    }

    /// <summary>The calendar of a version with what was announced since.</summary>
    public WorkingCalendar CalendarOf(PublishedStandard standard, AnnouncedTerms announced) =>
        Last(announced) is null ? standard.Calendar : Kept(standard, announced, inPeace: false);

    /// <summary>The same without special regimes.</summary>
    public WorkingCalendar PeacetimeOf(PublishedStandard standard, AnnouncedTerms announced) =>
        Last(announced) is null ? standard.PeacetimeCalendar : Kept(standard, announced, inPeace: true);

    // One that is only planned changes nothing once it is announced but the day from which it counts.
    private WorkingCalendar Kept(PublishedStandard standard, AnnouncedTerms announced, bool inPeace)
    {
        var last = Last(announced)!;
        var key = new CalendarKey(standard.Number, last.Id, last.AnnouncedAt, inPeace);
        return _calendars.GetOrAdd(key, _ => new Lazy<WorkingCalendar>(() =>
        {
            var data = announced.Over(standard.Content.Calendar, KyivDate.Today(clock));
            return new WorkingCalendar(inPeace ? data with { Regimes = [] } : data);
        })).Value;
    }

    private static CalendarAnnouncement? Last(AnnouncedTerms announced) =>
        announced.Announced.LastOrDefault(a => a.ChangesCalendar);

    private readonly record struct CalendarKey(int Standard, Guid Latest, DateTimeOffset? AnnouncedAt, bool InPeace);
}
