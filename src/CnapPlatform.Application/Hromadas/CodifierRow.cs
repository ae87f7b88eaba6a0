using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Application.Hromadas;

/// <summary>One object of the codifier as a source lists it, with what else that source knows of it.</summary>
public sealed record CodifierRow(string Code, UnitCategory Category, string Name, string? ParentCode)
{
    /// <summary>Null where the source tells only names and places in the order: what is known is kept.</summary>
    public UnitFacts? Facts { get; init; }
}

/// <summary>Where a settlement lies and how many people its weight is.</summary>
public sealed record UnitFacts(double? Latitude, double? Longitude, string? Precision, int? Population);

/// <summary>A whole edition of the codifier, asked from below: in which hromada, raion and oblast a unit lies.</summary>
public sealed class CodifierEdition
{
    private readonly Dictionary<string, CodifierRow> _byCode;

    /// <param name="rows">Codes are unique and parents are among the rows; a source checks this before.</param>
    public CodifierEdition(IEnumerable<CodifierRow> rows) =>
        _byCode = rows.ToDictionary(row => row.Code, StringComparer.Ordinal);

    public IReadOnlyCollection<CodifierRow> Rows => _byCode.Values;

    public CodifierRow? Find(string code) => _byCode.GetValueOrDefault(code);

    public CodifierRow? Above(CodifierRow row, UnitCategory category)
    {
        var at = Parent(row);
        while (at is not null && at.Category != category)
        {
            at = Parent(at);
        }

        return at;
    }

    /// <summary>The hromada a unit lies in or is; a city of special status is its own.</summary>
    public string? HromadaOf(CodifierRow row) =>
        row.Category is UnitCategory.Hromada or UnitCategory.SpecialCity
            ? row.Code
            : (Above(row, UnitCategory.Hromada) ?? Above(row, UnitCategory.SpecialCity))?.Code;

    private CodifierRow? Parent(CodifierRow row) => row.ParentCode is null ? null : Find(row.ParentCode);
}
