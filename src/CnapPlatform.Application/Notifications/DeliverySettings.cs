using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Application.Notifications;

/// <summary>What the use cases need of the section «Notifications» of the configuration.</summary>
public sealed record DeliverySettings
{
    private static readonly QuietHours Night = new(new TimeOnly(21, 0), new TimeOnly(8, 0));

    /// <summary>The Kyiv hours in which applicants get no SMS; null: from 21:00 to 8:00; equal ends: none.</summary>
    public TimeOnly? QuietFrom { get; init; }

    public TimeOnly? QuietTo { get; init; }

    /// <summary>Waits after failures, one after another.</summary>
    public IReadOnlyList<TimeSpan>? RetryWaits { get; init; }

    public QuietHours QuietHours => new(QuietFrom ?? Night.From, QuietTo ?? Night.To);

    public RetryPolicy Retry => new() { Waits = RetryWaits };
}
