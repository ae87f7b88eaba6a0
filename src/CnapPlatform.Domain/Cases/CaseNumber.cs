using System.Globalization;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Cases;

public readonly record struct CaseId(Guid Value)
{
    public static CaseId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// The registration number that identifies a case everywhere: hromada, point, year and a sequence without gaps
/// within the hromada and the year, e.g. 0042-01-2026-000123. Never used twice.
/// </summary>
public readonly record struct CaseNumber(HromadaId HromadaId, int Point, int Year, int Sequence)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{HromadaId.Value:0000}-{Point:00}-{Year:0000}-{Sequence:000000}");

    public static CaseNumber Parse(string text)
    {
        var parts = text.Split('-');
        return new CaseNumber(
            new HromadaId(Part(parts, 0)), Part(parts, 1), Part(parts, 2), Part(parts, 3));
    }

    /// <summary>Reads a whole number as a person types it: spaces around it and between its parts, any dash.</summary>
    public static CaseNumber? TryParse(string? typed)
    {
        var parts = (typed ?? "").Split([' ', '-', '–', '—', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = parts.Select(NumberOf).ToList();
        return numbers.Count == 4 && numbers.TrueForAll(n => n >= 0)
            ? new CaseNumber(new HromadaId(numbers[0]), numbers[1], numbers[2], numbers[3])
            : null;
    }

    private static int NumberOf(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static int Part(string[] parts, int index) => int.Parse(parts[index], CultureInfo.InvariantCulture);
}
