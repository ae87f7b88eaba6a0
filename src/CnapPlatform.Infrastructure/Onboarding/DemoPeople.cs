using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Onboarding;

/// <summary>Accounts and memberships of invented people.</summary>
internal sealed class DemoPeople(UserManager<Account> accounts, CnapDb db, string password)
{
    public async Task AddAsync(
        DemoPerson person, HromadaId? hromada, ProviderBodyId? body, Dictionary<int, ServicePointId> points,
        CancellationToken cancellationToken)
    {
        var account = await accounts.FindByNameAsync(person.Login) ?? await CreateAsync(person);
        var isProvider = person.Role is Role.ProviderOfficer or Role.ProviderHead or Role.ProviderDeputy;
        var membership = new Membership
        {
            Id = MembershipId.New(),
            AccountId = account.AccountId,
            Role = person.Role,
            HromadaId = isProvider ? null : hromada,
            ProviderBodyId = isProvider ? body : null,
            OwnerCode = person.OwnerCode,
            Position = person.Position,
        };
        foreach (var number in person.Points)
        {
            membership.LimitTo(points[number]);
        }

        db.Memberships.Add(membership);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The person as one who takes steps in cases.</summary>
    public async Task<(Account Account, Membership Membership)> MemberAsync(
        DemoPerson person, CancellationToken cancellationToken)
    {
        var account = (await accounts.FindByNameAsync(person.Login))!;
        return (account, await db.Memberships.FirstAsync(m => m.AccountId == account.AccountId, cancellationToken));
    }

    private async Task<Account> CreateAsync(DemoPerson person)
    {
        var account = new Account
        {
            UserName = person.Login,
            Email = person.Email,
            EmailConfirmed = true,
            FullName = person.Name,
            IsDemo = true,
        };
        var created = await accounts.CreateAsync(account, password);
        return created.Succeeded
            ? account
            : throw new InvalidOperationException(string.Join(' ', created.Errors.Select(e => e.Description)));
    }
}
