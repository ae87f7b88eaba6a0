using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Cases.Payments;

/// <summary>What an application is to pay, by the version it was filed under and the year of filing.</summary>
/// <param name="Kopiykas">Null where it is paid but the version does not know its amount.</param>
/// <param name="Before">The step that waits for it; null where no rule is known.</param>
public sealed record CaseFee(FeeState State, long? Kopiykas, FeeStep? Before)
{
    public static readonly CaseFee None = new(FeeState.None, 0, null);

    public static CaseFee Of(ServiceVariant variant, int year, StandardContent content) =>
        variant.Fee.AmountIn(year, content.Parameters) switch
        {
            0 => None,
            var amount => new CaseFee(FeeState.Due, amount, content.Procedure.Payment?.DueBefore?.Step),
        };
}

public enum FeeState
{
    /// <summary>The service is free.</summary>
    None,
    Due,
    Paid,

    /// <summary>The applicant has proved to be exempt.</summary>
    Exempt,
}

/// <summary>Why an applicant does not pay, and by which document; never changed.</summary>
public sealed class FeeExemptionProof : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public int Seq { get; init; }

    /// <summary>The group of the card, the service that this one is paid with, or the clerk's words.</summary>
    public required string Ground { get; init; }

    public required string Document { get; init; }

    public required string AcceptedBy { get; init; }

    public DateTimeOffset AcceptedAt { get; init; }

    public DateOnly AcceptedOn { get; init; }
}

/// <summary>An exemption before it is written down.</summary>
public sealed record Exemption(string Ground, string Document);
