using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>Reads one person's work of a morning: counts, and the first cases of each list.</summary>
internal sealed class DigestReader(ICnapDb db, PublishedStandards standards, TimeProvider clock)
{
    private const int Shown = 10;

    private static readonly CaseStatus[] Running =
        [CaseStatus.Registered, CaseStatus.HandedOver, CaseStatus.InReview, CaseStatus.Hearing];

    public async Task<DigestFacts> ReadAsync(
        Membership member, string language, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = KyivDate.Of(now);
        var dayAgo = now.AddDays(-1);
        if (member.ProviderBodyId is { } body)
        {
            var waiting = db.ProviderWork.AsNoTracking().Where(w => w.ProviderBodyId == body);
            var running = waiting.Where(w => w.DecidedAt == null && !w.StandsStill);
            return new DigestFacts
            {
                Language = language,
                Today = today,
                Overdue = await ListAsync(running.Where(w => w.DueOn < today), cancellationToken),
                DueToday = await ListAsync(running.Where(w => w.DueOn == today), cancellationToken),
                Fresh = await ListAsync(waiting.Where(w => w.HandedOverAt > dayAgo), cancellationToken),
            };
        }

        var points = member.Points.Select(p => p.ServicePointId).ToList();
        var seen = db.Cases.AsNoTracking().Where(c => points.Count == 0 || points.Contains(c.PointId));
        var open = seen.Where(c => Running.Contains(c.Status));
        return new DigestFacts
        {
            Language = language,
            Today = today,
            Overdue = await ListAsync(open.Where(c => c.DueOn < today), cancellationToken),
            DueToday = await ListAsync(open.Where(c => c.DueOn == today), cancellationToken),
            Fresh = await ListAsync(
                seen.Where(c => c.Status == CaseStatus.Submitted && c.SubmittedAt > dayAgo), cancellationToken),
        };
    }

    private async Task<DigestList> ListAsync(IQueryable<Case> cases, CancellationToken cancellationToken)
    {
        var count = await cases.CountAsync(cancellationToken);
        if (count == 0)
        {
            return DigestList.Empty;
        }

        var first = await cases.OrderBy(c => c.DueOn).ThenBy(c => c.SubmittedAt).Take(Shown)
            .Select(c => new { c.Number, c.ServiceCode, c.StandardNumber, c.LocalCard, c.DueOn })
            .ToListAsync(cancellationToken);
        var said = new List<DigestCase>();
        foreach (var item in first)
        {
            var service = item.LocalCard?.ShortName
                ?? await ServiceAsync(item.ServiceCode, item.StandardNumber, cancellationToken);
            said.Add(new DigestCase(item.Number?.ToString(), service, item.DueOn, null));
        }

        return new DigestList(count, said);
    }

    // Numbers stand with the hromadas; the list of work of a body holds only what all of them may show.
    private async Task<DigestList> ListAsync(IQueryable<ProviderWork> work, CancellationToken cancellationToken)
    {
        var count = await work.CountAsync(cancellationToken);
        if (count == 0)
        {
            return DigestList.Empty;
        }

        var first = await work.OrderBy(w => w.DueOn).ThenBy(w => w.HandedOverAt).Take(Shown)
            .Join(db.Hromadas, w => w.HromadaId, h => h.Id, (w, h) => new
            {
                w.ServiceCode,
                w.StandardNumber,
                w.LocalName,
                w.DueOn,
                h.Name,
            })
            .ToListAsync(cancellationToken);
        var said = new List<DigestCase>();
        foreach (var item in first)
        {
            var service = item.LocalName
                ?? await ServiceAsync(item.ServiceCode, item.StandardNumber, cancellationToken);
            said.Add(new DigestCase(null, service, item.DueOn, item.Name));
        }

        return new DigestList(count, said);
    }

    // The standard is kept in memory, so this asks the database once for a version.
    private async Task<LocalText> ServiceAsync(string code, int version, CancellationToken cancellationToken)
    {
        var passport = (await standards.GetAsync(version, db, cancellationToken)).Passport(code);
        return passport.ShortName == LocalText.Empty ? passport.Name : passport.ShortName;
    }
}
