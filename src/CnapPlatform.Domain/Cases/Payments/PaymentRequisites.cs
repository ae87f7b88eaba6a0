using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases.Payments;

/// <summary>
/// Where a fee is paid to, for one provider of a hromada. Never changed: a further row replaces the one before, so that
/// who changed an account and when stays known.
/// </summary>
public sealed class PaymentRequisites : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    /// <summary>Whose services are paid to this account; empty for those the CNAP provides itself.</summary>
    public ProviderBodyId Payee { get; init; }

    public int Seq { get; init; }

    public required string Recipient { get; init; }

    /// <summary>Code of the recipient (ЄДРПОУ), 8 digits.</summary>
    public required string Edrpou { get; init; }

    public required string Iban { get; init; }

    /// <summary>Code of budget revenue (код класифікації доходів бюджету), 8 digits; null where it is not asked.</summary>
    public string? BudgetCode { get; init; }

    public string? Bank { get; init; }

    public AccountId By { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>An account number of Ukraine: UA, two check digits, 25 digits.</summary>
public static class Iban
{
    public const int Length = 29;

    private const int Modulus = 97;

    /// <summary>Without spaces, in capitals; null where it is no Ukrainian IBAN or its checksum is wrong.</summary>
    public static string? Read(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        return text.Length == Length && text.StartsWith("UA", StringComparison.Ordinal)
            && text.Skip(2).All(char.IsAsciiDigit) && Remainder(text[4..] + text[..4]) == 1
            ? text
            : null;
    }

    /// <summary>In groups of four, as people copy it.</summary>
    public static string Grouped(string iban) => string.Join(' ', iban.Chunk(4).Select(group => new string(group)));

    private static int Remainder(string text) => text.Aggregate(0, (left, letter) => char.IsAsciiDigit(letter)
        ? ((left * 10) + (letter - '0')) % Modulus
        : ((left * 100) + (letter - 'A' + 10)) % Modulus);
}
