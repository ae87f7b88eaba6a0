using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Staff;

internal sealed class AccountDirectory(CnapDb db) : IAccountDirectory
{
    public async Task<IReadOnlyDictionary<AccountId, AccountContact>> FindAsync(
        IReadOnlyCollection<AccountId> accounts, CancellationToken cancellationToken)
    {
        var ids = accounts.Select(account => account.Value).ToList();
        var found = await db.Users.AsNoTracking()
            .Where(account => ids.Contains(account.Id))
            .Select(account => new { account.Id, account.FullName, account.Email })
            .ToListAsync(cancellationToken);
        return found.ToDictionary(
            row => new AccountId(row.Id), row => new AccountContact(new AccountId(row.Id), row.FullName, row.Email));
    }
}
