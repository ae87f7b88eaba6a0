using System.Text.Json.Serialization;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>What the law says about working days, as data: each item names its source and whether it is confirmed.</summary>
public sealed record WorkCalendarData
{
    public IReadOnlyList<FixedHoliday> Holidays { get; init; } = [];

    public IReadOnlyList<MovableHoliday> MovableHolidays { get; init; } = [];

    public IReadOnlyList<LegalRegimePeriod> Regimes { get; init; } = [];

    public IReadOnlyList<MovedWorkingDay> MovedDays { get; init; } = [];

    /// <summary>Days that acts have changed since the version was published; no part of the version.</summary>
    [JsonIgnore]
    public IReadOnlyList<AnnouncedDay> AnnouncedDays { get; init; } = [];

    /// <summary>A day off that falls on a holiday is given back on the next working day.</summary>
    public bool HolidayOnDayOffMovesToNextWorkingDay { get; init; }

    public string? DayOffMoveSource { get; init; }
}

/// <summary>A holiday on the same date every year, between the dates its law is in force (both inclusive).</summary>
public sealed record FixedHoliday
{
    public required int Month { get; init; }

    public required int Day { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }

    public required string Source { get; init; }

    public bool Confirmed { get; init; }
}

/// <summary>A holiday that moves with Easter; its kind says how.</summary>
public sealed record MovableHoliday
{
    public const string OrthodoxEaster = "orthodox_easter";
    public const string Trinity = "trinity";

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }

    public required string Source { get; init; }

    public bool Confirmed { get; init; }
}

/// <summary>A special legal regime such as martial law; open-ended until its end is known.</summary>
public sealed record LegalRegimePeriod
{
    public const string MartialLaw = "martial_law";

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>The last day an act in hand covers; later days rest on the regime being prolonged.</summary>
    public DateOnly? ConfirmedTo { get; init; }

    public bool HolidaysAreWorkingDays { get; init; }

    public required string Source { get; init; }

    public bool Confirmed { get; init; }

    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);

    public bool IsUnconfirmedOn(DateOnly day) => !Confirmed || day > ConfirmedTo;
}

/// <summary>An officially swapped day: one date becomes working, another a day off.</summary>
public sealed record MovedWorkingDay
{
    public required DateOnly WorkingOn { get; init; }

    public required DateOnly DayOffOn { get; init; }

    public required string Source { get; init; }

    public bool Confirmed { get; init; }
}

/// <summary>A single day that an act makes working or a day off; what lies before its announcement stays as it was.</summary>
public sealed record AnnouncedDay(DateOnly Date, bool IsWorking, string Name, string NameEn, string Source);
