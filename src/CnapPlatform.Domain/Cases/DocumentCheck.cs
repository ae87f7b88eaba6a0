using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// One document of the card as the administrator found it in the incoming package. Never changed: who looks again
/// writes a further round.
/// </summary>
public sealed class DocumentCheck : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    /// <summary>1 for the check at registration, then on.</summary>
    public int Round { get; init; }

    public int Seq { get; init; }

    public required string Title { get; init; }

    /// <summary>When the card asks for the document: «якщо …»; null where always.</summary>
    public string? Condition { get; init; }

    public DocumentState State { get; init; }

    public int? Sheets { get; init; }

    public AccountId? CheckedBy { get; init; }

    public required string CheckedByName { get; init; }

    public DateTimeOffset CheckedAt { get; init; }
}

/// <summary>What the administrator found.</summary>
public enum DocumentState
{
    /// <summary>The original was shown or left.</summary>
    Original,
    Copy,
    Electronic,

    /// <summary>The CNAP took the data from a state register instead.</summary>
    FromRegister,
    Missing,

    /// <summary>The condition under which the card asks for it is not met.</summary>
    NotApplicable,
}

/// <summary>A line of the check before it is written.</summary>
public sealed record CheckedDocument(string Title, string? Condition, DocumentState State, int? Sheets = null);
