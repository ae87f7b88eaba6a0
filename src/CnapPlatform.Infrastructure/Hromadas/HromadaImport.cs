using CnapPlatform.Application.Hromadas;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Hromadas;

/// <summary>
/// The tenants of hromadas.csv by their number: a replaced code keeps the number, a replaced address leads on.
/// </summary>
internal sealed class HromadaImport(CnapDb db, CodifierEdition edition, DateOnly today)
{
    public async Task RunAsync(IReadOnlyList<ReferenceHromada> rows, CancellationToken cancellationToken)
    {
        var known = await db.Hromadas.ToDictionaryAsync(h => h.Id, cancellationToken);
        var replaced = await db.ReplacedSlugs.ToDictionaryAsync(
            s => s.Slug, StringComparer.Ordinal, cancellationToken);
        foreach (var row in rows)
        {
            if (known.Remove(row.Id, out var hromada))
            {
                ReplaceSlug(hromada, row.Slug, replaced);
                Update(hromada, row);
            }
            else if (edition.Find(row.Code) is not null)
            {
                db.Hromadas.Add(New(row));
            }

            // A tenant that was closed before this database was made has no name here and needs no row.
        }

        foreach (var vanished in known.Values)
        {
            vanished.ClosedOn ??= today;
        }

        TouchChanged();
        await db.SaveChangesAsync(cancellationToken);
        db.Forget();
    }

    private void ReplaceSlug(Hromada hromada, string slug, Dictionary<string, ReplacedSlug> replaced)
    {
        if (hromada.Slug == slug)
        {
            return;
        }

        if (!replaced.ContainsKey(hromada.Slug))
        {
            db.ReplacedSlugs.Add(
                new ReplacedSlug { Slug = hromada.Slug, HromadaId = hromada.Id, ReplacedOn = today });
        }

        if (replaced.TryGetValue(slug, out var back))
        {
            db.ReplacedSlugs.Remove(back);
        }

        hromada.Slug = slug;
    }

    private Hromada New(ReferenceHromada row)
    {
        var hromada = new Hromada
        {
            Id = row.Id,
            Code = row.Code,
            Slug = row.Slug,
            Name = "",
            OblastCode = "",
            CentreCode = row.CentreCode,
            SearchKey = "",
            SortKey = "",
        };
        Update(hromada, row);
        return hromada;
    }

    private void Update(Hromada hromada, ReferenceHromada row)
    {
        hromada.Code = row.Code;
        hromada.Type = row.Type;
        hromada.CentreCode = row.CentreCode;
        hromada.Latitude = row.Latitude;
        hromada.Longitude = row.Longitude;
        hromada.Population = row.Population;
        hromada.AreaKm2 = row.AreaKm2;
        HromadaFacts.Apply(hromada, edition, today);
    }

    private void TouchChanged()
    {
        foreach (var entry in db.ChangeTracker.Entries<Hromada>().Where(e => e.State == EntityState.Modified).ToList())
        {
            entry.Entity.Touch();
        }
    }
}
