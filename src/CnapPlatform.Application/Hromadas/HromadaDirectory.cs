using System.Collections.Frozen;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Hromadas;

/// <summary>
/// The register's upper part kept in memory: tenants by address, and the names of oblasts, raions and hromadas.
/// Read again when this process says so or when the tenants' revisions show a change made by another one.
/// </summary>
public sealed class HromadaDirectory(TimeProvider clock)
{
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromSeconds(2);

    private static readonly UnitCategory[] Upper =
        [UnitCategory.Oblast, UnitCategory.SpecialCity, UnitCategory.Raion, UnitCategory.Hromada];

    private volatile Kept? _kept;

    /// <summary>Finds the tenant of the path /h/{slug}; null where the address never was one.</summary>
    public async Task<ResolvedHromada?> ResolveAsync(string slug, ICnapDb db, CancellationToken cancellationToken) =>
        (await GetAsync(db, cancellationToken)).Resolve(slug);

    public async Task<RegisterMap> GetAsync(ICnapDb db, CancellationToken cancellationToken)
    {
        var kept = _kept;
        if (kept is not null && clock.GetElapsedTime(kept.CheckedAt) < BetweenChecks)
        {
            return kept.Map;
        }

        var state = await StateAsync(db, cancellationToken);
        var map = kept is not null && kept.State == state ? kept.Map : await ReadAsync(db, cancellationToken);
        _kept = new Kept(map, state, clock.GetTimestamp());
        return map;
    }

    /// <summary>The register has changed: the next reader reads it anew.</summary>
    public void Forget() => _kept = null;

    private static async Task<RegisterState> StateAsync(ICnapDb db, CancellationToken cancellationToken)
    {
        var hromadas = await db.Hromadas.GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Revisions = all.Sum(h => h.Revision) })
            .SingleOrDefaultAsync(cancellationToken);
        var units = await db.Units.CountAsync(u => u.ClosedOn == null, cancellationToken);
        return new RegisterState(hromadas?.Count ?? 0, hromadas?.Revisions ?? 0, units);
    }

    private static async Task<RegisterMap> ReadAsync(ICnapDb db, CancellationToken cancellationToken)
    {
        var hromadas = await db.Hromadas.AsNoTracking()
            .Select(h => new DirectoryHromada(h.Id, h.Code, h.Name, h.Slug, h.Type, h.Status)
            {
                OblastCode = h.OblastCode,
                RaionCode = h.RaionCode,
                SortKey = h.SortKey,
                Revision = h.Revision,
                ClosedOn = h.ClosedOn,
            })
            .ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking()
            .Where(u => Upper.Contains(u.Category) && u.ClosedOn == null)
            .Select(u => new DirectoryUnit(u.Code, u.Category, u.Name, u.ParentCode, u.SortKey))
            .ToListAsync(cancellationToken);
        var replaced = await db.ReplacedSlugs.AsNoTracking()
            .ToDictionaryAsync(s => s.Slug, s => s.HromadaId, StringComparer.Ordinal, cancellationToken);
        return new RegisterMap(hromadas, units, replaced);
    }

    private sealed record RegisterState(int Hromadas, int Revisions, int OpenUnits);

    private sealed record Kept(RegisterMap Map, RegisterState State, long CheckedAt);
}

/// <summary>A tenant as an address names it.</summary>
/// <param name="IsReplaced">The address asked for leads to <paramref name="Slug"/>, where the pages now are.</param>
public sealed record ResolvedHromada(
    HromadaId Id, string Slug, string Name, HromadaStatus Status, int Revision, bool IsReplaced);

/// <summary>A tenant, as far as lists and addresses need it.</summary>
public sealed record DirectoryHromada(
    HromadaId Id, string Code, string Name, string Slug, HromadaType Type, HromadaStatus Status)
{
    public required string OblastCode { get; init; }

    public string? RaionCode { get; init; }

    public required string SortKey { get; init; }

    public int Revision { get; init; }

    public DateOnly? ClosedOn { get; init; }
}

/// <summary>A hromada or a unit above it, tenant or not.</summary>
public sealed record DirectoryUnit(
    string Code, UnitCategory Category, string Name, string? ParentCode, string SortKey);

/// <summary>One reading of the register's upper part.</summary>
public sealed class RegisterMap(
    IReadOnlyList<DirectoryHromada> hromadas,
    IReadOnlyList<DirectoryUnit> units,
    IReadOnlyDictionary<string, HromadaId> replacedSlugs)
{
    private readonly FrozenDictionary<HromadaId, DirectoryHromada> _byId = hromadas.ToFrozenDictionary(h => h.Id);

    private readonly FrozenDictionary<string, DirectoryHromada> _byCode =
        hromadas.ToFrozenDictionary(h => h.Code, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, DirectoryHromada> _bySlug =
        hromadas.ToFrozenDictionary(h => h.Slug, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, DirectoryUnit> _units =
        units.ToFrozenDictionary(u => u.Code, StringComparer.Ordinal);

    public IReadOnlyList<DirectoryHromada> Hromadas => hromadas;

    public IReadOnlyList<DirectoryUnit> Units => units;

    public DirectoryHromada? ById(HromadaId id) => _byId.GetValueOrDefault(id);

    public DirectoryHromada? ByCode(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    public DirectoryUnit? Unit(string? code) => code is null ? null : _units.GetValueOrDefault(code);

    public string? NameOf(string? code) => Unit(code)?.Name;

    /// <summary>The unit itself or the nearest one above it that is of the category.</summary>
    public DirectoryUnit? Above(string? code, UnitCategory category)
    {
        var at = Unit(code);
        while (at is not null && at.Category != category)
        {
            at = Unit(at.ParentCode);
        }

        return at;
    }

    public ResolvedHromada? Resolve(string slug)
    {
        var hromada = _bySlug.GetValueOrDefault(slug);
        if (hromada is null && replacedSlugs.TryGetValue(slug.ToLowerInvariant(), out var id))
        {
            hromada = _byId[id];
        }

        return hromada is null
            ? null
            : new ResolvedHromada(
                hromada.Id, hromada.Slug, hromada.Name, hromada.Status, hromada.Revision, hromada.Slug != slug)
            {
            };
    }
}
