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

    private static int Part(string[] parts, int index) => int.Parse(parts[index], CultureInfo.InvariantCulture);
}
