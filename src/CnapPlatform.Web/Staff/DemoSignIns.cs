using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Onboarding;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Staff;

/// <summary>The invented people whom a visitor of the demonstration may be.</summary>
public sealed class DemoSignIns(
    UserManager<Account> accounts, ICnapDb db, HromadaDirectory directory, DemoMode demo, IConfiguration configuration)
{
    /// <summary>The password that the console prints at the first start.</summary>
    public string? Password =>
        demo.IsOn ? configuration["Demo:Password"] ?? DemoSeed.DefaultPassword : null;

    public async Task<IReadOnlyList<DemoGroup>> ListAsync(CancellationToken cancellationToken)
    {
        if (Password is null)
        {
            return [];
        }

        var invented = await accounts.Users.AsNoTracking().Where(a => a.IsDemo).ToListAsync(cancellationToken);
        var ids = invented.Select(a => a.AccountId).ToList();
        var memberships = await db.Memberships.AsNoTracking().Where(m => ids.Contains(m.AccountId))
            .ToListAsync(cancellationToken);
        var bodies = await db.ProviderBodies.AsNoTracking().Where(b => b.IsDemo)
            .ToDictionaryAsync(b => b.Id, cancellationToken);
        var map = await directory.GetAsync(db, cancellationToken);

        return
        [
            .. memberships
                .Select(m => (
                    Place: PlaceOf(m),
                    Person: new DemoPerson(LoginOf(m.AccountId).UserName!, LoginOf(m.AccountId).FullName, m)))
                .GroupBy(row => row.Place)
                .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Name, Numbers.Alphabetical)
                .Select(group => new DemoGroup(
                    group.Key, [.. group.Select(row => row.Person).OrderBy(p => p.Membership.Role)])),
        ];

        Account LoginOf(AccountId id) => invented.Single(a => a.AccountId == id);

        DemoPlace PlaceOf(Membership membership)
        {
            var body = membership.ProviderBodyId is { } id ? bodies.GetValueOrDefault(id) : null;
            if ((membership.HromadaId ?? body?.OwnHromadaId) is { } hromada)
            {
                return new DemoPlace(DemoPlaceKind.Hromada, map.Hromadas.Single(h => h.Id == hromada).Name);
            }

            return body is null
                ? new DemoPlace(DemoPlaceKind.Ministry, "")
                : new DemoPlace(DemoPlaceKind.Body, body.Name);
        }
    }
}

public enum DemoPlaceKind
{
    Hromada,
    Body,
    Ministry,
}

/// <summary>Where invented people work: a hromada by its adjective, a state body by its name, the ministry.</summary>
public sealed record DemoPlace(DemoPlaceKind Kind, string Name);

public sealed record DemoGroup(DemoPlace Place, IReadOnlyList<DemoPerson> People);

public sealed record DemoPerson(string Login, string Name, Membership Membership);
