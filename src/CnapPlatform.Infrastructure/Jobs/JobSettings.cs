using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Infrastructure.Jobs;

/// <summary>The section «Jobs» of the configuration.</summary>
public sealed record JobSettings
{
    /// <summary>False: this process runs no jobs; another does, or a test by hand.</summary>
    public bool Enabled { get; init; } = true;

    public TimeSpan SweepDeadlines { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan DeliverOutbox { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan SendMessages { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan SendDigests { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How many hromadas one sweep handles at the same time; zero: as many as fit the database, which is one on SQLite.
    /// </summary>
    public int AtOnce { get; init; }

    /// <summary>How soon after a version's first day the hromadas' own texts are carried over to it.</summary>
    public TimeSpan CarryOver { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often answers of the API that nobody repeats any more are deleted.</summary>
    public TimeSpan ForgetAnswers { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a job may work on what it has taken; whoever dies with it loses it then.</summary>
    public TimeSpan Lease { get; init; } = Leases.Length;

    /// <summary>How often drafts that nobody has gone on with in time are deleted.</summary>
    public TimeSpan ForgetDrafts { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How soon a planned announcement shows what it moves, and an announced one moves it.</summary>
    public TimeSpan RecalculateTerms { get; init; } = TimeSpan.FromSeconds(10);
}
