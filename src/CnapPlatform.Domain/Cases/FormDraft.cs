using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// A form that somebody has begun to fill in: nothing legal yet. It is found and opened only by its key, the code that
/// a citizen writes down or the account of a clerk, and is unreadable without it.
/// </summary>
public sealed class FormDraft : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    /// <summary>SHA-256 of the key, lower-case hexadecimal.</summary>
    public required string KeyHash { get; init; }

    /// <summary>The answers, sealed by the key.</summary>
    public string Content { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public void Keep(string sealedContent, DateTimeOffset at, TimeSpan lifetime)
    {
        Content = sealedContent;
        SavedAt = at;
        ExpiresAt = at + lifetime;
    }
}
