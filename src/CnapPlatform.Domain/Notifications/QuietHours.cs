using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Notifications;

/// <summary>
/// The hours of Kyiv in which nobody is disturbed by what can wait; they may go over midnight, and equal ends mean none.
/// </summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>When a message written now may leave; null: at once.</summary>
    public DateTimeOffset? HoldsUntil(DateTimeOffset now)
    {
        var local = KyivDate.Local(now);
        if (!TimeOnly.FromDateTime(local).IsBetween(From, To))
        {
            return null;
        }

        var day = DateOnly.FromDateTime(local);
        var endsToday = TimeOnly.FromDateTime(local) < To;
        return LocalTime.At(endsToday ? day : day.AddDays(1), To);
    }
}

/// <summary>Moments that a clock on the wall in Kyiv names, on the two nights of the clock change, too.</summary>
public static class LocalTime
{
    /// <summary>The first moment the clock shows this time; an hour later where the spring change leaves it out.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return KyivDate.Instant(KyivDate.Zone.IsInvalidTime(local) ? local.AddHours(1) : local);
    }

    /// <summary>The next time the clock shows this hour.</summary>
    public static DateTimeOffset Next(int hour, DateTimeOffset now)
    {
        var today = KyivDate.Of(now);
        var at = At(today, new TimeOnly(hour, 0));
        return at > now ? at : At(today.AddDays(1), new TimeOnly(hour, 0));
    }
}
