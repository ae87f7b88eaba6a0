using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Kernel;

/// <summary>
/// The one hromada this unit of work belongs to. Found by a strategy per way in: the path /h/{slug} or
/// /work/{slug}, the argument of a job. Entered once; another hromada needs another unit of work.
/// </summary>
public interface ICurrentHromada
{
    /// <summary><see cref="HromadaId.None"/> while no hromada has been entered.</summary>
    HromadaId Id { get; }

    void Enter(HromadaId hromada);
}

/// <summary>Who acts, and in which of their memberships.</summary>
public interface ICurrentUser
{
    AccountId? AccountId { get; }

    string Name { get; }

    /// <summary>Null for visitors and for people who have not chosen a membership.</summary>
    Membership? Membership { get; }

    /// <summary>True for jobs and the command line.</summary>
    bool IsSystem { get; }

    /// <summary>What an API key is limited to by its scopes; null for people, whose role says it all.</summary>
    IReadOnlySet<Permission>? Scope => null;
}

public static class CurrentUserRules
{
    public static bool May(this ICurrentUser user, Permission permission, HromadaId hromada) => permission switch
    {
        Permission.Anyone => true,
        Permission.System => user.IsSystem,
        _ when user.IsSystem => true,
        Permission.SignedIn => user.AccountId is not null,
        _ => user.Membership is { } membership
            && RolePermissions.May(membership.Role, permission)
            && (membership.HromadaId is null || membership.HromadaId == hromada)
            && user.Scope?.Contains(permission) != false,
    };

    public static GroupMember AsGroupMember(this ICurrentUser user, TimeProvider clock) =>
        new(user.AccountId!.Value, user.Name, clock.GetUtcNow());

    public static CaseActor AsCaseActor(this ICurrentUser user) => new(
        user.Membership!.ProviderBodyId is null ? CaseActorKind.Administrator : CaseActorKind.Provider,
        user.AccountId,
        user.Name,
        user.Membership.Position)
    {
        SpeaksForBody = user.Scope is not null,
    };
}
