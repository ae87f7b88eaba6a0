using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>All announcements up to one, laid over what a version of the standard says.</summary>
/// <param name="Announced">In the order in which they were announced.</param>
public sealed record AnnouncedTerms(IReadOnlyList<CalendarAnnouncement> Announced)
{
    public static readonly AnnouncedTerms None = new([]);

    /// <summary>The last announcement that counts; zero where there is none.</summary>
    public int Revision => Announced.Count == 0 ? 0 : Announced[^1].Revision ?? int.MaxValue;

    public AnnouncedTerms UpTo(int revision) =>
        revision >= Revision ? this : new([.. Announced.Where(a => a.Revision <= revision)]);

    /// <summary>With one that is only planned, to see what it would move.</summary>
    public AnnouncedTerms With(CalendarAnnouncement planned) => new([.. Announced, planned]);

    /// <summary>The version's calendar with everything that was announced since.</summary>
    public WorkCalendarData Over(WorkCalendarData published, DateOnly today)
    {
        var data = published;
        foreach (var change in Announced.Where(a => a.ChangesCalendar))
        {
            data = Apply(change, data, change.AnnouncedAt is { } at ? KyivDate.Of(at) : today);
        }

        return data;
    }

    /// <summary>The times in which the terms of a service stand still in a hromada.</summary>
    public IReadOnlyList<TermHold> HoldsFor(HromadaId hromada, string serviceCode)
    {
        if (Announced.Count == 0)
        {
            return [];
        }

        return
        [
            .. Announced.SelectMany(a => a.HoldsFor(hromada, serviceCode)
                .Select(hold => hold.To is null ? hold with { To = EndOf(a) } : hold)),
        ];
    }

    /// <summary>The times in which all terms of the country stand still.</summary>
    public IReadOnlyList<TermHold> HoldsEverywhere =>
    [
        .. Announced.Where(a => a is { Kind: AnnouncementKind.TermsSuspended, ServiceCode: null, Territories.Count: 0 })
            .Select(a => new TermHold(a.From, a.To ?? EndOf(a))),
    ];

    // A suspension that was announced to last until further notice ends with the notice.
    private DateOnly? EndOf(CalendarAnnouncement suspension) =>
        Announced.FirstOrDefault(a => a.Kind == AnnouncementKind.SuspensionEnded && a.Ends == suspension.Id)?.From;

    private static WorkCalendarData Apply(CalendarAnnouncement change, WorkCalendarData data, DateOnly announcedOn) =>
        change.Kind switch
        {
            // What had been counted before anybody could know of the change stays as it was.
            AnnouncementKind.DayOff or AnnouncementKind.WorkingDay when change.From < announcedOn => data,
            AnnouncementKind.DayOff or AnnouncementKind.WorkingDay => data with
            {
                AnnouncedDays =
                [
                    .. data.AnnouncedDays.Where(day => day.Date != change.From),
                    new AnnouncedDay(
                        change.From, change.Kind == AnnouncementKind.WorkingDay, change.Name.Uk,
                        change.Name.En ?? change.Name.Uk, change.Act),
                ],
            },
            AnnouncementKind.RegimeEnded => WithRegime(
                data, change, regime => regime with { To = Later(change.From, announcedOn.AddDays(-1)) }),
            _ => WithRegime(data, change, regime => regime with
            {
                ConfirmedTo = change.To,
                To = regime.To is null ? null : change.To,
                Source = change.Act,
            }),
        };

    private static WorkCalendarData WithRegime(
        WorkCalendarData data, CalendarAnnouncement change, Func<LegalRegimePeriod, LegalRegimePeriod> changed)
    {
        var last = data.Regimes.Where(regime => regime.Kind == change.RegimeKind).MaxBy(regime => regime.From);
        return data with { Regimes = [.. data.Regimes.Select(regime => regime == last ? changed(regime) : regime)] };
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
