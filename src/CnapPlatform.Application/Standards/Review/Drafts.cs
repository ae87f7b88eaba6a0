using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>A version with its passports as the working group has them now, published or not.</summary>
internal sealed record DraftVersion(StandardVersion Version, IReadOnlyList<ServicePassport> Passports)
{
    public StandardDocument Document { get; } = new()
    {
        Number = Version.Number,
        EffectiveFrom = Version.EffectiveFrom,
        Content = Version.Content,
        Services = [.. Passports.Select(p => p.Content)],
    };
}

internal static class Drafts
{
    /// <summary>A version with the steps of its life, to be moved on.</summary>
    public static async Task<StandardVersion> VersionAsync(
        this ICnapDb db, int number, CancellationToken cancellationToken) =>
        await db.Standards.Include(s => s.Steps)
            .SingleOrDefaultAsync(s => s.Number == number, cancellationToken) ?? throw new NotFound();

    /// <summary>A version that somebody has read; refused where it has changed since.</summary>
    public static async Task<StandardVersion> VersionAsync(
        this ICnapDb db, int number, int revision, CancellationToken cancellationToken)
    {
        var version = await db.VersionAsync(number, cancellationToken);
        return version.Revision == revision ? version : throw new Refused(KernelRefusals.ChangedMeanwhile);
    }

    public static async Task<DraftVersion> WithPassportsAsync(
        this ICnapDb db, StandardVersion version, CancellationToken cancellationToken) =>
        new(version, await db.PassportsOfAsync(version.Number, cancellationToken));

    /// <summary>Where a version stands today among the published ones; null for one that is not published.</summary>
    public static async Task<Standing?> StandingOfAsync(
        this ICnapDb db, StandardVersion version, DateOnly today, CancellationToken cancellationToken)
    {
        if (version.Status != StandardStatus.Published)
        {
            return null;
        }

        var published = await db.Standards.Where(s => s.Status == StandardStatus.Published)
            .Select(s => new PublishedVersion(s.Number, s.EffectiveFrom, s.Adoption)).ToListAsync(cancellationToken);
        return Standings.Of(version.Number, published, today);
    }
}
