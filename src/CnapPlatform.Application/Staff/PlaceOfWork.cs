using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Staff;

/// <summary>The people of one place of work: a hromada's CNAP or a provider's body.</summary>
internal sealed record PlaceOfWork(HromadaId? Hromada, ProviderBodyId? Body)
{
    public static PlaceOfWork Of(Membership membership) => new(membership.HromadaId, membership.ProviderBodyId);

    public Task<List<Membership>> PeopleAsync(ICnapDb db, CancellationToken cancellationToken) =>
        db.Memberships.AsNoTracking()
            .Where(m => m.HromadaId == Hromada && m.ProviderBodyId == Body)
            .ToListAsync(cancellationToken);

    /// <summary>The absences that are not over on a day.</summary>
    public IQueryable<Absence> AbsencesFrom(ICnapDb db, DateOnly day) => db.Absences
        .Where(a => a.HromadaId == Hromada && a.ProviderBodyId == Body && a.CancelledAt == null && a.Until >= day);

    public async Task<Substitutions> SubstitutionsAsync(
        ICnapDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = KyivDate.Today(clock);
        var away = await AbsencesFrom(db, today).AsNoTracking().Where(a => a.From <= today)
            .ToListAsync(cancellationToken);
        return new Substitutions(away, today);
    }
}
