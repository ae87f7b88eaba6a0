namespace CnapPlatform.Application.Kernel;

/// <summary>
/// What is read once and kept for a while, so that a page does not ask the database for it. This process sees its own
/// change at once, by <see cref="Forget"/>; other nodes see it half a minute later at most.
/// </summary>
internal sealed class KeptShortly<T>(TimeProvider clock)
    where T : class
{
    private readonly TimeSpan _fresh = TimeSpan.FromSeconds(30);

    private volatile Kept? _kept;
    private int _forgotten;

    public async Task<T> GetAsync(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_kept is { } kept && IsFresh(kept, now))
        {
            return kept.What;
        }

        var before = Volatile.Read(ref _forgotten);
        var what = await read(cancellationToken);
        if (before == Volatile.Read(ref _forgotten))
        {
            _kept = new Kept(what, now);
        }

        return what;
    }

    /// <summary>The next question reads again, and what is being read meanwhile is not kept.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _forgotten);
        _kept = null;
    }

    // A clock that was set back makes nothing fresh for ever.
    private bool IsFresh(Kept kept, DateTimeOffset now) => now >= kept.ReadAt && now - kept.ReadAt < _fresh;

    private sealed record Kept(T What, DateTimeOffset ReadAt);
}
