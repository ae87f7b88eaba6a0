using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Application.Notifications;

/// <summary>Puts a notification into words.</summary>
public interface INotificationTexts
{
    /// <summary>
    /// The words for one kind of message by one channel; a subject, an SMS and a push message never hold personal data.
    /// </summary>
    Wording Render(string kind, NotificationFacts facts, NotificationChannel channel);

    /// <summary>The words of a person's digest.</summary>
    Wording RenderDigest(DigestFacts facts);
}

/// <summary>What is said, and the template with its edition that the words come from.</summary>
public sealed record Wording(string Subject, string Body, string Template);

/// <summary>Who is spoken to: one thing is said differently to each.</summary>
public enum Audience
{
    /// <summary>Whoever applied.</summary>
    Applicant,

    /// <summary>Administrators and the head of the CNAP who see the case's point.</summary>
    FrontOffice,

    /// <summary>Administrators who see the case's point; the head where there are none.</summary>
    Administrators,

    /// <summary>Officers of the body that decides, while the case is with it.</summary>
    Provider,

    /// <summary>Whose the case is; the heads where it is nobody's.</summary>
    Executor,

    /// <summary>Whose the case was before.</summary>
    FormerExecutor,

    /// <summary>The head and the deputy of whoever works on the case.</summary>
    Heads,

    /// <summary>Those who may confirm a refusal.</summary>
    SecondPersons,
    /// <summary>The head of the body that decides, while the case is with it.</summary>
    UnitHead,

    /// <summary>The head of the CNAP.</summary>
    CnapHead,

    /// <summary>The council's contact; the tenant's administrator where none is named.</summary>
    Council,
}

/// <summary>What a notification may say about its case; never the applicant's name or tracking code.</summary>
public sealed record NotificationFacts
{
    public required Audience Audience { get; init; }

    /// <summary>The language of the words: «uk» or «en».</summary>
    public string Language { get; init; } = "uk";

    public required LocalText Service { get; init; }

    /// <summary>The hromada's name, the adjective alone: «Стрижавська».</summary>
    public required string Hromada { get; init; }

    public required string Point { get; init; }

    public required string Address { get; init; }

    /// <summary>Null while the application has not been registered.</summary>
    public string? Number { get; init; }

    public DateOnly SubmittedOn { get; init; }

    public bool WaitsForSignature { get; init; }

    public DateOnly? PromisedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>The last moment, for terms in hours.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public DeliveryMethod Delivery { get; init; }

    /// <summary>By when the applicant is to cure what is missing.</summary>
    public DateOnly? CureBy { get; init; }

    /// <summary>Why the registration was declined, what is missing, what is invited to.</summary>
    public string? Reason { get; init; }
}

/// <summary>A person's work of one morning; no applicant is named.</summary>
public sealed record DigestFacts
{
    public string Language { get; init; } = "uk";

    public DateOnly Today { get; init; }

    public required DigestList Overdue { get; init; }

    public required DigestList DueToday { get; init; }

    public required DigestList Fresh { get; init; }
}

/// <summary>How many cases, and the first of them.</summary>
public sealed record DigestList(int Count, IReadOnlyList<DigestCase> First)
{
    public static readonly DigestList Empty = new(0, []);
}

/// <summary>One case of a digest.</summary>
/// <param name="Hromada">Set for those who serve several hromadas.</param>
public sealed record DigestCase(string? Number, LocalText Service, DateOnly? DueOn, string? Hromada);
