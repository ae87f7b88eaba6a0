using CnapPlatform.Domain.Staff;
using Microsoft.AspNetCore.Identity;

namespace CnapPlatform.Infrastructure.Staff;

/// <summary>A person who signs in. What they may do hangs on their memberships, not on the account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.NewGuid().ToString();
    }

    public string FullName { get; set; } = "";

    /// <summary>An invented person of the demonstration; production refuses to start with one.</summary>
    public bool IsDemo { get; set; }

    public AccountId AccountId => new(Id);
}
