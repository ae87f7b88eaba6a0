using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Documents;

/// <summary>
/// An act, notice or receipt of a case, made from a template of the case's version of the standard and kept as it was
/// made; never changed, never removed.
/// </summary>
public sealed class CasePaper : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    /// <summary>The second part of its number: 0042-01-2026-000123/2.</summary>
    public int Seq { get; init; }

    public required string Template { get; init; }

    /// <summary>The version of the standard whose template it was made from.</summary>
    public int StandardNumber { get; init; }

    /// <summary>The line of the route sheet whose step it tells; null for a paper that any day may be asked for.</summary>
    public int? RouteSeq { get; init; }

    public required string Heading { get; init; }

    /// <summary>Paragraphs, a line each.</summary>
    public required string Body { get; init; }

    /// <summary>«position | name», a line each.</summary>
    public required string Signatures { get; init; }

    /// <summary>Who issues it and to whom, a line each.</summary>
    public required string Sender { get; init; }

    public required string Addressee { get; init; }

    /// <summary>The act and article that the template names.</summary>
    public string? Basis { get; init; }

    public bool BasisConfirmed { get; init; }

    /// <summary>The paper that this one replaces, because a slip of the pen was mended.</summary>
    public int? Corrects { get; init; }

    /// <summary>The day of the step that it tells.</summary>
    public DateOnly DatedOn { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public AccountId? MadeBy { get; init; }

    public required string MadeByName { get; init; }
}
