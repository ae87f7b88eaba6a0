using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Application.Hromadas;

/// <summary>A unit of the register before an import, as far as an edition can change it.</summary>
public sealed record KnownUnit(
    string Code, UnitCategory Category, string Name, string? ParentCode, string? HromadaCode, DateOnly? ClosedOn)
{
    public UnitFacts Facts { get; init; } = new(null, null, null, null);
}

/// <summary>What one unit's row in an edition differs in; a unit may be renamed and moved at once.</summary>
[Flags]
public enum UnitChange
{
    None = 0,
    Renamed = 1,
    Moved = 2,
    Recategorised = 4,
    Reopened = 8,

    /// <summary>Coordinates, population or the hromada above its city: nothing that people call a change.</summary>
    Amended = 16,
}

/// <summary>What an edition of the codifier changes in the register; computed without changing anything.</summary>
public sealed class CodifierChanges
{
    private CodifierChanges(
        CodifierEdition edition,
        IReadOnlyList<CodifierRow> added,
        IReadOnlyList<(KnownUnit Before, CodifierRow After, UnitChange Change)> changed,
        IReadOnlyList<KnownUnit> closed)
    {
        Edition = edition;
        Added = added;
        Changed = changed;
        Closed = closed;
    }

    public CodifierEdition Edition { get; }

    public IReadOnlyList<CodifierRow> Added { get; }

    public IReadOnlyList<(KnownUnit Before, CodifierRow After, UnitChange Change)> Changed { get; }

    /// <summary>Units that stand in the register but no longer in the edition.</summary>
    public IReadOnlyList<KnownUnit> Closed { get; }

    /// <summary>Units whose code, name, category and place in the order stayed as they were.</summary>
    public int Unchanged => Edition.Rows.Count - Added.Count - Changed.Count(c => c.Change != UnitChange.Amended);

    public bool IsNothing => Added.Count + Changed.Count + Closed.Count == 0;

    public static CodifierChanges Between(IReadOnlyCollection<KnownUnit> register, CodifierEdition edition)
    {
        var known = register.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        var added = new List<CodifierRow>();
        var changed = new List<(KnownUnit, CodifierRow, UnitChange)>();
        foreach (var row in edition.Rows)
        {
            if (!known.TryGetValue(row.Code, out var unit))
            {
                added.Add(row);
            }
            else if (Difference(unit, row, edition) is var change and not UnitChange.None)
            {
                changed.Add((unit, row, change));
            }
        }

        var closed = register.Where(unit => unit.ClosedOn is null && edition.Find(unit.Code) is null);
        return new CodifierChanges(
            edition,
            [.. added.OrderBy(row => row.Code, StringComparer.Ordinal)],
            [.. changed.OrderBy(c => c.Item1.Code, StringComparer.Ordinal)],
            [.. closed.OrderBy(unit => unit.Code, StringComparer.Ordinal)]);
    }

    private static UnitChange Difference(KnownUnit unit, CodifierRow row, CodifierEdition edition)
    {
        var change = UnitChange.None;
        Mark(unit.Name != row.Name, UnitChange.Renamed);
        Mark(unit.ParentCode != row.ParentCode, UnitChange.Moved);
        Mark(unit.Category != row.Category, UnitChange.Recategorised);
        Mark(unit.ClosedOn is not null, UnitChange.Reopened);
        Mark(unit.HromadaCode != edition.HromadaOf(row), UnitChange.Amended);
        Mark(row.Facts is not null && row.Facts != unit.Facts, UnitChange.Amended);
        return change;

        void Mark(bool differs, UnitChange how) => change |= differs ? how : UnitChange.None;
    }
}
