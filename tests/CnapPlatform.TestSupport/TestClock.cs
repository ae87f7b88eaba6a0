using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.TestSupport;

/// <summary>The time a test says it is.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = Given.Now;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset now) => _now = now.ToUniversalTime();

    /// <summary>Sets a date and time as a clock in Kyiv shows it.</summary>
    public void SetKyiv(DateOnly day, int hour, int minute = 0) =>
        _now = KyivDate.Instant(day.ToDateTime(new TimeOnly(hour, minute)));

    public void Advance(TimeSpan by) => _now += by;
}
