using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Staff.ApiKeys;

public readonly record struct ApiKeyId(Guid Value)
{
    public static ApiKeyId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// The key of another system that works with the cases of one hromada or of one provider body. Platform data, because
/// the key is read before a hromada is known. The key itself is shown once and never kept.
/// </summary>
public sealed class ApiKey
{
    public ApiKeyId Id { get; init; }

    /// <summary>What the system is called; stands on the route sheet as the one who took a step.</summary>
    public required string Name { get; init; }

    /// <summary>The beginning of the key, by which people tell keys apart.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of the whole key, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public HromadaId? HromadaId { get; init; }

    public ProviderBodyId? ProviderBodyId { get; init; }

    public ApiScopes Scopes { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null where it was made at the command line.</summary>
    public AccountId? CreatedBy { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Written at most once a minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Makes a key of a hromada or of a body; the token is all that is ever said of the secret.</summary>
    public static (ApiKey Key, ApiKeyToken Token) Issue(
        string name, ApiKeyOwner owner, ApiScopes scopes, DateTimeOffset expiresAt, ApiKeyMaker by)
    {
        var mayHold = owner.HromadaId is null ? ApiScopeTable.OfBodies : ApiScopeTable.OfHromadas;
        if (scopes == ApiScopes.None || (scopes & ~mayHold) != ApiScopes.None)
        {
            throw new Refused(ApiKeyRefusals.WrongScopes);
        }

        if (expiresAt <= by.At)
        {
            throw new Refused(ApiKeyRefusals.ExpiresInPast);
        }

        var token = ApiKeyToken.New();
        var key = new ApiKey
        {
            Id = ApiKeyId.New(),
            Name = name,
            Prefix = token.Prefix,
            Hash = token.Hash(),
            HromadaId = owner.HromadaId,
            ProviderBodyId = owner.ProviderBodyId,
            Scopes = scopes,
            CreatedAt = by.At,
            CreatedBy = by.AccountId,
            ExpiresAt = expiresAt,
        };
        return (key, token);
    }

    public bool WorksAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Stops the key for good; a second time changes nothing.</summary>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;

    /// <summary>The technical member that the key acts as, with the role that its scopes ask for.</summary>
    public Membership AsMember() => new()
    {
        Id = new MembershipId(Id.Value),
        AccountId = new AccountId(Id.Value),
        HromadaId = HromadaId,
        ProviderBodyId = ProviderBodyId,
        Role = ApiScopeTable.RoleOf(this),
        Position = $"ключ API {Prefix}",
    };
}

/// <summary>Whose key it is: exactly one of the two.</summary>
public sealed record ApiKeyOwner(HromadaId? HromadaId, ProviderBodyId? ProviderBodyId);

/// <summary>Who makes a key, and when.</summary>
public sealed record ApiKeyMaker(AccountId? AccountId, DateTimeOffset At);

public static class ApiKeyRefusals
{
    public const string WrongScopes = "ApiKeys.Refused.WrongScopes";
    public const string ExpiresInPast = "ApiKeys.Refused.ExpiresInPast";
    public const string NoOwner = "ApiKeys.Refused.NoOwner";
}
