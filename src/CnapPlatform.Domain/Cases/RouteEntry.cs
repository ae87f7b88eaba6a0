using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>One line of the route sheet (аркуш про проходження справи); never changed, never removed.</summary>
public sealed class RouteEntry : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public int Seq { get; init; }

    public DateTimeOffset At { get; init; }

    public CaseAction Action { get; init; }

    public CaseStatus To { get; init; }

    public CaseActorKind ActorKind { get; init; }

    /// <summary>Null where the applicant acted without an account.</summary>
    public AccountId? AccountId { get; init; }

    public required string ActorName { get; init; }

    public required string Position { get; init; }

    public string? Note { get; init; }

    /// <summary>The person the step is about: whom the case is assigned to by it.</summary>
    public AccountId? PersonId { get; init; }

    public string? PersonName { get; init; }

    /// <summary>The absent person whose place the actor took.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>
    /// The day that this step set: the end of the term, or, for a case left without movement, the last day of the cure.
    /// Null for steps that moved neither.
    /// </summary>
    public DateOnly? SetsDay { get; internal set; }

    /// <summary>The last announcement that the dates of the case took into account when the step was taken.</summary>
    public int CalendarRevision { get; internal set; }
}

/// <summary>Who takes a step, as it will stand on the route sheet.</summary>
public sealed record CaseActor(CaseActorKind Kind, AccountId? AccountId, string Name, string Position)
{
    /// <summary>The platform itself, where a rule acts and no person does.</summary>
    public static readonly CaseActor Platform = new(CaseActorKind.System, null, "Платформа", "");

    /// <summary>The absent executor for whom this person stands in.</summary>
    public CasePerson? InPlaceOf { get; init; }

    /// <summary>An API key: the body's own system, in which the body itself says who does what.</summary>
    public bool SpeaksForBody { get; init; }
}

/// <summary>A person as the route sheet names them.</summary>
public sealed record CasePerson(AccountId Id, string Name);

/// <summary>One document of the incoming package (вхідний пакет) as the опис lists it.</summary>
public sealed class CaseDocument : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public CaseId CaseId { get; init; }

    public int Seq { get; init; }

    public required string Title { get; init; }

    public DocumentForm Form { get; init; }

    /// <summary>Number of sheets; null for an electronic document.</summary>
    public int? Sheets { get; init; }

    public AttachedFile? File { get; init; }
}

public enum DocumentForm
{
    Original,
    Copy,
    Electronic,
}

/// <summary>A file kept in the file store under <see cref="StorageKey"/>.</summary>
public sealed record AttachedFile
{
    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string StorageKey { get; init; }
}
