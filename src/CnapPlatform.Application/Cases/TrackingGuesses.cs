using System.Collections.Concurrent;
using System.Net;
using CnapPlatform.Domain.Kernel;
using Microsoft.Extensions.Logging;

namespace CnapPlatform.Application.Cases;

/// <summary>Where a request comes from, for limits on guessing.</summary>
public interface ICaller
{
    /// <summary>The network address; empty where there is none: jobs, the command line.</summary>
    string Address { get; }
}

internal sealed class NoCaller : ICaller
{
    public string Address => "";
}

/// <summary>How guessing of tracking codes is slowed down; settings of the platform, not rules of law.</summary>
public sealed record GuessingLimits
{
    /// <summary>Wrong codes of one address before it waits.</summary>
    public int Free { get; init; } = 5;

    /// <summary>Wrong codes of all addresses in <see cref="Window"/> after which everybody has one try only.</summary>
    public int FreeTogether { get; init; } = 500;

    /// <summary>The first wait; every further wrong code doubles it.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(1);

    /// <summary>After how long without a wrong code all is forgotten.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromHours(1);
}

/// <summary>
/// Wrong tracking codes by network address and together. A code with a wrong check symbol is a slip of the hand and not
/// counted; a right one clears nothing, so that a guesser with one code of their own gains nothing.
/// </summary>
public sealed partial class TrackingGuesses(
    GuessingLimits limits, TimeProvider clock, ILogger<TrackingGuesses> log)
{
    private const int MostAddresses = 50_000;
    private const int IpV6NetworkBytes = 8;

    private readonly ConcurrentDictionary<string, Guesser> _guessers = new(StringComparer.Ordinal);
    private readonly Lock _together = new();
    private int _wrongTogether;
    private DateTimeOffset _countedFrom;

    /// <summary>How long this address is still to wait.</summary>
    public TimeSpan WaitOf(string address)
    {
        var wait = _guessers.TryGetValue(KeyOf(address), out var guesser)
            ? guesser.BlockedUntil - clock.GetUtcNow()
            : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public void Require(string address)
    {
        if (WaitOf(address) is var wait && wait > TimeSpan.Zero)
        {
            throw new Refused(TrackingRefusals.TooManyGuesses, (int)Math.Ceiling(wait.TotalMinutes));
        }
    }

    public void CountWrong(string address)
    {
        var now = clock.GetUtcNow();
        var isUnderAttack = CountTogether(now);
        var free = isUnderAttack ? 1 : limits.Free;
        var key = KeyOf(address);
        var guesser = _guessers.AddOrUpdate(
            key,
            _ => Next(new Guesser(0, now, now), now, free),
            (_, known) => Next(now - known.LastAt > limits.Window ? new Guesser(0, now, now) : known, now, free));
        LogWrongCode(key, guesser.Wrong, guesser.BlockedUntil);
        if (_guessers.Count > MostAddresses)
        {
            ForgetOld(now);
        }
    }

    private Guesser Next(Guesser known, DateTimeOffset now, int free)
    {
        var wrong = known.Wrong + 1;
        if (wrong < free)
        {
            return new Guesser(wrong, now, now);
        }

        const int mostDoublings = 20;
        var wait = limits.FirstWait * Math.Pow(2, Math.Min(wrong - free, mostDoublings));
        return new Guesser(wrong, now + (wait < limits.LongestWait ? wait : limits.LongestWait), now);
    }

    private bool CountTogether(DateTimeOffset now)
    {
        lock (_together)
        {
            if (now - _countedFrom > limits.Window)
            {
                (_wrongTogether, _countedFrom) = (0, now);
            }

            if (++_wrongTogether == limits.FreeTogether + 1)
            {
                LogAttack(_wrongTogether);
            }

            return _wrongTogether > limits.FreeTogether;
        }
    }

    private void ForgetOld(DateTimeOffset now)
    {
        foreach (var (key, _) in _guessers.Where(pair => now - pair.Value.LastAt > limits.Window))
        {
            _guessers.TryRemove(key, out _);
        }
    }

    // One subscriber has a whole /64 network of version 6.
    private static string KeyOf(string address)
    {
        if (!IPAddress.TryParse(address, out var ip))
        {
            return address;
        }

        if (ip.IsIPv4MappedToIPv6)
        {
            return ip.MapToIPv4().ToString();
        }

        var bytes = ip.GetAddressBytes();
        return bytes.Length > IpV6NetworkBytes ? Convert.ToHexString(bytes, 0, IpV6NetworkBytes) : ip.ToString();
    }

    [LoggerMessage(LogLevel.Warning, "Wrong tracking code from {Address}: {Wrong} so far, waits until {Until}.")]
    private partial void LogWrongCode(string address, int wrong, DateTimeOffset until);

    [LoggerMessage(LogLevel.Error, "{Wrong} wrong tracking codes within the window: every address has one try now.")]
    private partial void LogAttack(int wrong);

    private sealed record Guesser(int Wrong, DateTimeOffset BlockedUntil, DateTimeOffset LastAt);
}

/// <summary>The guesses of whoever asks now.</summary>
internal sealed class TrackingDoor(TrackingGuesses guesses, ICaller caller)
{
    public void Require() => guesses.Require(caller.Address);

    public void CountWrong() => guesses.CountWrong(caller.Address);
}
