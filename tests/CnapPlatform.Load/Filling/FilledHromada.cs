using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Load.Filling;

/// <summary>A hromada that can take cases: its points, its services and who works there.</summary>
internal sealed class FilledHromada
{
    public required HromadaId Id { get; init; }

    public required int Population { get; init; }

    public required IReadOnlyList<(ServicePointId Id, int Number)> Points { get; init; }

    /// <summary>The services asked for most stand first.</summary>
    public required IReadOnlyList<FilledService> Services { get; init; }

    public required CaseActor Administrator { get; init; }

    /// <summary>The last case number given in a year.</summary>
    public Dictionary<int, int> LastNumbers { get; } = [];

    public CaseNumber NextNumber(int point, int year)
    {
        var next = LastNumbers.GetValueOrDefault(year) + 1;
        LastNumbers[year] = next;
        return new CaseNumber(Id, point, year, next);
    }
}

/// <summary>A service of a hromada and the officer of the body that decides it.</summary>
internal sealed record FilledService(
    string Code, string Variant, bool AdministratorProvides, CaseTerm Term, ProviderBodyId Body, CaseActor Officer);
