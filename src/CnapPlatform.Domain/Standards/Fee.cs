using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>The administrative fee of a variant: nothing, an amount, or a share of a state standard amount.</summary>
public sealed record Fee : StatedValue
{
    /// <summary>A bound against a slip of the pen, not a number of law: a million hryvnias.</summary>
    public const long MostKopiykas = 100_000_000;

    public FeeKind Kind { get; init; }

    /// <summary>The amount of a fixed fee; null where it is paid but its amount is not known.</summary>
    public long? Kopiykas { get; init; }

    /// <summary>Share in per cent: 1.5 means 1.5 %.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Round the result to this many kopiykas: 1000 is «to the nearest ten hryvnias».</summary>
    public long? RoundToKopiykas { get; init; }

    /// <summary>What a composite fee is made of, for example the service and the form.</summary>
    public IReadOnlyList<FeePart> Parts { get; init; } = [];

    /// <summary>Who does not pay.</summary>
    public IReadOnlyList<FeeExemption> Exemptions { get; init; } = [];

    /// <summary>Codes of services that, applied for together with this one, are paid once.</summary>
    public IReadOnlyList<string> OneFeeWith { get; init; } = [];

    public LocalText? Note { get; init; }

    private bool IsShare => Kind is FeeKind.SubsistenceShare or FeeKind.NonTaxableShare;

    /// <summary>What is filled in and belongs to a fee of another kind, by its name in the document.</summary>
    public IEnumerable<string> Leftovers()
    {
        (string Name, bool IsFilled, bool Belongs)[] parts =
        [
            ("kopiykas", Kopiykas is not null, Kind == FeeKind.Fixed),
            ("percent", Percent is not null, IsShare),
            ("roundToKopiykas", RoundToKopiykas is not null, IsShare),
            ("parts", Parts.Count > 0, Kind == FeeKind.Composite),
            ("exemptions", Exemptions.Count > 0, Kind != FeeKind.Free),
            ("oneFeeWith", OneFeeWith.Count > 0, Kind != FeeKind.Free),
        ];
        return parts.Where(part => part.IsFilled && !part.Belongs).Select(part => part.Name);
    }

    /// <summary>
    /// Whether nobody is freed on another ground than those of the list: it is there and each of it is confirmed. Until
    /// then nobody can say that it is whole.
    /// </summary>
    public bool HasClosedExemptions() =>
        Exemptions.Count > 0 && Exemptions.All(exemption => exemption.Confirmed);

    public bool AllowsExemptionOn(string ground) =>
        !HasClosedExemptions() || Exemptions.Any(exemption => exemption.Uk == ground);

    /// <summary>
    /// What is paid, in kopiykas, by an application filed in <paramref name="year"/>;
    /// null where the version holds no parameter for that year.
    /// </summary>
    public long? AmountIn(int year, FeeParameters parameters) => Kind switch
    {
        FeeKind.Free => 0,
        FeeKind.Fixed => Kopiykas,
        FeeKind.SubsistenceShare => Share(parameters.SubsistenceMinimumOf(year)),
        FeeKind.NonTaxableShare => Share(parameters.NonTaxableMinimum?.Kopiykas),
        FeeKind.Composite => SumIn(year, parameters),
        _ => throw new InvalidOperationException($"Fee kind {Kind} is not known."),
    };

    private long? SumIn(int year, FeeParameters parameters)
    {
        long? sum = 0;
        foreach (var part in Parts)
        {
            sum += part.Fee.AmountIn(year, parameters);
        }

        return sum;
    }

    private long? Share(long? whole)
    {
        if (whole is null || Percent is null)
        {
            return null;
        }

        var step = RoundToKopiykas ?? 1;
        return (long)Math.Round(whole.Value * Percent.Value / 100m / step, MidpointRounding.AwayFromZero) * step;
    }
}

public enum FeeKind
{
    Free,
    Fixed,
    SubsistenceShare,
    NonTaxableShare,
    Composite,
}

public sealed record FeePart(LocalText Name, Fee Fee);

/// <summary>A group of people whom an act frees from the fee.</summary>
public sealed record FeeExemption
{
    public string Uk { get; init; } = "";

    public string? En { get; init; }

    public bool Confirmed { get; init; }

    public string? Source { get; init; }

    public string In(string language) => new LocalText(Uk, En).In(language);
}

/// <summary>The state standard amounts that fees are shares of.</summary>
public sealed record FeeParameters
{
    /// <summary>Прожитковий мінімум для працездатних осіб on 1 January, by year.</summary>
    public IReadOnlyList<YearlyAmount> SubsistenceMinimum { get; init; } = [];

    /// <summary>Неоподатковуваний мінімум доходів громадян.</summary>
    public StatedAmount? NonTaxableMinimum { get; init; }

    public long? SubsistenceMinimumOf(int year) =>
        SubsistenceMinimum.FirstOrDefault(amount => amount.Year == year)?.Kopiykas;
}

public sealed record YearlyAmount : StatedValue
{
    public int Year { get; init; }

    public long Kopiykas { get; init; }
}

public sealed record StatedAmount : StatedValue
{
    public long Kopiykas { get; init; }
}
