using System.Collections.Concurrent;
using System.Diagnostics;
using CnapPlatform.Load.Kernel;

namespace CnapPlatform.Load.Lifecycles;

/// <summary>Begins lives of cases at their time and keeps how long each call took.</summary>
internal sealed class OpenLoop(IReadOnlyList<Desk> desks, ApiClient api)
{
    private const int MostAtOnce = 20_000;

    private readonly ConcurrentBag<(string Call, double Milliseconds)> _calls = [];
    private readonly ConcurrentBag<double> _lives = [];
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal);
    private readonly Random _chance = new(7);
    private TimeSpan _taken;
    private int _begun;
    private int _running;
    private int _most;

    public int Finished => _lives.Count;

    public async Task RunAsync(
        IReadOnlyList<(int PerSecond, int Seconds)> profile, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var lives = new List<Task>();
        foreach (var offset in Offsets(profile))
        {
            var wait = offset - Stopwatch.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, cancellationToken);
            }

            if (Volatile.Read(ref _running) > MostAtOnce)
            {
                throw new CannotMeasure($"More than {MostAtOnce:#,0} lives wait at once: the rate is too high.");
            }

            _begun++;
            lives.Add(LiveAsync(desks[_chance.Next(desks.Count)], start, offset, cancellationToken));
        }

        await Task.WhenAll(lives);
        _taken = Stopwatch.GetElapsedTime(start);
    }

    public void Print()
    {
        Console.WriteLine(
            $"{_begun:#,0} lives begun, {Finished:#,0} finished in {_taken.TotalSeconds:0.0} s: "
            + $"{Finished / _taken.TotalSeconds:0.0} a second, {_most:#,0} at once at most");
        foreach (var call in _calls.GroupBy(call => call.Call).OrderBy(call => Array.IndexOf(ApiClient.Calls, call.Key)))
        {
            Console.WriteLine($"  {call.Key,-10} {Figures.Line(call.Select(one => one.Milliseconds))}");
        }

        Console.WriteLine($"  {"each call",-10} {Figures.Line(_calls.Select(call => call.Milliseconds))}");
        Console.WriteLine($"  {"whole life",-10} {Figures.Line(_lives)}");
        Console.WriteLine($"  {_errors.Values.Sum():#,0} errors");
        foreach (var (error, times) in _errors.OrderByDescending(error => error.Value).Take(5))
        {
            Console.WriteLine($"    {times:#,0} × {error}");
        }
    }

    private static IEnumerable<TimeSpan> Offsets(IReadOnlyList<(int PerSecond, int Seconds)> profile)
    {
        var begins = TimeSpan.Zero;
        foreach (var (perSecond, seconds) in profile)
        {
            for (var life = 0; life < perSecond * seconds; life++)
            {
                yield return begins + TimeSpan.FromSeconds((double)life / perSecond);
            }

            begins += TimeSpan.FromSeconds(seconds);
        }
    }

    // The first call counts from when the life was to begin, the others from when the one before was answered.
    private async Task LiveAsync(Desk desk, long start, TimeSpan offset, CancellationToken cancellationToken)
    {
        await Task.Yield();
        _most = Math.Max(_most, Interlocked.Increment(ref _running));
        var intended = offset;
        var life = new Life(desk);
        try
        {
            foreach (var call in ApiClient.Calls)
            {
                await api.CallAsync(call, life, cancellationToken);
                var now = Stopwatch.GetElapsedTime(start);
                _calls.Add((call, (now - intended).TotalMilliseconds));
                intended = now;
            }

            _lives.Add((intended - offset).TotalMilliseconds);
        }
        catch (Exception failure) when (failure is ApiError or HttpRequestException or TaskCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            _errors.AddOrUpdate(failure.Message, 1, (_, times) => times + 1);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}

/// <summary>A case on its way.</summary>
internal sealed class Life(Desk desk)
{
    public Desk Desk { get; } = desk;

    public Guid Id { get; set; }

    public int Version { get; set; }

    public string? Number { get; set; }

    /// <summary>The beginning of the keys that its calls are told apart by.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");
}
