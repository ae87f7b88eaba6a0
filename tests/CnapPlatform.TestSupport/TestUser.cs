using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.TestSupport;

/// <summary>Whoever a test says is acting; a visitor to begin with.</summary>
public sealed class TestUser : ICurrentUser
{
    public AccountId? AccountId { get; private set; }

    public string Name { get; private set; } = "";

    public Membership? Membership { get; private set; }

    public bool IsSystem { get; private set; }

    public void IsVisitor() => Become(null, "", null, false);

    public void IsTheSystem() => Become(null, "", null, true);

    /// <summary>Signed in, but no place of work has been chosen.</summary>
    public void IsSignedIn(AccountId account, string name = "Олена Коваль") => Become(account, name, null, false);

    public void Is(Membership membership, string name = "Олена Коваль") =>
        Become(membership.AccountId, name, membership, false);

    private void Become(AccountId? account, string name, Membership? membership, bool isSystem)
    {
        AccountId = account;
        Name = name;
        Membership = membership;
        IsSystem = isSystem;
    }
}
