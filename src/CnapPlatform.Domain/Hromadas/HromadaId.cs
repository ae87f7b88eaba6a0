namespace CnapPlatform.Domain.Hromadas;

/// <summary>
/// The number of a hromada (громада) as a tenant. Assigned once in the reference file, never made at run time:
/// codifier codes are replaced when hromadas merge, this number is not.
/// </summary>
public readonly record struct HromadaId(int Value) : IComparable<HromadaId>
{
    /// <summary>No hromada at all: a query under it finds nothing.</summary>
    public static readonly HromadaId None;

    public int CompareTo(HromadaId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static bool operator <(HromadaId left, HromadaId right) => left.CompareTo(right) < 0;

    public static bool operator >(HromadaId left, HromadaId right) => left.CompareTo(right) > 0;

    public static bool operator <=(HromadaId left, HromadaId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(HromadaId left, HromadaId right) => left.CompareTo(right) >= 0;
}

/// <summary>A record that belongs to one hromada and is hidden from every other.</summary>
public interface IOwnedByHromada
{
    HromadaId HromadaId { get; }
}
