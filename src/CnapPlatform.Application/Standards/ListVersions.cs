using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards;

/// <summary>
/// All versions of the standard as the working group sees them, drafts included but for those that were discarded; the
/// newest first.
/// </summary>
public static class ListVersions
{
    [Allow(Permission.ViewDrafts)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    /// <param name="Standing">Where a published version stands today; null for one that is not published.</param>
    public sealed record Row(
        int Number,
        string Title,
        StandardStatus Status,
        Standing? Standing,
        int? BasedOn,
        DateOnly EffectiveFrom,
        AdoptionRule Adoption,
        int Services,
        DateOnly? ConsultationUntil);

    internal sealed class Handler(ICnapDb db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var rows = await db.Standards.Where(s => s.Status != StandardStatus.Discarded)
                .OrderByDescending(s => s.Number)
                .Select(s => new Row(
                    s.Number,
                    s.Title,
                    s.Status,
                    null,
                    s.BasedOn,
                    s.EffectiveFrom,
                    s.Adoption,
                    db.Passports.Count(p => p.StandardNumber == s.Number),
                    s.ConsultationUntil))
                .ToListAsync(cancellationToken);
            var published = rows.Where(r => r.Status == StandardStatus.Published)
                .Select(r => new PublishedVersion(r.Number, r.EffectiveFrom, r.Adoption)).ToList();
            return
            [
                .. rows.Select(r => r with { Standing = Standings.Of(r.Number, published, today) }),
            ];
        }
    }
}

/// <summary>Where a published version stands on a day.</summary>
public enum Standing
{
    /// <summary>Its first day has not come.</summary>
    Scheduled,
    InForce,

    /// <summary>A later one is in force.</summary>
    Superseded,
}

public static class Standings
{
    /// <summary>The standing of a version among the published ones; null where it is not among them.</summary>
    public static Standing? Of(int number, IReadOnlyList<PublishedVersion> published, DateOnly today)
    {
        if (published.FirstOrDefault(v => v.Number == number) is not { } version)
        {
            return null;
        }

        if (version.EffectiveFrom > today)
        {
            return Standing.Scheduled;
        }

        var isOvertaken = published.Any(v => v.Adoption == AdoptionRule.Mandatory
            && v.EffectiveFrom > version.EffectiveFrom && v.EffectiveFrom <= today);
        return isOvertaken ? Standing.Superseded : Standing.InForce;
    }
}
