using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Application.Notifications;

/// <summary>Puts a notification into words.</summary>
public interface INotificationTexts
{
    /// <summary>The words for one kind of message; a subject never holds personal data.</summary>
    (string Subject, string Body) Render(string kind, NotificationFacts facts);
}

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

    /// <summary>Why the registration was declined.</summary>
    /// <summary>By when the applicant is to cure what is missing.</summary>
    public DateOnly? CureBy { get; init; }

    public string? Reason { get; init; }
}
