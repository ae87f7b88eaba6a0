namespace CnapPlatform.Domain.Cases;

/// <summary>Who asks for the service (суб'єкт звернення).</summary>
public sealed record Applicant
{
    public ApplicantKind Kind { get; init; }

    /// <summary>Surname, name and patronymic, or the name of the legal entity.</summary>
    public required string Name { get; init; }

    /// <summary>РНОКПП of a person (10 digits) or ЄДРПОУ of a legal entity (8 digits); empty where there is none.</summary>
    public string? TaxNumber { get; init; }

    public required string Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>How the applicant wants to be told of everything about the case.</summary>
    public NoticesBy NoticesBy { get; init; } = NoticesBy.Email;

    /// <summary>The language of what is sent: «uk» or «en».</summary>
    public string Language { get; init; } = "uk";
}

/// <summary>One way for all notices of a case, chosen on the form.</summary>
public enum NoticesBy
{
    Email,
    Sms,

    /// <summary>A letter by post to the address of the application.</summary>
    Letter,

    /// <summary>The applicant looks by the tracking code or asks at the CNAP.</summary>
    None,
}

public enum ApplicantKind
{
    Individual,
    SoleProprietor,
    LegalEntity,
}

/// <summary>Who acts for the applicant, and by what authority (довіреність, статут, свідоцтво про народження).</summary>
public sealed record Representative
{
    public required string Name { get; init; }

    public required string Authority { get; init; }

    /// <summary>Null where nobody has looked at the document yet: an application that came online.</summary>
    public AuthorityKind? Kind { get; init; }

    /// <summary>Series and number of the document.</summary>
    public string? DocumentNumber { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>The last day it holds; null where it has no term.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What it lets the representative do, in its own words.</summary>
    public string? Scope { get; init; }

    public string? CheckedByName { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    public bool HoldsOn(DateOnly day) =>
        (IssuedOn is null || IssuedOn <= day) && (ValidUntil is null || day <= ValidUntil);
}

/// <summary>What a representative acts by.</summary>
public enum AuthorityKind
{
    /// <summary>Довіреність.</summary>
    PowerOfAttorney,

    /// <summary>By law: parents, adopters.</summary>
    Law,

    /// <summary>Опіка, піклування.</summary>
    Guardian,

    /// <summary>The head of a legal person, by its charter and the register.</summary>
    HeadOfLegalEntity,
}

/// <summary>How the applicant takes the result.</summary>
public enum DeliveryMethod
{
    AtPoint,
    ByPost,
    Electronically,
}

public enum CaseChannel
{
    Counter,
    Online,
}
