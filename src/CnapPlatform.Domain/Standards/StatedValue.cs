namespace CnapPlatform.Domain.Standards;

/// <summary>A number that an act sets: which act, when it applies, and whether anybody has checked it.</summary>
public abstract record StatedValue
{
    public bool Confirmed { get; init; }

    /// <summary>Where the value was seen.</summary>
    public string? Source { get; init; }

    /// <summary>The act that sets it.</summary>
    public string? Act { get; init; }

    /// <summary>Article, part or item of the act.</summary>
    public string? Article { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day it applies; null while it does.</summary>
    public DateOnly? To { get; init; }
}
