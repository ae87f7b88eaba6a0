namespace CnapPlatform.Load.Measuring;

/// <summary>Looks at the managed memory of this process twenty times a second.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private readonly Timer _timer;
    private long _most;
    private long _after;

    public MemoryWatch() => _timer = new Timer(
        _ => _most = Math.Max(_most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 50);

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        _after = GC.GetTotalMemory(forceFullCollection: true);
    }

    public override string ToString() =>
        $"managed memory {_before >> 20} MB before, {_most >> 20} MB at most, {_after >> 20} MB after";
}
