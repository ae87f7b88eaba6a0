using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Cases;

/// <summary>A service's term with the calendar it is counted in and the times in which it stands still by law.</summary>
public sealed record CaseTerm(Term Term, WorkingCalendar Calendar)
{
    /// <summary>Suspensions that hold for every case of the service in the hromada.</summary>
    public IReadOnlyList<TermHold> Holds { get; init; } = [];

    /// <summary>The last announcement that the calendar and the suspensions take into account.</summary>
    public int Revision { get; init; }

    /// <summary>The last day and, for terms in hours, the last moment.</summary>
    public (DateOnly On, DateTimeOffset? At) DueFrom(DateTimeOffset registeredAt) => DueFrom(registeredAt, []);

    /// <summary>The same, for a term that has stood still.</summary>
    public (DateOnly On, DateTimeOffset? At) DueFrom(DateTimeOffset registeredAt, IReadOnlyList<TermPause> pauses) =>
        PausedTerm.DueFrom(registeredAt, Term, Calendar, With(pauses));

    /// <summary>The last day counted from a date; a term in hours is counted from the end of that day.</summary>
    public DateOnly DueFrom(DateOnly start) =>
        DueFrom(KyivDate.Instant(start.ToDateTime(new TimeOnly(23, 59)))).On;

    /// <summary>The day a suspension without a known end stops the term; null where none does before it ends.</summary>
    public DateOnly? HeldSince(DateOnly start, DateOnly due)
    {
        var open = Holds.Where(hold => hold.To is null && hold.From <= due).Select(hold => hold.From).ToList();
        return open.Count == 0 ? null : new[] { open.Min(), start }.Max();
    }

    /// <summary>The pauses of a case together with those of the law, as far as their end is known.</summary>
    public IReadOnlyList<TermPause> With(IReadOnlyList<TermPause> pauses) =>
        Holds.Count == 0 ? pauses : [.. pauses, .. Holds.Select(hold => hold.AsPause()).OfType<TermPause>()];
}
