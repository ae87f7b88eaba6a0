namespace CnapPlatform.Domain.Deadlines;

/// <summary>Why a date is, or is not, a working day.</summary>
public enum CalendarDayKind
{
    Working,
    Weekend,
    Holiday,

    /// <summary>A weekday given free because a holiday fell on a day off.</summary>
    TransferredDayOff,

    /// <summary>A holiday that a special legal regime turns into an ordinary working day.</summary>
    HolidayWorkedUnderRegime,

    MovedWorkingDay,
    MovedDayOff,

    /// <summary>Made a day off by an act that came after the version of the standard.</summary>
    AnnouncedDayOff,

    /// <summary>Made a working day by an act that came after the version of the standard.</summary>
    AnnouncedWorkingDay,
}

/// <summary>A holiday as it stands in the law.</summary>
public sealed record Holiday(string Name, string NameEn, string Source, bool Confirmed);

/// <summary>One date of the working calendar with all that explains it.</summary>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind)
{
    /// <summary>The holiday of this date, the one whose day off was transferred here, or what an act made it.</summary>
    public Holiday? Holiday { get; init; }

    public DateOnly? TransferredFrom { get; init; }

    public LegalRegimePeriod? Regime { get; init; }

    /// <summary>No act in hand says yet that the regime still holds on this date.</summary>
    public bool RegimeUnconfirmed { get; init; }

    public bool IsWorking => WorkingCalendar.IsWorkingKind(Kind);
}
