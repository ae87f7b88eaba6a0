using System.Collections.Concurrent;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Staff.ApiKeys;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Staff.ApiKeys;

/// <summary>A key that works, the technical member it acts as and what its scopes let it do.</summary>
public sealed record ApiKeyHolder(ApiKey Key, Membership Member, IReadOnlySet<Permission> Permissions);

/// <summary>Writes when a key was last used.</summary>
public interface IApiKeyUses
{
    Task NoteAsync(ApiKeyId key, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>
/// Keys in use, kept in memory for a short while, so that a call costs no query. A key that is revoked stops at once
/// in this process and within <see cref="IsFresh"/> in the others.
/// </summary>
public sealed class ApiKeyDirectory(TimeProvider clock)
{
    public static readonly TimeSpan IsFresh = TimeSpan.FromSeconds(10);

    /// <summary>The last use is written at most so often.</summary>
    public static readonly TimeSpan BetweenNotes = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kept> _byHash = new(StringComparer.Ordinal);

    /// <summary>Null where the key is unknown, revoked or expired.</summary>
    public async Task<ApiKeyHolder?> FindAsync(
        ApiKeyToken token, ICnapDb db, IApiKeyUses uses, CancellationToken cancellationToken)
    {
        var hash = token.Hash();
        var now = clock.GetUtcNow();
        if (!_byHash.TryGetValue(hash, out var kept) || !kept.IsFreshAt(now))
        {
            kept = await ReadAsync(hash, kept, now, db, cancellationToken);
        }

        if (kept?.Holder.Key.WorksAt(now) != true)
        {
            return null;
        }

        await NoteAsync(kept, uses, now, cancellationToken);
        return kept.Holder;
    }

    /// <summary>A key has been made or revoked.</summary>
    public void Forget() => _byHash.Clear();

    private async Task<Kept?> ReadAsync(
        string hash, Kept? known, DateTimeOffset now, ICnapDb db, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash, cancellationToken);
        if (key is null)
        {
            return null;
        }

        var holder = new ApiKeyHolder(key, key.AsMember(), ApiScopeTable.PermissionsOf(key));
        var read = new Kept(holder, now) { NotedAt = known?.NotedAt ?? key.LastUsedAt };
        _byHash[hash] = read;
        return read;
    }

    private static async Task NoteAsync(
        Kept kept, IApiKeyUses uses, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (kept.NotedAt is { } noted && now - noted < BetweenNotes)
        {
            return;
        }

        kept.NotedAt = now;
        await uses.NoteAsync(kept.Holder.Key.Id, now, cancellationToken);
    }

    private sealed record Kept(ApiKeyHolder Holder, DateTimeOffset ReadAt)
    {
        public DateTimeOffset? NotedAt { get; set; }

        // A clock that was set back makes nothing fresh for ever.
        public bool IsFreshAt(DateTimeOffset now) => now >= ReadAt && now - ReadAt < IsFresh;
    }
}
