using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Infrastructure.Staff;

/// <summary>
/// Who acts in one unit of work: a visitor until a way in says otherwise. A web request names the person who signed
/// in; a job or the command line acts as the system. One never turns into the other.
/// </summary>
public sealed class ActingUser : ICurrentUser
{
    public AccountId? AccountId { get; private set; }

    public string Name { get; private set; } = "";

    public Membership? Membership { get; private set; }

    public bool IsSystem { get; private set; }

    public IReadOnlySet<Permission>? Scope { get; private set; }

    public void ActAsSystem()
    {
        if (AccountId is not null)
        {
            throw new InvalidOperationException("A person acts in this unit of work already.");
        }

        IsSystem = true;
    }

    /// <summary>A person, in one of their memberships or in none yet.</summary>
    public void ActAs(AccountId accountId, string name, Membership? membership)
    {
        if (IsSystem)
        {
            throw new InvalidOperationException("The system acts in this unit of work already.");
        }

        if (membership is not null && membership.AccountId != accountId)
        {
            throw new InvalidOperationException("The membership is somebody else's.");
        }

        AccountId = accountId;
        Name = name;
        Membership = membership;
    }

    /// <summary>Another system by its key: a member like people, held to the key's scopes.</summary>
    public void ActAsKey(ApiKeyHolder holder)
    {
        ActAs(holder.Member.AccountId, holder.Key.Name, holder.Member);
        Scope = holder.Permissions;
    }
}
