using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>What has changed in the counting of terms since a version of the standard was published.</summary>
public enum AnnouncementKind
{
    /// <summary>A day becomes a day off.</summary>
    DayOff,

    /// <summary>A day off becomes a working day.</summary>
    WorkingDay,

    /// <summary>An act confirms that a special regime goes on.</summary>
    RegimeProlonged,

    /// <summary>A special regime ends: holidays are days off again.</summary>
    RegimeEnded,

    /// <summary>Terms stand still: of a service, in territories, or both.</summary>
    TermsSuspended,

    /// <summary>Suspended terms go on.</summary>
    SuspensionEnded,
}

/// <summary>
/// An announced change in the counting of terms: dated, with its act and reason, and never changed afterwards. Versions
/// of the standard stay as they were published; the engine lays announcements over their calendar. First it is planned,
/// so that everybody sees what it would move; then it is announced and gets its place in the order of announcements.
/// </summary>
public sealed class CalendarAnnouncement
{
    private readonly List<SuspendedTerritory> _territories = [];

    private CalendarAnnouncement()
    {
    }

    public Guid Id { get; private init; }

    public AnnouncementKind Kind { get; private init; }

    /// <summary>The day concerned, the last day of a regime, or the first day of a suspension.</summary>
    public DateOnly From { get; private init; }

    /// <summary>The last day of a suspension, or the last day an act confirms a regime for; null where not known.</summary>
    public DateOnly? To { get; private init; }

    /// <summary>The regime of a version's calendar, such as martial law.</summary>
    public string? RegimeKind { get; private init; }

    /// <summary>The service whose terms are suspended; null for all services.</summary>
    public string? ServiceCode { get; private init; }

    /// <summary>The suspension that this announcement ends.</summary>
    public Guid? Ends { get; private init; }

    /// <summary>What the day is: «День жалоби».</summary>
    public LocalText Name { get; private init; } = LocalText.Empty;

    /// <summary>The act: its kind, number and date.</summary>
    public string Act { get; private init; } = "";

    public string Reason { get; private init; } = "";

    public DateTimeOffset PlannedAt { get; private init; }

    public AccountId PlannedBy { get; private init; }

    public string PlannedByName { get; private init; } = "";

    /// <summary>When it was known what the announcement moves.</summary>
    public DateTimeOffset? PreviewedAt { get; private set; }

    public DateTimeOffset? AnnouncedAt { get; private set; }

    public string? AnnouncedByName { get; private set; }

    public DateTimeOffset? DroppedAt { get; private set; }

    /// <summary>Its place among all announcements, from 1; a case knows up to which one its dates are counted.</summary>
    public int? Revision { get; private set; }

    /// <summary>Where terms are suspended, as the register said when it was planned; empty for the whole country.</summary>
    public IReadOnlyList<SuspendedTerritory> Territories => _territories;

    public bool IsOpen => AnnouncedAt is null && DroppedAt is null;

    public bool ChangesCalendar => Kind is AnnouncementKind.DayOff or AnnouncementKind.WorkingDay
        or AnnouncementKind.RegimeProlonged or AnnouncementKind.RegimeEnded;

    public static CalendarAnnouncement Plan(PlannedAnnouncement plan, DateTimeOffset at)
    {
        var planned = new CalendarAnnouncement
        {
            Id = Guid.CreateVersion7(),
            Kind = plan.Kind,
            From = plan.From,
            To = plan.To,
            RegimeKind = plan.RegimeKind,
            ServiceCode = plan.ServiceCode,
            Ends = plan.Ends,
            Name = plan.Name,
            Act = plan.Act,
            Reason = plan.Reason,
            PlannedAt = at,
            PlannedBy = plan.By,
            PlannedByName = plan.ByName,
        };
        planned._territories.AddRange(plan.Territories.Select((place, index) => new SuspendedTerritory
        {
            AnnouncementId = planned.Id,
            Seq = index + 1,
            HromadaId = place.HromadaId,
            From = place.Hold.From,
            To = place.Hold.To,
        }));
        return planned;
    }

    public void Previewed(DateTimeOffset at) => PreviewedAt ??= at;

    /// <summary>It holds from now on; a preview must have shown before what it moves.</summary>
    public void Announce(int revision, string byName, DateTimeOffset at)
    {
        RequireOpen();
        if (PreviewedAt is null)
        {
            throw new Refused(DeadlineRefusals.NotPreviewed);
        }

        // A day that lay ahead when it was planned may have come meanwhile.
        if (Kind is AnnouncementKind.DayOff or AnnouncementKind.WorkingDay && From < KyivDate.Of(at))
        {
            throw new Refused(DeadlineRefusals.DayIsPast);
        }

        (Revision, AnnouncedAt, AnnouncedByName) = (revision, at, byName);
    }

    public void Drop(DateTimeOffset at)
    {
        RequireOpen();
        DroppedAt = at;
    }

    /// <summary>The times in which terms of this service stand still in this hromada.</summary>
    public IEnumerable<TermHold> HoldsFor(HromadaId hromada, string serviceCode)
    {
        if (Kind != AnnouncementKind.TermsSuspended || (ServiceCode is not null && ServiceCode != serviceCode))
        {
            return [];
        }

        return _territories.Count == 0
            ? [new TermHold(From, To) { OfService = ServiceCode is not null }]
            : _territories.Where(place => place.HromadaId == hromada)
                .Select(place => new TermHold(place.From, place.To) { OfService = ServiceCode is not null });
    }

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new Refused(DeadlineRefusals.AnnouncementClosed);
        }
    }
}

/// <summary>A hromada in which terms stand still, and when.</summary>
public sealed class SuspendedTerritory
{
    public Guid AnnouncementId { get; init; }

    public int Seq { get; init; }

    public HromadaId HromadaId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>What somebody wants to announce.</summary>
public sealed record PlannedAnnouncement
{
    public required AnnouncementKind Kind { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public string? RegimeKind { get; init; }

    public string? ServiceCode { get; init; }

    public Guid? Ends { get; init; }

    public LocalText Name { get; init; } = LocalText.Empty;

    public required string Act { get; init; }

    public required string Reason { get; init; }

    public required AccountId By { get; init; }

    public required string ByName { get; init; }

    public IReadOnlyList<(HromadaId HromadaId, TermHold Hold)> Territories { get; init; } = [];
}

public static class DeadlineRefusals
{
    public const string NotPreviewed = "Deadlines.Refused.NotPreviewed";
    public const string DayIsPast = "Deadlines.Refused.DayIsPast";
    public const string AnnouncementClosed = "Deadlines.Refused.AnnouncementClosed";
    public const string NoRegime = "Deadlines.Refused.NoRegime";
    public const string EndsBeforeItBegan = "Deadlines.Refused.EndsBeforeItBegan";
    public const string NoTerritory = "Deadlines.Refused.NoTerritory";
}
