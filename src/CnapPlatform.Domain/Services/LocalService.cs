using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Services;

public readonly record struct LocalServiceId(Guid Value)
{
    public static LocalServiceId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// A service that a hromada's council has established for itself, beside those of the standard. Its whole card is the
/// hromada's own, within the closed list of the standard (Law 5203-VI, Art. 5), so no version ever changes it.
/// </summary>
public sealed class LocalService : IOwnedByHromada
{
    /// <summary>Begins every code, so that none is a code of the standard.</summary>
    public const string CodePrefix = "local-";

    private LocalService()
    {
    }

    public LocalServiceId Id { get; private init; }

    public HromadaId HromadaId { get; private init; }

    /// <summary>Unique in the hromada; stays for good.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The card as the council's decision sets it.</summary>
    public PassportContent Content { get; private set; } = new();

    public string DecisionNumber { get; private set; } = "";

    public DateOnly DecidedOn { get; private set; }

    /// <summary>The council's body that decides applications; null where it does not work on the platform.</summary>
    public ProviderBodyId? ProviderBodyId { get; private set; }

    public DateOnly OfferedFrom { get; private set; }

    /// <summary>The first day on which it is not given any more.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    public AccountId By { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public int Version { get; private set; }

    public static bool IsCode(string code) => code.StartsWith(CodePrefix, StringComparison.Ordinal);

    public static LocalService Establish(
        HromadaId hromada, LocalServiceText text, StandardContent standard, OverrideAuthor author)
    {
        var service = new LocalService
        {
            Id = LocalServiceId.New(),
            HromadaId = hromada,
            Code = text.Content.Code,
        };
        RequireDecision(text);
        service.Take(text, standard, author);
        return service;
    }

    /// <summary>
    /// Another decision of the council sets the card anew. A service that is given already goes on under it.
    /// </summary>
    public void Change(LocalServiceText text, StandardContent standard, OverrideAuthor author)
    {
        var today = KyivDate.Of(author.At);
        if (OfferedFrom > today)
        {
            RequireDecision(text);
        }
        else if (text.OfferedFrom > today)
        {
            throw new Refused(ServiceRefusals.OfferedAlready, OfferedFrom);
        }

        Take(text, standard, author);
        Version++;
    }

    public void Withdraw(DateOnly from, OverrideAuthor author)
    {
        WithdrawnOn = from;
        (By, ChangedAt) = (author.AccountId, author.At);
        Version++;
    }

    public bool IsOfferedOn(DateOnly day) => OfferedFrom <= day && (WithdrawnOn is null || day < WithdrawnOn);

    /// <summary>Its cases are kept here where whoever decides them works here, and else on paper.</summary>
    public bool TakesApplicationsOn(DateOnly day) => ProviderBodyId is not null && IsOfferedOn(day);

    private void Take(LocalServiceText text, StandardContent standard, OverrideAuthor author)
    {
        var closed = Enum.GetValues<CardField>()
            .Where(field => Says(text.Content, field) && !standard.IsEstablishable(field)).ToList();
        if (closed.Count > 0)
        {
            throw new Refused(ServiceRefusals.FieldNotEstablishable, closed[0]);
        }

        Content = text.Content with { Code = Code, Level = ServiceLevel.Local, RegistryId = null };
        (DecisionNumber, DecidedOn) = (text.Decision.Number, text.Decision.On);
        (OfferedFrom, ProviderBodyId) = (text.OfferedFrom, text.ProviderBodyId);
        (By, ChangedAt) = (author.AccountId, author.At);
    }

    // What is not given yet begins no earlier than the decision that it rests on.
    private static void RequireDecision(LocalServiceText text)
    {
        if (text.OfferedFrom < text.Decision.On)
        {
            throw new Refused(ServiceRefusals.OfferedBeforeDecision, text.Decision.On);
        }
    }

    // Every service has a name, a term and a fee: the list must let the council set them.
    private static bool Says(PassportContent content, CardField field) => field switch
    {
        CardField.Locations or CardField.Schedule or CardField.Contacts => false,
        CardField.Name or CardField.Term or CardField.Fee => true,
        CardField.Provider => content.Provider.Name.Uk.Length > 0,
        _ => content.Card.Row(field).Items.Count > 0,
    };
}

/// <summary>What a council decided, and the card that follows from it.</summary>
public sealed record LocalServiceText(CouncilDecision Decision, DateOnly OfferedFrom, PassportContent Content)
{
    /// <summary>See <see cref="LocalService.ProviderBodyId"/>.</summary>
    public ProviderBodyId? ProviderBodyId { get; init; }
}

public sealed record CouncilDecision(string Number, DateOnly On);
