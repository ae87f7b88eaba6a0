using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// What a call of the API was answered, kept by the key of the call, so that the same call sent again has no second
/// effect and hears the same. Saved in the transaction of the effect. Platform data: ids, a number and dates only.
/// </summary>
public sealed class ApiAnswer
{
    /// <summary>The technical account of the API key that called.</summary>
    public AccountId Holder { get; init; }

    /// <summary>What the caller sent as Idempotency-Key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of the address and the body, lower-case hexadecimal.</summary>
    public required string CallHash { get; init; }

    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public int Status { get; init; }

    /// <summary>The JSON that was answered.</summary>
    public required string Body { get; set; }

    public DateTimeOffset At { get; init; }
}
