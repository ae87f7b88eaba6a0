using System.Collections.Concurrent;
using System.Collections.Frozen;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards;

/// <summary>
/// Published versions, read once and kept: they are immutable. Says which version is in force on a day
/// and hands out its passports and its working calendar.
/// </summary>
public sealed class PublishedStandards(TimeProvider clock)
{
    private readonly ConcurrentDictionary<int, PublishedStandard> _byNumber = new();

    // A version is published for a later day at the earliest, so nobody waits for it within this time.
    private readonly KeptShortly<Timeline> _timeline = new(clock);

    /// <summary>The version every hromada works by on a day: the latest mandatory one whose day has come.</summary>
    public async Task<PublishedStandard> InForceOnAsync(
        DateOnly day, ICnapDb db, CancellationToken cancellationToken)
    {
        var timeline = await TimelineAsync(db, cancellationToken);
        var number = timeline.Latest(day, v => v.Adoption == AdoptionRule.Mandatory) ?? throw new NotFound();
        return await GetAsync(number, db, cancellationToken);
    }

    /// <summary>The version one hromada works by on a day: recommended ones count where it has adopted them.</summary>
    public async Task<PublishedStandard> InForceForAsync(
        HromadaId hromada, DateOnly day, ICnapDb db, CancellationToken cancellationToken)
    {
        var timeline = await TimelineAsync(db, cancellationToken);
        var adopted = timeline.HasRecommended
            ? await db.Adoptions.Where(a => a.HromadaId == hromada && a.EffectiveFrom <= day)
                .Select(a => a.StandardNumber).ToListAsync(cancellationToken)
            : [];
        var number = timeline.Latest(day, v => v.Adoption == AdoptionRule.Mandatory || adopted.Contains(v.Number))
            ?? throw new NotFound();
        return await GetAsync(number, db, cancellationToken);
    }

    /// <summary>A published version by its number.</summary>
    public async Task<PublishedStandard> GetAsync(int number, ICnapDb db, CancellationToken cancellationToken)
    {
        if (_byNumber.TryGetValue(number, out var known))
        {
            return known;
        }

        var version = await db.Standards.AsNoTracking()
            .SingleOrDefaultAsync(
                s => s.Number == number && s.Status == StandardStatus.Published, cancellationToken)
            ?? throw new NotFound();
        var passports = await db.PassportsOfAsync(number, cancellationToken);
        return _byNumber.GetOrAdd(number, new PublishedStandard(version, passports));
    }

    /// <summary>All published versions by their first day, the earliest first.</summary>
    public async Task<IReadOnlyList<PublishedVersion>> ListAsync(ICnapDb db, CancellationToken cancellationToken) =>
        (await TimelineAsync(db, cancellationToken)).Versions;

    /// <summary>A version has been published: the next question reads the list again.</summary>
    public void Forget() => _timeline.Forget();

    private Task<Timeline> TimelineAsync(ICnapDb db, CancellationToken cancellationToken) => _timeline.GetAsync(
        async stop => new Timeline(await db.Standards.Where(s => s.Status == StandardStatus.Published)
            .OrderBy(s => s.EffectiveFrom).ThenBy(s => s.Number)
            .Select(s => new PublishedVersion(s.Number, s.EffectiveFrom, s.Adoption))
            .ToListAsync(stop)),
        cancellationToken);

    private sealed record Timeline(IReadOnlyList<PublishedVersion> Versions)
    {
        public bool HasRecommended { get; } = Versions.Any(v => v.Adoption == AdoptionRule.Recommended);

        public int? Latest(DateOnly day, Func<PublishedVersion, bool> counts) =>
            Versions.LastOrDefault(v => v.EffectiveFrom <= day && counts(v))?.Number;
    }
}

/// <summary>A published version by its number, its first day and how hromadas come to it.</summary>
public sealed record PublishedVersion(int Number, DateOnly EffectiveFrom, AdoptionRule Adoption);

/// <summary>One published version with its passports, ready to be asked.</summary>
public sealed class PublishedStandard(StandardVersion version, IReadOnlyList<ServicePassport> passports)
{
    private readonly FrozenDictionary<string, ServicePassport> _byCode = passports.ToFrozenDictionary(p => p.Code);

    private readonly Lazy<WorkingCalendar> _peacetime =
        new(() => new WorkingCalendar(version.Content.Calendar with { Regimes = [] }));

    public int Number => version.Number;

    public StandardVersion Version => version;

    public StandardContent Content => version.Content;

    public IReadOnlyList<ServicePassport> Passports => passports;

    public WorkingCalendar Calendar { get; } = new(version.Content.Calendar);

    /// <summary>The same calendar without special regimes: holidays are days off.</summary>
    public WorkingCalendar PeacetimeCalendar => _peacetime.Value;

    public ServicePassport? Find(string code) => _byCode.GetValueOrDefault(code);

    public PassportContent Passport(string code) => (Find(code) ?? throw new NotFound()).Content;

    /// <summary>The card that a case goes by: its council's own, which it keeps, or the one of this version.</summary>
    public PassportContent Passport(string code, PassportContent? local) => local ?? Passport(code);

    /// <summary>The passport of a service that somebody asks for now; refused where this version gives it no more.</summary>
    public PassportContent PassportInUse(string code) =>
        (Find(code) ?? throw new Refused(ServiceRefusals.NotInStandard, Number)).Content;

    /// <summary>The version as one document.</summary>
    public StandardDocument Document => new()
    {
        Number = version.Number,
        EffectiveFrom = version.EffectiveFrom,
        Content = version.Content,
        Services = [.. passports.Select(p => p.Content)],
    };

    public LocalText CategoryName(string code) =>
        Content.Categories.FirstOrDefault(c => c.Code == code)?.Name ?? new LocalText(code);
}
