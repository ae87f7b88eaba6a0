using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases.Payments;

/// <summary>One receipt that an applicant has shown; never changed.</summary>
public sealed class CasePayment : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public int Seq { get; init; }

    public required string ReceiptNumber { get; init; }

    /// <summary>The number without what is typed now so, now otherwise: the same receipt is known by it.</summary>
    public required string ReceiptKey { get; init; }

    public DateOnly PaidOn { get; init; }

    public long Kopiykas { get; init; }

    /// <summary>Whose money it is; empty for the hromada's own.</summary>
    public ProviderBodyId Payee { get; init; }

    public AccountId? RecordedBy { get; init; }

    public required string RecordedByName { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

/// <summary>A receipt before it is written down.</summary>
public sealed record Receipt(string Number, DateOnly PaidOn, long Kopiykas)
{
    private const int LongestKey = 60;

    public string Key
    {
        get
        {
            var key = SearchText.Key(Number);
            return KeptText.Shortened(key.Length == 0 ? Number : key, LongestKey);
        }
    }
}
