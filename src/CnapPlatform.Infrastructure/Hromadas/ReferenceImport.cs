using System.Globalization;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Documents;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Hromadas;

/// <summary>
/// Brings the register in line with the product's reference files. A file that was imported before is not imported
/// again, so that what the ministry's publication has changed since then stays.
/// </summary>
public sealed class ReferenceImport(
    CnapDb db, HromadaDirectory directory, ReferenceFolder folder, DataFolder data, TimeProvider clock)
{
    private const int BatchSize = 2000;

    private readonly ReferenceFiles _files = new(folder);

    /// <summary>False when there was nothing to do.</summary>
    public async Task<bool> RunAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var imported = await ImportedFiles.ReadAsync(_files, data, cancellationToken);
        var isEmpty = !await db.Hromadas.AnyAsync(cancellationToken);
        if (!isEmpty && imported.HasAll)
        {
            return false;
        }

        var today = KyivDate.Today(clock);
        await using (var transaction = await db.BeginAsync(cancellationToken))
        {
            var unitsChange = isEmpty || imported.Lacks(ReferenceFiles.Units);
            var edition = unitsChange
                ? await ImportUnitsAsync(today, progress, cancellationToken)
                : await EditionOfRegisterAsync(cancellationToken);
            if (unitsChange || imported.Lacks(ReferenceFiles.Hromadas))
            {
                var hromadas = _files.ReadHromadas();
                await new HromadaImport(db, edition, today).RunAsync(hromadas, cancellationToken);
                progress?.Report(Said($"register: {hromadas.Count} hromadas"));
            }

            if (isEmpty || imported.Lacks(ReferenceFiles.WarTerritories))
            {
                await ImportWarTerritoriesAsync(isEmpty, progress, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        await imported.WriteAsync(cancellationToken);
        directory.Forget();
        return true;
    }

    private async Task<CodifierEdition> ImportUnitsAsync(
        DateOnly today, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var (rows, oldNames) = _files.ReadUnits();
        var edition = new CodifierEdition(rows);
        var register = await CodifierUpdate.ReadRegisterAsync(db, cancellationToken);
        var changes = CodifierChanges.Between(register, edition);
        await CodifierUpdate.WriteAsync(db, changes, today, cancellationToken);
        await CodifierUpdate.UpdateHromadasAsync(db, changes, today, cancellationToken);
        await AddOldNamesAsync(edition, oldNames, cancellationToken);
        progress?.Report(Said(
            $"register: {rows.Count} units, {changes.Added.Count} new, {changes.Closed.Count} closed"));
        return edition;
    }

    private async Task<CodifierEdition> EditionOfRegisterAsync(CancellationToken cancellationToken)
    {
        var units = await CodifierUpdate.ReadRegisterAsync(db, cancellationToken);
        return new CodifierEdition(units
            .Where(unit => unit.ClosedOn is null)
            .Select(unit => new CodifierRow(unit.Code, unit.Category, unit.Name, unit.ParentCode)));
    }

    private async Task AddOldNamesAsync(
        CodifierEdition edition, List<OldName> oldNames, CancellationToken cancellationToken)
    {
        var known = (await db.UnitAliases.Select(a => new { a.Code, a.SearchKey }).ToListAsync(cancellationToken))
            .Select(a => (a.Code, a.SearchKey))
            .ToHashSet();
        foreach (var old in oldNames)
        {
            var key = SearchText.Key(old.Name);
            if (key != SearchText.Key(edition.Find(old.Code)!.Name) && known.Add((old.Code, key)))
            {
                db.UnitAliases.Add(
                    new UnitAlias { Code = old.Code, Name = old.Name, SearchKey = key, ReplacedOn = null });
            }
        }

        await SaveBatchAsync(cancellationToken);
    }

    private async Task ImportWarTerritoriesAsync(
        bool isFirst, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var periods = _files.ReadWarTerritories();
        await db.WarTerritories.ExecuteDeleteAsync(cancellationToken);
        foreach (var batch in periods.Chunk(BatchSize))
        {
            db.WarTerritories.AddRange(batch);
            await SaveBatchAsync(cancellationToken);
        }

        if (!isFirst)
        {
            foreach (var hromada in await db.Hromadas.ToListAsync(cancellationToken))
            {
                hromada.Touch();
            }

            await SaveBatchAsync(cancellationToken);
        }

        progress?.Report(Said($"register: {periods.Count} periods of hostilities and occupation"));
    }

    private async Task SaveBatchAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        db.Forget();
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
