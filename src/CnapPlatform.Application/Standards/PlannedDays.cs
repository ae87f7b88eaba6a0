using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards;

/// <summary>The first days that a draft may be planned for.</summary>
internal static class PlannedDays
{
    /// <summary>No published version begins on that day, and the one it was prepared from begins before it.</summary>
    public static async Task RequireFreeDayAsync(
        this ICnapDb db, DateOnly day, int? basedOn, CancellationToken cancellationToken)
    {
        var published = await db.Standards.Where(s => s.Status == StandardStatus.Published)
            .Select(s => new { s.Number, s.EffectiveFrom }).ToListAsync(cancellationToken);
        if (published.Exists(version => version.EffectiveFrom == day))
        {
            throw new Refused(StandardRefusals.EffectiveTaken, day);
        }

        if (published.Find(version => version.Number == basedOn) is { } basis && basis.EffectiveFrom > day)
        {
            throw new Refused(StandardRefusals.EffectiveBeforeBasis, basis.EffectiveFrom);
        }
    }
}
