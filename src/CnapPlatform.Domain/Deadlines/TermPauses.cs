using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>
/// A time in which terms stand still by a decision that lies outside the case: a service switched off, a territory of
/// hostilities. Both days are held; no last day is known yet where <see cref="To"/> is null.
/// </summary>
public sealed record TermHold(DateOnly From, DateOnly? To)
{
    /// <summary>It holds the terms of one service only, not those of a complaint about it.</summary>
    public bool OfService { get; init; }

    /// <summary>As a pause: the day before is the last that ran, the day after the first that runs again.</summary>
    public TermPause? AsPause() => To is { } to
        ? new TermPause(KyivDate.StartOf(From).AddTicks(-1), KyivDate.StartOf(to.AddDays(1)).AddTicks(-1))
        : null;
}

/// <summary>Reads pauses from a route sheet and brings those of different origin into one line.</summary>
public static class TermPauses
{
    /// <summary>The times in which the case stood still, those over and since when the open one lasts.</summary>
    /// <param name="route">In the order of the lines.</param>
    internal static (IReadOnlyList<TermPause> Over, DateTimeOffset? Since) Of(IEnumerable<RouteEntry> route)
    {
        var over = new List<TermPause>();
        DateTimeOffset? stopped = null;
        foreach (var entry in route)
        {
            if (CaseLifecycle.IsPaused(entry.To))
            {
                stopped ??= entry.At;
            }
            else if (stopped is { } from)
            {
                over.Add(new TermPause(from, entry.At));
                stopped = null;
            }
        }

        return (over, stopped);
    }

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
        Merge(pauses, KyivDate.StartOf(start));

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
