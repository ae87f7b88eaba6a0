namespace CnapPlatform.Domain.Standards;

/// <summary>A version of the standard as one document: what is exported, compared, checked and signed.</summary>
public sealed record StandardDocument
{
    public int Number { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public StandardContent Content { get; init; } = new();

    /// <summary>The passports in the version's order.</summary>
    public IReadOnlyList<PassportContent> Services { get; init; } = [];
}
