using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Network;

/// <summary>
/// The published versions that the current hromada has not come to yet, and what each changes for its services against
/// the version it will work by on the eve.
/// </summary>
internal sealed class ComingVersions(
    ICnapDb db, ICurrentHromada hromada, PublishedStandards standards, TimeProvider clock)
{
    /// <param name="now">The version the hromada works by today.</param>
    public async Task<IReadOnlyList<GetOwnStandard.Coming>> ListAsync(
        PublishedStandard now, CancellationToken cancellationToken)
    {
        var versions = (await standards.ListAsync(db, cancellationToken))
            .SkipWhile(v => v.Number != now.Number).Skip(1).ToList();
        if (versions.Count == 0)
        {
            return [];
        }

        var today = KyivDate.Today(clock);
        var adopted = await db.Adoptions.AsNoTracking().Where(a => a.HromadaId == hromada.Id)
            .ToDictionaryAsync(a => a.StandardNumber, a => a.EffectiveFrom, cancellationToken);
        var services = (await db.OfferedServices.AsNoTracking().ToListAsync(cancellationToken))
            .Where(s => s.IsOfferedOn(today)).ToList();
        var coming = new List<GetOwnStandard.Coming>();
        foreach (var version in versions)
        {
            DateOnly? decided = adopted.TryGetValue(version.Number, out var day) ? day : null;
            var from = version.Adoption == AdoptionRule.Mandatory ? version.EffectiveFrom : decided;
            coming.Add(await ShowAsync(version, from, services, cancellationToken));
        }

        return coming;
    }

    private async Task<GetOwnStandard.Coming> ShowAsync(
        PublishedVersion version, DateOnly? from, List<OfferedService> services, CancellationToken cancellationToken)
    {
        var today = KyivDate.Today(clock);
        var earliest = version.EffectiveFrom > today ? version.EffectiveFrom : today;
        var eve = StandardVersion.EveOf(from ?? earliest, today);
        var basis = await standards.InForceForAsync(hromada.Id, eve, db, cancellationToken);
        var next = await standards.GetAsync(version.Number, db, cancellationToken);
        return new GetOwnStandard.Coming(
            version.Number,
            next.Version.Title,
            version.Adoption,
            from,
            earliest,
            basis.Number,
            [.. services.Select(s => Change(s, basis, next)).OfType<GetOwnStandard.ChangedService>()]);
    }

    private static GetOwnStandard.ChangedService? Change(
        OfferedService service, PublishedStandard basis, PublishedStandard next)
    {
        if (basis.Find(service.ServiceCode)?.Content is not { } was)
        {
            return null;
        }

        if (next.Find(service.ServiceCode)?.Content is not { } becomes)
        {
            return new GetOwnStandard.ChangedService(was.Code, was.ShortName, ServiceChangeKind.Removed, [], []);
        }

        var fields = StandardComparer.Fields(was, becomes);
        var texts = service.Overrides.OrderBy(o => o.Field).Select(o => new RebasedRow(
            was.Code, o.Field, OverrideRebase.Decide(o, was, becomes, next.Content, next.Number))).ToList();
        return fields.Count == 0 && texts.TrueForAll(t => t.Outcome == RebaseOutcome.Carried)
            ? null
            : new GetOwnStandard.ChangedService(
                was.Code, becomes.ShortName, ServiceChangeKind.Changed, [.. fields.Select(f => f.Field)], texts);
    }
}
