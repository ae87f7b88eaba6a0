using System.Collections.Concurrent;
using System.Collections.Frozen;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards;

/// <summary>
/// Published versions, read once and kept: they are immutable. Says which version is in force on a day
/// and hands out its passports and its working calendar.
/// </summary>
public sealed class PublishedStandards
{
    private readonly ConcurrentDictionary<int, PublishedStandard> _byNumber = new();

    /// <summary>The version in force on a day: the latest published one whose effective date has come.</summary>
    public async Task<PublishedStandard> InForceOnAsync(
        DateOnly day, ICnapDb db, CancellationToken cancellationToken)
    {
        var number = await db.Standards
            .Where(s => s.Status == StandardStatus.Published && s.EffectiveFrom <= day)
            .OrderByDescending(s => s.EffectiveFrom).ThenByDescending(s => s.Number)
            .Select(s => (int?)s.Number)
            .FirstOrDefaultAsync(cancellationToken);

        return number is null ? throw new NotFound() : await GetAsync(number.Value, db, cancellationToken);
    }

    public async Task<PublishedStandard> GetAsync(int number, ICnapDb db, CancellationToken cancellationToken)
    {
        if (_byNumber.TryGetValue(number, out var known))
        {
            return known;
        }

        var version = await db.Standards.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Number == number && s.Status != StandardStatus.Draft, cancellationToken)
            ?? throw new NotFound();
        var passports = await db.Passports.AsNoTracking()
            .Where(p => p.StandardNumber == number).OrderBy(p => p.Seq).ToListAsync(cancellationToken);
        return _byNumber.GetOrAdd(number, new PublishedStandard(version, passports));
    }
}

/// <summary>One published version with its passports, ready to be asked.</summary>
public sealed class PublishedStandard(StandardVersion version, IReadOnlyList<ServicePassport> passports)
{
    private readonly FrozenDictionary<string, ServicePassport> _byCode = passports.ToFrozenDictionary(p => p.Code);

    public int Number => version.Number;

    public StandardVersion Version => version;

    public StandardContent Content => version.Content;

    public IReadOnlyList<ServicePassport> Passports => passports;

    public WorkingCalendar Calendar { get; } = new(version.Content.Calendar);

    public ServicePassport? Find(string code) => _byCode.GetValueOrDefault(code);

    public PassportContent Passport(string code) => (Find(code) ?? throw new NotFound()).Content;

    public LocalText CategoryName(string code) =>
        Content.Categories.FirstOrDefault(c => c.Code == code)?.Name ?? new LocalText(code);
}
