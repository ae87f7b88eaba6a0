using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>The administrative fee of a variant: nothing, an amount, or a share of a state standard amount.</summary>
public sealed record Fee
{
    public FeeKind Kind { get; init; }

    public long? Kopiykas { get; init; }

    /// <summary>Share in per cent: 1.5 means 1.5 %.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Round the result to this many kopiykas: 1000 is «to the nearest ten hryvnias».</summary>
    public long? RoundToKopiykas { get; init; }

    public bool Confirmed { get; init; }

    public string? Source { get; init; }

    public LocalText? Note { get; init; }

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
        _ => throw new InvalidOperationException($"Fee kind {Kind} is not known."),
    };

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

public sealed record YearlyAmount
{
    public int Year { get; init; }

    public long Kopiykas { get; init; }

    public bool Confirmed { get; init; }

    public string? Source { get; init; }
}

public sealed record StatedAmount
{
    public long Kopiykas { get; init; }

    public bool Confirmed { get; init; }

    public string? Source { get; init; }
}
