using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards;

/// <summary>
/// Which version each hromada works by on a day: the rule of <see cref="PublishedStandards.InForceForAsync"/> for the
/// whole country at once.
/// </summary>
public sealed class VersionsInUse
{
    private readonly IReadOnlyList<PublishedVersion> _newestFirst;
    private readonly Dictionary<(HromadaId, int), StandardAdoption> _adoptions;

    private VersionsInUse(IReadOnlyList<PublishedVersion> newestFirst, IEnumerable<StandardAdoption> adoptions)
    {
        _newestFirst = newestFirst;
        _adoptions = adoptions.ToDictionary(a => (a.HromadaId, a.StandardNumber));
    }

    /// <summary>The mandatory version in force: every hromada works by it that has not adopted a later one.</summary>
    public PublishedVersion Common => _newestFirst[^1];

    public static async Task<VersionsInUse> ReadAsync(
        ICnapDb db, PublishedStandards standards, DateOnly day, CancellationToken cancellationToken)
    {
        var begun = (await standards.ListAsync(db, cancellationToken)).Where(v => v.EffectiveFrom <= day).ToList();
        var common = begun.FindLastIndex(v => v.Adoption == AdoptionRule.Mandatory);
        if (common < 0)
        {
            throw new NotFound();
        }

        var inUse = begun[common..];
        inUse.Reverse();
        var numbers = inUse.ConvertAll(v => v.Number);
        var adoptions = await db.Adoptions.AsNoTracking()
            .Where(a => numbers.Contains(a.StandardNumber) && a.EffectiveFrom <= day)
            .ToListAsync(cancellationToken);
        return new VersionsInUse(inUse, adoptions);
    }

    public VersionInUse Of(HromadaId hromada)
    {
        foreach (var version in _newestFirst)
        {
            var adoption = _adoptions.GetValueOrDefault((hromada, version.Number));
            if (adoption is not null || version == Common)
            {
                var since = adoption is null || adoption.EffectiveFrom < version.EffectiveFrom
                    ? version.EffectiveFrom
                    : adoption.EffectiveFrom;
                return new VersionInUse(version.Number, since, adoption?.RebasedAt is not null);
            }
        }

        throw new InvalidOperationException("The common version is always among those in use.");
    }
}

/// <summary>The version one hromada works by.</summary>
/// <param name="IsCarriedOver">Its own texts have been carried over to the version.</param>
public readonly record struct VersionInUse(int Number, DateOnly Since, bool IsCarriedOver);
