using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// The secret by which an applicant follows a case without an account: 12 random symbols and a check symbol,
/// shown as XXXX-XXXX-XXXX-C. Letters that look like digits are not used, and are read as those digits.
/// </summary>
public readonly record struct TrackingCode
{
    private const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int RandomSymbols = 12;
    private const int FieldPolynomial = 0b100101;

    private TrackingCode(string value) => Value = value;

    /// <summary>Thirteen symbols without hyphens.</summary>
    public string Value { get; }

    public static TrackingCode New()
    {
        var symbols = RandomNumberGenerator.GetString(Symbols, RandomSymbols);
        return new TrackingCode(symbols + CheckSymbol(symbols));
    }

    /// <summary>Reads what a person typed: any case, spaces and dashes, O for 0, I and L for 1, Cyrillic twins.</summary>
    public static TrackingCode? TryParse(string? typed)
    {
        var symbols = new StringBuilder();
        foreach (var letter in (typed ?? "").ToUpperInvariant())
        {
            if (IsSeparator(letter))
            {
                continue;
            }

            var symbol = AsSymbol(letter);
            if (!Symbols.Contains(symbol, StringComparison.Ordinal))
            {
                return null;
            }

            symbols.Append(symbol);
        }

        var text = symbols.ToString();
        return text.Length == RandomSymbols + 1 && CheckSymbol(text[..RandomSymbols]) == text[RandomSymbols]
            ? new TrackingCode(text)
            : null;
    }

    /// <summary>What the index of codes keeps instead of the code itself: SHA-256, hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Value)));

    public override string ToString() => $"{Value[..4]}-{Value[4..8]}-{Value[8..12]}-{Value[12..]}";

    private static bool IsSeparator(char letter) =>
        char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation;

    private static char AsSymbol(char letter) => letter switch
    {
        'O' or 'О' => '0',
        'I' or 'L' or 'І' => '1',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        _ => letter,
    };

    // Weights are powers of the generator of the field of 32 elements, all different over thirteen places, so every
    // wrong symbol and every swap of two symbols shows.
    private static char CheckSymbol(string symbols) => Symbols[symbols.Aggregate(
        0, (sum, symbol) => TimesGenerator(sum ^ Symbols.IndexOf(symbol, StringComparison.Ordinal)))];

    private static int TimesGenerator(int element) =>
        (element & 0b10000) == 0 ? element << 1 : (element << 1) ^ FieldPolynomial;
}

/// <summary>Where the case behind a tracking code lies: platform data, the code's hash and ids only.</summary>
public sealed class TrackedCase
{
    public required string CodeHash { get; init; }

    public HromadaId HromadaId { get; init; }

    /// <summary>Empty while the code stands on a blank whose application has not been entered.</summary>
    public CaseId CaseId { get; private set; }

    public bool IsEntered => CaseId != default;

    public static TrackedCase For(Case subject) => new()
    {
        CodeHash = Cases.TrackingCode.TryParse(subject.TrackingCode)!.Value.Hash(),
        HromadaId = subject.HromadaId,
        CaseId = subject.Id,
    };

    /// <summary>Of a number kept for paper: its code is on the receipt before there is a case.</summary>
    public static TrackedCase OfBlank(ReservedNumber reserved) => new()
    {
        CodeHash = reserved.CodeHash,
        HromadaId = reserved.HromadaId,
    };

    public void Enter(CaseId entered) => CaseId = entered;
}
