using CnapPlatform.Application.Hromadas;
using CnapPlatform.Domain.Hromadas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CnapPlatform.Infrastructure.Hromadas;

/// <summary>Tells the directory when a tenant or its address was saved, so that nobody has to think of it.</summary>
internal sealed class RegisterWatch(HromadaDirectory directory) : SaveChangesInterceptor
{
    private bool _changes;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _changes = eventData.Context!.ChangeTracker.Entries().Any(row =>
            row.Entity is Hromada or ReplacedSlug && row.State != EntityState.Unchanged);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (_changes)
        {
            directory.Forget();
        }

        return ValueTask.FromResult(result);
    }
}
