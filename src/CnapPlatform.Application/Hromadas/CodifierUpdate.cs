using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Hromadas;

/// <summary>
/// Writes an edition of the codifier into the register: the one way for the product's reference files and for the
/// ministry's publication. The caller holds the transaction.
/// </summary>
public static class CodifierUpdate
{
    private const int BatchSize = 2000;

    public static async Task<IReadOnlyList<KnownUnit>> ReadRegisterAsync(
        ICnapDb db, CancellationToken cancellationToken) =>
        await db.Units.AsNoTracking()
            .Select(u => new KnownUnit(u.Code, u.Category, u.Name, u.ParentCode, u.HromadaCode, u.ClosedOn)
            {
                Facts = new UnitFacts(u.Latitude, u.Longitude, u.CoordinatePrecision, u.Population),
            })
            .ToListAsync(cancellationToken);

    public static async Task WriteAsync(
        ICnapDb db, CodifierChanges changes, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var batch in changes.Added.Chunk(BatchSize))
        {
            db.Units.AddRange(batch.Select(row => NewUnit(row, changes.Edition)));
            await SaveBatchAsync(db, cancellationToken);
        }

        foreach (var batch in changes.Changed.Chunk(BatchSize / 4))
        {
            await ChangeAsync(db, batch, changes.Edition, today, cancellationToken);
            await SaveBatchAsync(db, cancellationToken);
        }

        foreach (var batch in changes.Closed.Chunk(BatchSize / 4))
        {
            var codes = batch.Select(unit => unit.Code).ToList();
            await foreach (var unit in db.Units.Where(u => codes.Contains(u.Code)).AsAsyncEnumerable()
                .WithCancellation(cancellationToken))
            {
                unit.ClosedOn = today;
            }

            await SaveBatchAsync(db, cancellationToken);
        }
    }

    /// <summary>Brings name, place in the order and closing of every tenant in line with its unit.</summary>
    public static async Task UpdateHromadasAsync(
        ICnapDb db, CodifierChanges changes, DateOnly today, CancellationToken cancellationToken)
    {
        var shown = changes.Changed
            .Where(c => c.After.Category is UnitCategory.Oblast or UnitCategory.Raion)
            .Select(c => c.After.Code)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var hromada in await db.Hromadas.ToListAsync(cancellationToken))
        {
            var differs = HromadaFacts.Apply(hromada, changes.Edition, today);
            if (differs || shown.Contains(hromada.OblastCode) || shown.Contains(hromada.RaionCode ?? ""))
            {
                hromada.Touch();
            }
        }

        await SaveBatchAsync(db, cancellationToken);
    }

    private static async Task ChangeAsync(
        ICnapDb db,
        (KnownUnit Before, CodifierRow After, UnitChange Change)[] batch,
        CodifierEdition edition,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var codes = batch.Select(c => c.After.Code).ToList();
        var units = await db.Units.Where(u => codes.Contains(u.Code))
            .ToDictionaryAsync(u => u.Code, StringComparer.Ordinal, cancellationToken);
        var renamed = batch.Where(c => c.Change.HasFlag(UnitChange.Renamed)).Select(c => c.After.Code).ToList();
        var aliases = (await db.UnitAliases.Where(a => renamed.Contains(a.Code)).ToListAsync(cancellationToken))
            .ToDictionary(a => (a.Code, a.SearchKey));
        foreach (var (before, after, _) in batch)
        {
            var unit = units[after.Code];
            if (before.Name != after.Name)
            {
                KeepOldName(db, aliases, unit, after.Name, today);
            }

            Apply(unit, after, edition);
        }
    }

    // A name that differs only in case or apostrophe is found as before and needs no alias.
    private static void KeepOldName(
        ICnapDb db,
        Dictionary<(string Code, string SearchKey), UnitAlias> aliases,
        TerritorialUnit unit,
        string newName,
        DateOnly today)
    {
        var newKey = SearchText.Key(newName);
        if (unit.SearchKey != newKey && !aliases.ContainsKey((unit.Code, unit.SearchKey)))
        {
            db.UnitAliases.Add(
                new UnitAlias { Code = unit.Code, Name = unit.Name, SearchKey = unit.SearchKey, ReplacedOn = today });
        }

        if (aliases.TryGetValue((unit.Code, newKey), out var back))
        {
            db.UnitAliases.Remove(back);
        }
    }

    private static TerritorialUnit NewUnit(CodifierRow row, CodifierEdition edition)
    {
        var unit = new TerritorialUnit { Code = row.Code, Name = row.Name, SearchKey = "", SortKey = "" };
        Apply(unit, row, edition);
        return unit;
    }

    private static void Apply(TerritorialUnit unit, CodifierRow row, CodifierEdition edition)
    {
        unit.Category = row.Category;
        unit.Name = row.Name;
        unit.SearchKey = SearchText.Key(row.Name);
        unit.SortKey = SearchText.SortKey(row.Name);
        unit.ParentCode = row.ParentCode;
        unit.HromadaCode = edition.HromadaOf(row);
        unit.ClosedOn = null;
        if (row.Facts is { } facts)
        {
            unit.Latitude = facts.Latitude;
            unit.Longitude = facts.Longitude;
            unit.CoordinatePrecision = facts.Precision;
            unit.Population = facts.Population;
        }
    }

    private static async Task SaveBatchAsync(ICnapDb db, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.Forget();
    }
}
