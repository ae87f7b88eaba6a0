using System.Collections.Frozen;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>The working days of the country: built once from the data of the law, then only read.</summary>
public sealed class WorkingCalendar
{
    public static readonly DateOnly First = new(1991, 1, 1);
    public static readonly DateOnly Last = new(2100, 12, 31);

    internal static readonly int Length = Last.DayNumber - First.DayNumber + 1;

    private readonly CalendarDayKind[] _kinds;
    private readonly FrozenDictionary<DateOnly, Holiday> _holidays;
    private readonly FrozenDictionary<DateOnly, DateOnly> _transfers;
    private readonly LegalRegimePeriod[] _regimes;

    // Working days before each day, and the days themselves in order: together they answer every count at once.
    private readonly int[] _workingBefore = new int[Length + 1];
    private readonly int[] _workingDays;

    public WorkingCalendar(WorkCalendarData data)
    {
        var built = new WorkingCalendarBuilder(data);

        _kinds = built.Kinds;
        _regimes = built.Regimes;
        _holidays = built.Holidays.ToFrozenDictionary();
        _transfers = built.Transfers.ToFrozenDictionary();
        _workingDays = [.. Enumerable.Range(0, Length).Where(day => IsWorkingKind(_kinds[day]))];

        for (var day = 0; day < Length; day++)
        {
            _workingBefore[day + 1] = _workingBefore[day] + (IsWorkingKind(_kinds[day]) ? 1 : 0);
        }
    }

    public bool IsWorking(DateOnly date) => IsWorkingKind(_kinds[IndexOf(date)]);

    public CalendarDay Describe(DateOnly date)
    {
        var kind = _kinds[IndexOf(date)];
        var regime = Array.Find(_regimes, period => period.Covers(date));
        var isTransfer = _transfers.TryGetValue(date, out var from);

        return new CalendarDay(date, kind)
        {
            Holiday = _holidays.GetValueOrDefault(isTransfer ? from : date),
            TransferredFrom = isTransfer ? from : null,
            Regime = regime,
            RegimeUnconfirmed = regime is not null && regime.IsUnconfirmedOn(date),
        };
    }

    /// <summary>The date itself when it is a working day, else the first working day after it.</summary>
    public DateOnly FirstWorkingFrom(DateOnly date) => WorkingDayAt(_workingBefore[IndexOf(date)]);

    /// <summary>The n-th working day after the date; the date itself is not counted.</summary>
    public DateOnly WorkingDayAfter(DateOnly date, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);

        return WorkingDayAt(_workingBefore[IndexOf(date) + 1] + (long)number - 1);
    }

    /// <summary>How many working days lie after one date up to and including another.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly through) =>
        _workingBefore[IndexOf(through) + 1] - _workingBefore[IndexOf(after) + 1];

    internal static bool IsWorkingKind(CalendarDayKind kind) => kind is CalendarDayKind.Working
        or CalendarDayKind.HolidayWorkedUnderRegime or CalendarDayKind.MovedWorkingDay
        or CalendarDayKind.AnnouncedWorkingDay;

    internal static int IndexOf(DateOnly date)
    {
        var index = date.DayNumber - First.DayNumber;

        return (uint)index < (uint)Length ? index : throw Outside(nameof(date), date);
    }

    private static ArgumentOutOfRangeException Outside(string name, DateOnly? date) =>
        new(name, date, "The date lies outside the working calendar.");

    private DateOnly WorkingDayAt(long position) => position < _workingDays.Length
        ? DateOnly.FromDayNumber(First.DayNumber + _workingDays[position])
        : throw Outside("due", date: null);
}
