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
}

/// <summary>A holiday as it stands in the law.</summary>
public sealed record Holiday(string Name, string NameEn, string Source, bool Confirmed);

/// <summary>One date of the working calendar with all that explains it.</summary>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind)
{
    /// <summary>The holiday of this date, or the one whose day off was transferred here.</summary>
    public Holiday? Holiday { get; init; }

    public DateOnly? TransferredFrom { get; init; }

    public LegalRegimePeriod? Regime { get; init; }

    /// <summary>No act in hand says yet that the regime still holds on this date.</summary>
    public bool RegimeUnconfirmed { get; init; }

    public bool IsWorking => WorkingCalendar.IsWorkingKind(Kind);
}
