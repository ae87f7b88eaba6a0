namespace CnapPlatform.Web.Kernel;

/// <summary>
/// The clock of a demonstration that looks ahead, so that a version planned for a later day can be seen in force.
/// Runs as fast as the true one.
/// </summary>
internal sealed class DemoClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
