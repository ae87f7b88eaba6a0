using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Staff;

public readonly record struct AccountId(Guid Value)
{
    public static AccountId New() => new(Guid.CreateVersion7());
}

public readonly record struct MembershipId(Guid Value)
{
    public static MembershipId New() => new(Guid.CreateVersion7());
}

public readonly record struct ProviderBodyId(Guid Value)
{
    public static ProviderBodyId New() => new(Guid.CreateVersion7());
}

/// <summary>A body that provides services (СНАП) to one or many hromadas.</summary>
public sealed class ProviderBody
{
    public ProviderBodyId Id { get; init; }

    /// <summary>Code of the legal person (ЄДРПОУ), 8 digits; empty where it is not known.</summary>
    public string? Edrpou { get; init; }

    public required string Name { get; init; }

    /// <summary>The provider code of the standard's passports it serves: «dms», «dracs», «architecture» …</summary>
    public required string ProviderCode { get; init; }

    /// <summary>Set where the body belongs to one hromada's council; null for state bodies.</summary>
    public HromadaId? OwnHromadaId { get; init; }

    public bool IsDemo { get; init; }
}

/// <summary>
/// A person's place of work: one role in a hromada, in a provider body, in the ministry or on the platform.
/// Platform data, because sign-in happens before a tenant is known.
/// </summary>
public sealed class Membership
{
    private readonly List<MembershipPoint> _points = [];

    public MembershipId Id { get; init; }

    public AccountId AccountId { get; init; }

    public Role Role { get; init; }

    public HromadaId? HromadaId { get; init; }

    public ProviderBodyId? ProviderBodyId { get; init; }

    /// <summary>The ministry whose passports a sectoral owner approves: a code of the standard's owners.</summary>
    public string? OwnerCode { get; init; }

    /// <summary>Position, as it stands on the route sheet: «адміністратор ЦНАП».</summary>
    public required string Position { get; init; }

    /// <summary>The points whose cases an administrator or a starosta sees; empty: every point.</summary>
    public IReadOnlyList<MembershipPoint> Points => _points;

    public void LimitTo(ServicePointId point) =>
        _points.Add(new MembershipPoint { MembershipId = Id, HromadaId = HromadaId!.Value, ServicePointId = point });
}

/// <summary>A point that a membership is limited to.</summary>
public sealed class MembershipPoint
{
    public MembershipId MembershipId { get; init; }

    public HromadaId HromadaId { get; init; }

    public ServicePointId ServicePointId { get; init; }
}
