using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>Drafts on which remarks are taken now, kept shortly: the portal's first pages name them.</summary>
public sealed class OpenConsultations(TimeProvider clock)
{
    private readonly KeptShortly<List<OpenConsultation>> _kept = new(clock);

    /// <summary>Those whose last day has not passed in Kyiv, the one that ends first at the head.</summary>
    public async Task<IReadOnlyList<OpenConsultation>> ListAsync(ICnapDb db, CancellationToken cancellationToken)
    {
        var drafts = await _kept.GetAsync(
            stop => db.Standards.AsNoTracking().Where(s => s.ConsultationUntil != null)
                .OrderBy(s => s.ConsultationUntil).ThenBy(s => s.Number)
                .Select(s => new OpenConsultation(s.Number, s.Title, s.ConsultationUntil!.Value))
                .ToListAsync(stop),
            cancellationToken);
        var today = KyivDate.Today(clock);
        return [.. drafts.Where(draft => draft.Until >= today)];
    }

    /// <summary>One has been opened, moved or closed: the next reader reads them again.</summary>
    public void Forget() => _kept.Forget();
}

/// <summary>A draft on which everybody may speak.</summary>
/// <param name="Until">The last day, whole.</param>
public sealed record OpenConsultation(int Number, string Title, DateOnly Until);
