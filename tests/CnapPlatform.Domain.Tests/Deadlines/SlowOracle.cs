using System.Globalization;
using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Tests.Deadlines;

/// <summary>The law read once more, as slowly and plainly as possible: one day, or a quarter of an hour, at a time.</summary>
internal sealed class SlowOracle
{
    // The Julian date of the paschal full moon by golden number: the medieval table, days counted from 1 March.
    private static readonly int[] PaschalMoon =
        [36, 25, 44, 33, 22, 41, 30, 49, 38, 27, 46, 35, 24, 43, 32, 21, 40, 29, 48];

    private static readonly JulianCalendar Julian = new();

    private readonly HashSet<DateOnly> _working = [];
    private readonly bool _martialLaw;
    private readonly DateOnly _regimeEnds;

    public SlowOracle(bool martialLaw, DateOnly? regimeEnds = null)
    {
        _martialLaw = martialLaw;
        _regimeEnds = regimeEnds ?? DateOnly.MaxValue;
        WalkThroughAllDays();
    }

    /// <summary>What an act says of a single day outdoes every rule.</summary>
    public SlowOracle Announce(DateOnly day, bool isWorking)
    {
        _ = isWorking ? _working.Add(day) : _working.Remove(day);
        return this;
    }

    public static DateOnly Easter(int year)
    {
        var sunday = Julian.ToDateTime(year, 3, 1, 0, 0, 0, 0).AddDays(PaschalMoon[year % 19] - 1);

        do
        {
            sunday = sunday.AddDays(1);
        }
        while (sunday.DayOfWeek != DayOfWeek.Sunday);

        return DateOnly.FromDateTime(sunday);
    }

    public bool IsWorking(DateOnly day) => _working.Contains(day);

    public DateOnly DueOn(DateOnly start, Term term)
    {
        var day = start;
        var left = term.Length;

        while (term.Unit == TermUnit.WorkingDay && left > 0)
        {
            day = day.AddDays(1);
            left -= IsWorking(day) ? 1 : 0;
        }

        while (term.Unit == TermUnit.CalendarDay && left > 0)
        {
            day = day.AddDays(1);
            left--;
        }

        return FirstWorking(term.Unit == TermUnit.Month ? SameNumber(start, term.Length) : day);
    }

    /// <summary>Lives through the days one by one, with a bag of days still to run; stops come in order.</summary>
    public DateOnly DueOn(DateOnly start, Term term, IReadOnlyList<(DateOnly From, DateOnly To)> stops)
    {
        var left = term.Unit == TermUnit.Month
            ? SameNumber(start, term.Length).DayNumber - start.DayNumber
            : term.Length;
        var day = start;
        DateOnly? until = null;

        while (true)
        {
            if (day == until)
            {
                until = null;
            }

            foreach (var stop in stops)
            {
                if (until is null && stop.From == day && stop.To > day)
                {
                    until = stop.To;
                    left = Math.Max(left, 1);
                }
            }

            if (until is null && left <= 0 && IsWorking(day))
            {
                return day;
            }

            day = day.AddDays(1);
            left -= until is null && (term.Unit != TermUnit.WorkingDay || IsWorking(day)) ? 1 : 0;
        }
    }

    /// <summary>The same a quarter of an hour at a time; stops are whole quarters in UTC.</summary>
    public DateTime DueAt(
        DateTime startUtc, int hours, bool skipDaysOff, IReadOnlyList<(DateTime From, DateTime To)> stops)
    {
        var moment = startUtc;
        var quarters = hours * 4;

        while (quarters > 0)
        {
            var stands = stops.Any(stop => stop.From <= moment && moment < stop.To);
            var isFree = skipDaysOff && !IsWorking(DateOnly.FromDateTime(KyivClock(moment)));
            quarters -= stands || isFree ? 0 : 1;
            moment = moment.AddMinutes(15);
        }

        return KyivClock(moment);
    }

    /// <summary>Counts quarters of an hour on a clock in UTC; start and length must be whole quarters.</summary>
    public DateTime DueAt(DateTime startUtc, int hours, bool skipDaysOff)
    {
        var moment = startUtc;

        var quarters = hours * 4;

        while (quarters > 0)
        {
            quarters -= skipDaysOff && !IsWorking(DateOnly.FromDateTime(KyivClock(moment))) ? 0 : 1;
            moment = moment.AddMinutes(15);
        }

        return KyivClock(moment);
    }

    /// <summary>UTC+2, and UTC+3 between the last Sundays of March and October, 01:00 UTC.</summary>
    public static DateTime KyivClock(DateTime utc)
    {
        var summer = utc >= LastSunday(utc.Year, 3).AddHours(1) && utc < LastSunday(utc.Year, 10).AddHours(1);

        return utc.AddHours(summer ? 3 : 2);
    }

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateOnly(year, month, 31);

        return day.AddDays(-(int)day.DayOfWeek).ToDateTime(TimeOnly.MinValue);
    }

    private static DateOnly SameNumber(DateOnly start, int months)
    {
        var month = start.Month - 1 + months;
        var year = start.Year + (month / 12);
        var number = start.Day;

        while (!DateOnly.TryParseExact(
            $"{year:0000}-{(month % 12) + 1:00}-{number:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out _))
        {
            number--;
        }

        return new DateOnly(year, (month % 12) + 1, number);
    }

    private static bool IsHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (3, 8) or (5, 1) or (6, 28) or (8, 24) => true,
        (12, 25) => day >= new DateOnly(2017, 12, 2),
        (5, 2) when day < new DateOnly(2017, 12, 2) => true,
        (10, 14) => day.Year is >= 2015 and <= 2022,
        (7, 28) => day.Year is 2022 or 2023,
        (1, 7) => day.Year <= 2023,
        (5, 9) when day.Year <= 2023 => true,
        (5, 8) when day.Year >= 2024 => true,
        (7, 15) => day.Year >= 2024,
        (10, 1) => day.Year >= 2023,
        _ => day == Easter(day.Year) || day == Easter(day.Year).AddDays(49),
    };

    // Days off owed for holidays on Saturday and Sunday wait in a queue for the next days that would be worked.
    private void WalkThroughAllDays()
    {
        var owed = 0;

        for (var day = new DateOnly(1991, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var isFree = IsHoliday(day) && !IsMartialLaw(day);

            if (isWeekend)
            {
                owed += isFree ? 1 : 0;
            }
            else if (IsMartialLaw(day))
            {
                owed = 0;
                _working.Add(day);
            }
            else if (!isFree && owed > 0)
            {
                owed--;
            }
            else if (!isFree)
            {
                _working.Add(day);
            }
        }
    }

    private bool IsMartialLaw(DateOnly day) =>
        _martialLaw && day >= new DateOnly(2022, 2, 24) && day <= _regimeEnds;

    private DateOnly FirstWorking(DateOnly day)
    {
        while (!IsWorking(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
