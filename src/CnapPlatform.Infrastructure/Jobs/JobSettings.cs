namespace CnapPlatform.Infrastructure.Jobs;

/// <summary>The section «Jobs» of the configuration.</summary>
public sealed record JobSettings
{
    /// <summary>False: this process runs no jobs; another does, or a test by hand.</summary>
    public bool Enabled { get; init; } = true;

    public TimeSpan SweepDeadlines { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan DeliverOutbox { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How soon after a version's first day the hromadas' own texts are carried over to it.</summary>
    public TimeSpan CarryOver { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How soon a planned announcement shows what it moves, and an announced one moves it.</summary>
    public TimeSpan RecalculateTerms { get; init; } = TimeSpan.FromSeconds(10);
}
