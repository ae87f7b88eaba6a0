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

    /// <summary>The act with its article, then where the value was seen; null where neither is named.</summary>
    public string? Reference
    {
        get
        {
            var act = Act is null ? Article : string.Join(", ", new[] { Act, Article }.OfType<string>());
            var named = new[] { act, Source }.OfType<string>().Where(part => part.Length > 0).ToList();
            return named.Count == 0 ? null : string.Join("; ", named);
        }
    }
}
