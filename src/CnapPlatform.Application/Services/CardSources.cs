using System.Collections.Concurrent;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Services;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>What the card of one service in one hromada is made of, on one day.</summary>
internal sealed record CardSource(
    PublishedStandard Standard, EffectiveCard Card, IReadOnlyList<ServicePoint> Points);

/// <summary>
/// Keeps what cards are made of. A hromada's revision and the number of versions known are parts of the key: whatever
/// changes its cards raises one of them, so nothing kept is ever out of date, only no longer asked for.
/// </summary>
internal sealed class CardSources(HromadaDirectory directory, PublishedStandards standards)
{
    // Some 10 KB each at most; emptied as a whole, which costs each card one reading.
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Key, CardSource> _kept = new();

    private readonly ConcurrentDictionary<(HromadaId Hromada, int Revision), IReadOnlyList<ServicePoint>> _points =
        new();

    public async Task<CardSource> GetAsync(
        HromadaId hromada, string code, DateOnly day, ICnapDb db, Func<Task<CardSource>> read,
        CancellationToken cancellationToken)
    {
        var map = await directory.GetAsync(db, cancellationToken);
        if (map.ById(hromada) is not { } known)
        {
            return await read();
        }

        var versions = await standards.ListAsync(db, cancellationToken);
        var key = new Key(hromada, known.Revision, versions.Count, code, day);
        if (_kept.TryGetValue(key, out var source))
        {
            return source;
        }

        source = await read();
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        return _kept[key] = source;
    }

    /// <summary>A hromada's points, which all its cards name: read for the first of them.</summary>
    public async Task<IReadOnlyList<ServicePoint>> PointsAsync(
        HromadaId hromada, ICnapDb db, CancellationToken cancellationToken)
    {
        var map = await directory.GetAsync(db, cancellationToken);
        if (map.ById(hromada) is not { } known)
        {
            return await ReadPointsAsync(db, cancellationToken);
        }

        if (_points.TryGetValue((hromada, known.Revision), out var points))
        {
            return points;
        }

        points = await ReadPointsAsync(db, cancellationToken);
        if (_points.Count >= Most)
        {
            _points.Clear();
        }

        return _points[(hromada, known.Revision)] = points;
    }

    private static async Task<IReadOnlyList<ServicePoint>> ReadPointsAsync(
        ICnapDb db, CancellationToken cancellationToken) =>
        await db.Points.AsNoTracking().OrderBy(p => p.Number).ToListAsync(cancellationToken);

    private readonly record struct Key(
        HromadaId Hromada, int Revision, int Versions, string Code, DateOnly Day);
}
