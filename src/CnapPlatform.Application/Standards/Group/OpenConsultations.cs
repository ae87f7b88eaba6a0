using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>Drafts on which remarks are taken now, kept shortly: the portal's first pages name them.</summary>
public sealed class OpenConsultations(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private volatile Kept? _kept;

    /// <summary>Those whose last day has not passed in Kyiv, the one that ends first at the head.</summary>
    public async Task<IReadOnlyList<OpenConsultation>> ListAsync(ICnapDb db, CancellationToken cancellationToken)
    {
        var kept = _kept;
        var now = clock.GetUtcNow();
        if (kept is null || now - kept.ReadAt is var age && (age < TimeSpan.Zero || age >= Fresh))
        {
            var drafts = await db.Standards.AsNoTracking().Where(s => s.ConsultationUntil != null)
                .OrderBy(s => s.ConsultationUntil).ThenBy(s => s.Number)
                .Select(s => new OpenConsultation(s.Number, s.Title, s.ConsultationUntil!.Value))
                .ToListAsync(cancellationToken);
            kept = _kept = new Kept(now, drafts);
        }

        var today = KyivDate.Of(now);
        return [.. kept.Drafts.Where(draft => draft.Until >= today)];
    }

    /// <summary>One has been opened, moved or closed: the next reader reads them again.</summary>
    public void Forget() => _kept = null;

    private sealed record Kept(DateTimeOffset ReadAt, IReadOnlyList<OpenConsultation> Drafts);
}

/// <summary>A draft on which everybody may speak.</summary>
/// <param name="Until">The last day, whole.</param>
public sealed record OpenConsultation(int Number, string Title, DateOnly Until);
