using CnapPlatform.Domain.Hromadas;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>The second wall: nothing of another hromada is ever written, also not by a forged or moved row.</summary>
internal static class WriteGuard
{
    public static void Check(CnapDb db)
    {
        foreach (var row in db.ChangeTracker.Entries<IOwnedByHromada>())
        {
            if (row.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            var isForeign = row.Entity.HromadaId != db.CurrentHromada;
            var isMoved = row.State != EntityState.Added
                && !Equals(row.Property(nameof(IOwnedByHromada.HromadaId)).OriginalValue, row.Entity.HromadaId);
            if (isForeign || isMoved)
            {
                throw new InvalidOperationException($"{row.Metadata.ClrType.Name} belongs to another hromada.");
            }
        }
    }
}
