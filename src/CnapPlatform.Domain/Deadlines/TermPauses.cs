using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>
/// A time in which terms stand still by a decision that lies outside the case: a service switched off, a territory of
/// hostilities. Both days are held; no last day is known yet where <see cref="To"/> is null.
/// </summary>
public sealed record TermHold(DateOnly From, DateOnly? To)
{
    /// <summary>As a pause: the day before is the last that ran, the day after the first that runs again.</summary>
    public TermPause? AsPause() => To is { } to
        ? new TermPause(StartOf(From).AddTicks(-1), StartOf(to.AddDays(1)).AddTicks(-1))
        : null;

    private static DateTimeOffset StartOf(DateOnly day) => KyivDate.Instant(day.ToDateTime(TimeOnly.MinValue));
}

/// <summary>Brings pauses of different origin into one line.</summary>
public static class TermPauses
{
    /// <summary>In order of time, those that touch made one; what lies before the start of the term is cut off.</summary>
    public static IReadOnlyList<TermPause> Merge(IReadOnlyList<TermPause> pauses, DateTimeOffset start)
    {
        if (pauses.Count == 0 || (pauses.Count == 1 && pauses[0].From >= start))
        {
            return pauses;
        }

        var merged = new List<TermPause>();
        foreach (var pause in pauses.Where(pause => pause.To > start).OrderBy(pause => pause.From))
        {
            var clipped = pause.From < start ? pause with { From = start } : pause;
            if (merged.Count > 0 && clipped.From <= merged[^1].To)
            {
                merged[^1] = merged[^1] with { To = Later(merged[^1].To, clipped.To) };
            }
            else
            {
                merged.Add(clipped);
            }
        }

        return merged;
    }

    /// <summary>The same for a term that starts with a day, whatever the hour of its event.</summary>
    internal static IReadOnlyList<TermPause> Merge(IReadOnlyList<TermPause> pauses, DateOnly start) =>
        Merge(pauses, KyivDate.Instant(start.ToDateTime(TimeOnly.MinValue)));

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
