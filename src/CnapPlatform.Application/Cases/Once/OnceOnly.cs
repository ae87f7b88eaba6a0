using System.Collections.Concurrent;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Once;

/// <summary>A call of the API by the key that its sender made for it.</summary>
/// <param name="CaseId">The case that is called on; null where the call opens one.</param>
/// <param name="Hash">Of the address and the body, so that another call under the same key is found out.</param>
public sealed record OnceCall(CaseId? CaseId, string Key, string Hash, int Status)
{
    /// <summary>What is answered of the case as the call leaves it.</summary>
    public required Func<Case, string> Answer { get; init; }

    /// <summary>Of a call that opens a complaint: the case complained of, which is changed, too.</summary>
    public CaseId? ComplaintOf { get; init; }

    /// <summary>Whether this is the case that is opened or called on.</summary>
    internal bool IsAbout(Case subject) =>
        CaseId is { } id ? subject.Id == id : subject.ComplaintOf == ComplaintOf;
}

/// <summary>The answer of a call; <paramref name="IsReplayed"/> where an earlier call had the effect.</summary>
public sealed record OnceAnswer(int Status, string Body, CaseId CaseId, bool IsReplayed);

public static class OnceRefusals
{
    /// <summary>The same key with another address or body.</summary>
    public const string OtherCall = "Once.Refused.OtherCall";

    /// <summary>The first call is not over yet.</summary>
    public const string InProgress = "Once.Refused.InProgress";
}

/// <summary>
/// Lets a call of the API take effect once. The answer is added to the very save that has the effect, so that neither
/// is ever kept without the other; a repeated call breaks a unique rule or finds the case further on, and only then is
/// the kept answer looked for. What is refused has no effect and keeps no key.
/// </summary>
public sealed class OnceOnly(ICnapDb db, ICurrentUser user, CallsInProgress calls, TimeProvider clock)
{
    public const int LongestKey = 100;

    private ApiAnswer? _kept;

    public async Task<OnceAnswer> RunAsync(
        OnceCall call, Func<CancellationToken, Task<CaseId>> effect, CancellationToken cancellationToken)
    {
        using var turn = calls.Enter(user.AccountId!.Value, call.Key);
        try
        {
            db.BeforeSaving(() => Keep(call));
            var changed = await effect(cancellationToken);
            return WasSaved()
                ? new OnceAnswer(call.Status, _kept!.Body, changed, IsReplayed: false)
                : await ReplayAsync(call, changed, cancellationToken);
        }
        catch (Exception no) when (no is Refused or AlreadyExists or NotFound)
        {
            db.Forget();
            if (await FindAsync(call, cancellationToken) is { } earlier)
            {
                return earlier;
            }

            throw;
        }
    }

    private void Keep(OnceCall call)
    {
        var subject = db.Cases.Local.Single(call.IsAbout);
        if (WasSaved())
        {
            _kept!.Body = call.Answer(subject);
            return;
        }

        _kept = new ApiAnswer
        {
            Holder = user.AccountId!.Value,
            Key = call.Key,
            CallHash = call.Hash,
            HromadaId = subject.HromadaId,
            CaseId = subject.Id,
            Status = call.Status,
            Body = call.Answer(subject),
            At = clock.GetUtcNow(),
        };
        db.ApiAnswers.Add(_kept);
    }

    // What a failed save would have kept is forgotten with everything else before the second try.
    private bool WasSaved() => _kept is not null && db.ApiAnswers.Local.Contains(_kept);

    // The effect is there and its answer is not kept any more: the case itself says how it is now.
    private async Task<OnceAnswer> ReplayAsync(OnceCall call, CaseId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(call, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var subject = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);
        return new OnceAnswer(call.Status, call.Answer(subject), id, IsReplayed: true);
    }

    private async Task<OnceAnswer?> FindAsync(OnceCall call, CancellationToken cancellationToken)
    {
        var holder = user.AccountId!.Value;
        var earlier = await db.ApiAnswers.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Holder == holder && a.Key == call.Key, cancellationToken);
        if (earlier is null)
        {
            return null;
        }

        return earlier.CallHash == call.Hash
            ? new OnceAnswer(earlier.Status, earlier.Body, earlier.CaseId, IsReplayed: true)
            : throw new Refused(OnceRefusals.OtherCall);
    }
}

/// <summary>The calls that this process is working on; between processes the database lets one wait.</summary>
public sealed class CallsInProgress
{
    private readonly ConcurrentDictionary<(AccountId Holder, string Key), byte> _calls = new();

    /// <summary>Refused while a call with the same key is not over.</summary>
    public IDisposable Enter(AccountId holder, string key) => _calls.TryAdd((holder, key), 0)
        ? new Turn(this, (holder, key))
        : throw new Refused(OnceRefusals.InProgress);

    private sealed class Turn(CallsInProgress calls, (AccountId Holder, string Key) call) : IDisposable
    {
        public void Dispose() => calls._calls.TryRemove(call, out _);
    }
}
