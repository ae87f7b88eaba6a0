using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Application.Staff;

/// <summary>How the people who work are called and reached.</summary>
public interface IAccountDirectory
{
    /// <summary>Those of the accounts that exist.</summary>
    Task<IReadOnlyDictionary<AccountId, AccountContact>> FindAsync(
        IReadOnlyCollection<AccountId> accounts, CancellationToken cancellationToken);
}

/// <summary>A person's name and, where known, e-mail address.</summary>
public sealed record AccountContact(AccountId Id, string Name, string? Email);
