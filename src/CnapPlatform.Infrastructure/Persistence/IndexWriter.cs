using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>
/// Keeps the platform's index tables in step with the rows of a hromada, in the very transaction that saves them.
/// The rows are addressed by their keys, so nothing is read.
/// </summary>
internal static class IndexWriter
{
    public static void Collect(CnapDb db)
    {
        foreach (var row in db.ChangeTracker.Entries<Case>().ToList())
        {
            if (row.State == EntityState.Added)
            {
                db.Set<CaseIndexEntry>().Add(Entry(row.Entity));
            }
            else if (HasJustClosedOrOpened(row))
            {
                Update(db, Entry(row.Entity));
            }
        }

        MovePackages(db);
        foreach (var row in db.ChangeTracker.Entries<OfferedService>().ToList())
        {
            if (row.State == EntityState.Added)
            {
                db.Set<ServiceUse>().Add(Use(row.Entity));
            }
            else if (row.State == EntityState.Modified)
            {
                Update(db, Use(row.Entity));
            }
        }
    }

    // The journal and the registers are made from what the route sheet says, whichever way the step was taken.
    private static void MovePackages(CnapDb db)
    {
        foreach (var subject in db.ChangeTracker.Entries<Case>().Select(row => row.Entity).ToList())
        {
            var moves = subject.Route.Where(line => db.Entry(line).State == EntityState.Added)
                .Select(line => PackageMove.Of(line, subject)).OfType<PackageMove>();
            foreach (var move in moves.ToList())
            {
                db.Set<PackageMove>().Add(move);
            }
        }
    }

    // A complaint opens a case again.
    private static bool HasJustClosedOrOpened(EntityEntry<Case> row) => row.State == EntityState.Modified
        && row.Entity.IsClosed != CaseLifecycle.IsClosed(row.Property(c => c.Status).OriginalValue);

    private static CaseIndexEntry Entry(Case subject) => new()
    {
        HromadaId = subject.HromadaId,
        CaseId = subject.Id,
        ServiceCode = subject.ServiceCode,
        StandardNumber = subject.StandardNumber,
        FiledOn = subject.SubmittedOn,
        ClosedOn = subject.IsClosed ? KyivDate.Of(subject.Route[^1].At) : null,
    };

    private static ServiceUse Use(OfferedService service) => new()
    {
        HromadaId = service.HromadaId,
        ServiceCode = service.ServiceCode,
        IsOffered = service.WithdrawnOn is null,
        OwnFields = string.Join(',', service.Overrides.Select(o => o.Field).Order()),
        Overrides = service.Overrides.Count,
        Conflicts = service.Overrides.Count(o => o.ConflictsWith is not null),
    };

    // An entry of the same key may be tracked already, where a service is changed twice in one unit of work.
    private static void Update<T>(CnapDb db, T entry)
        where T : class
    {
        var key = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!;
        object?[] values = [.. key.Properties.Select(p => p.PropertyInfo!.GetValue(entry))];
        if (db.Set<T>().Local.FindEntryUntyped(values) is { } tracked)
        {
            tracked.CurrentValues.SetValues(entry);
        }
        else
        {
            db.Set<T>().Update(entry);
        }
    }
}
