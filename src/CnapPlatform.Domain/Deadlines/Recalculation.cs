using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>
/// That the open cases of one hromada have been gone through for an announcement, to see what it would move or to move
/// it. Platform data: counts, numbers and dates of a few cases, nobody's name.
/// </summary>
public sealed class Recalculation
{
    public Guid AnnouncementId { get; init; }

    public HromadaId HromadaId { get; init; }

    /// <summary>Only looked at, nothing changed.</summary>
    public bool IsPreview { get; init; }

    public DateTimeOffset DoneAt { get; init; }

    /// <summary>Open cases gone through.</summary>
    public int Checked { get; init; }

    /// <summary>Cases whose term ends on another day.</summary>
    public int Moved { get; init; }

    public IReadOnlyList<MovedCase> Examples { get; init; } = [];
}

/// <summary>One case whose date moves; the day is null where the term stands still until further notice.</summary>
public sealed record MovedCase(string Number, string ServiceCode, DateOnly Before, DateOnly? After);
