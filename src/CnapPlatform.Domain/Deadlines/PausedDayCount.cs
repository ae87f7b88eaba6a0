namespace CnapPlatform.Domain.Deadlines;

/// <summary>A count of days that can be stopped and goes on.</summary>
internal sealed class PausedDayCount
{
    private readonly Term _term;
    private readonly WorkingCalendar _calendar;
    private DateOnly _from;

    public PausedDayCount(DateOnly start, Term term, WorkingCalendar calendar)
    {
        _term = term;
        _calendar = calendar;
        _from = start;
        Due = Deadline.DueOn(start, term, calendar);
        Reached = term.Unit == TermUnit.WorkingDay ? Due : Deadline.LastDay(start, term);
        Left = term.Unit == TermUnit.WorkingDay ? term.Length : Reached.DayNumber - start.DayNumber;
    }

    public DateOnly Due { get; private set; }

    /// <summary>The day the count itself reaches, before it moves on from a day off.</summary>
    public DateOnly Reached { get; private set; }

    /// <summary>Days still to run since the last stop.</summary>
    public int Left { get; private set; }

    /// <summary>Days that ran between the stop before and the last one.</summary>
    public int Ran { get; private set; }

    /// <summary>False where the stop changes nothing: the term had ended, or it went on the same day.</summary>
    public bool Stop(DateOnly from, DateOnly to)
    {
        if (from > Due || from >= to)
        {
            return false;
        }

        var before = Left;
        if (_term.Unit == TermUnit.WorkingDay)
        {
            var run = from > _from ? _calendar.WorkingDaysBetween(_from, from) : 0;
            Left = Math.Max(1, before - run);
            Due = Reached = _calendar.WorkingDayAfter(to, Left);
        }
        else
        {
            Left = Math.Max(1, Reached.DayNumber - from.DayNumber);
            Reached = to.AddDays(Left);
            Due = _calendar.FirstWorkingFrom(Reached);
        }

        Ran = Math.Max(0, before - Left);
        _from = to;
        return true;
    }
}
