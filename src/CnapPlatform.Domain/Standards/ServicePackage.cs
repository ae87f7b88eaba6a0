using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>Services that one event of life or one business needs, in the order in which they are asked for.</summary>
public sealed record ServicePackage
{
    public string Code { get; init; } = "";

    public LocalText Name { get; init; } = LocalText.Empty;

    public LocalText Intro { get; init; } = LocalText.Empty;

    public PackageKind Kind { get; init; }

    public IReadOnlyList<PackageStep> Steps { get; init; } = [];
}

public enum PackageKind
{
    LifeEvent,
    Business,
}

/// <param name="Service">Code of a passport.</param>
/// <param name="Stage">From 1; services of one stage can be filed together.</param>
public sealed record PackageStep(string Service, int Stage, LocalText? Note);
