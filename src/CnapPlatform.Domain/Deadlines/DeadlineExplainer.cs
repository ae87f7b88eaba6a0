namespace CnapPlatform.Domain.Deadlines;

/// <summary>Lists the days of a term of days or months, so that anyone can follow the count.</summary>
internal sealed class DeadlineExplainer(DateOnly start, Term term, WorkingCalendar calendar)
{
    private readonly List<ExplainedDay> _days = [];

    public static DeadlineExplanation Explain(DateTime startLocal, Term term, WorkingCalendar calendar)
    {
        var start = DateOnly.FromDateTime(startLocal);
        var dueOn = Deadline.DueOn(start, term, calendar);
        var days = new DeadlineExplainer(start, term, calendar).List(dueOn);

        return new DeadlineExplanation(term, startLocal, dueOn, DueAt: null, days, RestOnUnconfirmedRegime(days));
    }

    internal static bool RestOnUnconfirmedRegime(IEnumerable<ExplainedDay> days) =>
        days.Any(day => day.Role != ExplainedDayRole.Start && day.Day.RegimeUnconfirmed);

    private List<ExplainedDay> List(DateOnly dueOn)
    {
        if (term.IsOnTheDay)
        {
            EndOn(start, dueOn, number: null);
            return _days;
        }

        Add(start, ExplainedDayRole.Start);

        switch (term.Unit)
        {
            case TermUnit.WorkingDay:
                CountWorkingDays(dueOn);
                break;
            case TermUnit.CalendarDay:
                CountCalendarDays(dueOn);
                break;
            default:
                EndOn(Deadline.LastDay(start, term), dueOn, number: null);
                break;
        }

        return _days;
    }

    private void CountWorkingDays(DateOnly dueOn)
    {
        var number = 0;

        for (var date = start.AddDays(1); date < dueOn; date = date.AddDays(1))
        {
            if (calendar.IsWorking(date))
            {
                Add(date, ExplainedDayRole.Counted, ++number);
            }
            else
            {
                Add(date, ExplainedDayRole.Skipped);
            }
        }

        Add(dueOn, ExplainedDayRole.Due, number + 1);
    }

    private void CountCalendarDays(DateOnly dueOn)
    {
        for (var number = 1; number < term.Length; number++)
        {
            Add(start.AddDays(number), ExplainedDayRole.Counted, number);
        }

        EndOn(Deadline.LastDay(start, term), dueOn, term.Length);
    }

    private void EndOn(DateOnly last, DateOnly dueOn, int? number)
    {
        for (var date = last; date < dueOn; date = date.AddDays(1))
        {
            Add(date, ExplainedDayRole.RolledOver, date == last ? number : null);
        }

        Add(dueOn, ExplainedDayRole.Due, dueOn == last ? number : null);
    }

    private void Add(DateOnly date, ExplainedDayRole role, int? number = null) =>
        _days.Add(new ExplainedDay(date, role, number, calendar.Describe(date)));
}
