namespace CnapPlatform.Domain.Kernel;

/// <summary>The legal clock of the country: every legal date and local time is that of Kyiv.</summary>
public static class KyivDate
{
    public static TimeZoneInfo Zone { get; } = FindZone();

    public static DateOnly Today(TimeProvider clock) => Of(clock.GetUtcNow());

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    public static DateTime Local(DateTimeOffset instant) => WithOffset(instant).DateTime;

    /// <summary>The instant with Kyiv's offset, which tells the two apart that an autumn night shows alike.</summary>
    public static DateTimeOffset WithOffset(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>Whether a Kyiv clock shows this time twice, in the night it goes back.</summary>
    public static bool ComesTwice(DateTime local) => Zone.IsAmbiguousTime(local);

    /// <summary>Midnight in Kyiv, as the day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => Instant(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The moment a Kyiv clock first shows this time; a time the spring change leaves out is refused.</summary>
    public static DateTimeOffset Instant(DateTime local)
    {
        if (local.Kind != DateTimeKind.Unspecified)
        {
            throw new ArgumentException("A Kyiv local time carries no kind of its own.", nameof(local));
        }

        if (Zone.IsInvalidTime(local))
        {
            throw new ArgumentException("This local time is left out by the spring clock change.", nameof(local));
        }

        return new DateTimeOffset(local, OffsetOf(local)).ToUniversalTime();
    }

    /// <summary>How far the clocks went forward between two moments; below zero where they went back.</summary>
    public static TimeSpan ShiftBetween(DateTimeOffset from, DateTimeOffset to) =>
        Zone.GetUtcOffset(to) - Zone.GetUtcOffset(from);

    // Of the two moments of an autumn night the first is still on summer time, which is the larger offset.
    private static TimeSpan OffsetOf(DateTime local) =>
        ComesTwice(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);

    // Time zone data older than 2022 know only the former spelling.
    private static TimeZoneInfo FindZone() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Kyiv", out var zone)
            ? zone
            : TimeZoneInfo.FindSystemTimeZoneById("Europe/Kiev");
}
