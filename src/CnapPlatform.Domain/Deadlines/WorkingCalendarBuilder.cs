namespace CnapPlatform.Domain.Deadlines;

/// <summary>Turns the calendar data of the law into one kind for every day.</summary>
internal sealed class WorkingCalendarBuilder
{
    private readonly WorkCalendarData _data;

    public WorkingCalendarBuilder(WorkCalendarData data)
    {
        _data = data;

        // Where regimes overlap, the one that changes working days is the one a day has to name.
        Regimes = [.. data.Regimes.OrderByDescending(period => period.HolidaysAreWorkingDays)];

        MarkWeekends();
        CollectHolidays();
        MarkHolidays();
        MarkMovedDays();

        if (data.HolidayOnDayOffMovesToNextWorkingDay)
        {
            TransferDaysOff();
        }

        MarkAnnouncedDays();
    }

    public CalendarDayKind[] Kinds { get; } = new CalendarDayKind[WorkingCalendar.Length];

    public LegalRegimePeriod[] Regimes { get; }

    public SortedDictionary<DateOnly, Holiday> Holidays { get; } = [];

    public Dictionary<DateOnly, DateOnly> Transfers { get; } = [];

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static bool IsInForce(DateOnly date, DateOnly? from, DateOnly? to) =>
        (from is null || from <= date) && (to is null || date <= to);

    private static DateOnly DateOf(MovableHoliday holiday, int year) => holiday.Kind switch
    {
        MovableHoliday.OrthodoxEaster => OrthodoxEaster.SundayOf(year),
        MovableHoliday.Trinity => OrthodoxEaster.TrinityOf(year),
        _ => throw new ArgumentException($"Unknown kind of movable holiday: {holiday.Kind}", nameof(holiday)),
    };

    private static DateOnly? DateOf(FixedHoliday holiday, int year)
    {
        // A leap year has every date there is; a 29 February is simply absent from the other years.
        _ = new DateOnly(2000, holiday.Month, holiday.Day);

        return holiday.Day <= DateTime.DaysInMonth(year, holiday.Month)
            ? new DateOnly(year, holiday.Month, holiday.Day)
            : null;
    }

    private void MarkWeekends()
    {
        for (var day = 0; day < Kinds.Length; day++)
        {
            Kinds[day] = IsWeekend(WorkingCalendar.First.AddDays(day))
                ? CalendarDayKind.Weekend
                : CalendarDayKind.Working;
        }
    }

    private void CollectHolidays()
    {
        for (var year = WorkingCalendar.First.Year; year <= WorkingCalendar.Last.Year; year++)
        {
            foreach (var day in _data.Holidays)
            {
                var holiday = new Holiday(day.Name, day.NameEn, day.Source, day.Confirmed);
                AddHoliday(DateOf(day, year), day.EffectiveFrom, day.EffectiveTo, holiday);
            }

            foreach (var day in _data.MovableHolidays)
            {
                var holiday = new Holiday(day.Name, day.NameEn, day.Source, day.Confirmed);
                AddHoliday(DateOf(day, year), day.EffectiveFrom, day.EffectiveTo, holiday);
            }
        }
    }

    private void AddHoliday(DateOnly? date, DateOnly? from, DateOnly? to, Holiday holiday)
    {
        if (date is { } day && IsInForce(day, from, to))
        {
            Holidays.TryAdd(day, holiday);
        }
    }

    private void MarkHolidays()
    {
        foreach (var date in Holidays.Keys)
        {
            ref var kind = ref Kinds[WorkingCalendar.IndexOf(date)];

            if (!HolidaysAreWorked(date))
            {
                kind = CalendarDayKind.Holiday;
            }
            else if (kind == CalendarDayKind.Working)
            {
                kind = CalendarDayKind.HolidayWorkedUnderRegime;
            }
        }
    }

    // Labour Code art. 67 as a whole, swaps included, is not applied while the regime makes holidays working days.
    private void MarkMovedDays()
    {
        foreach (var moved in _data.MovedDays)
        {
            Mark(moved.WorkingOn, CalendarDayKind.MovedWorkingDay);
            Mark(moved.DayOffOn, CalendarDayKind.MovedDayOff);
        }
    }

    private void Mark(DateOnly date, CalendarDayKind kind)
    {
        if (!HolidaysAreWorked(date))
        {
            Kinds[WorkingCalendar.IndexOf(date)] = kind;
        }
    }

    // It is the day off that moves, so two holidays on one day off give one day back, and several queue up in order.
    private void TransferDaysOff()
    {
        foreach (var date in Holidays.Keys.Where(IsWeekend))
        {
            if (Kinds[WorkingCalendar.IndexOf(date)] == CalendarDayKind.Holiday)
            {
                TransferDayOff(date);
            }
        }
    }

    private void TransferDayOff(DateOnly from)
    {
        var day = WorkingCalendar.IndexOf(from) + 1;

        while (day < Kinds.Length && !IsOrdinaryWorkingDay(Kinds[day]))
        {
            day++;
        }

        var to = WorkingCalendar.First.AddDays(day);

        if (day < Kinds.Length && !HolidaysAreWorked(to))
        {
            Kinds[day] = CalendarDayKind.TransferredDayOff;
            Transfers.Add(to, from);
        }
    }

    // An act of its own outdoes every rule; it moves no other day off.
    private void MarkAnnouncedDays()
    {
        foreach (var day in _data.AnnouncedDays)
        {
            Kinds[WorkingCalendar.IndexOf(day.Date)] =
                day.IsWorking ? CalendarDayKind.AnnouncedWorkingDay : CalendarDayKind.AnnouncedDayOff;
            Holidays[day.Date] = new Holiday(day.Name, day.NameEn, day.Source, Confirmed: true);
            Transfers.Remove(day.Date);
        }
    }

    private static bool IsOrdinaryWorkingDay(CalendarDayKind kind) =>
        kind is CalendarDayKind.Working or CalendarDayKind.HolidayWorkedUnderRegime;

    private bool HolidaysAreWorked(DateOnly date) =>
        Array.Exists(Regimes, period => period.HolidaysAreWorkingDays && period.Covers(date));
}
