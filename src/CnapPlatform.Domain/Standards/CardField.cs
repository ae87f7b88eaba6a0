namespace CnapPlatform.Domain.Standards;

/// <summary>The rows of an information card (інформаційна картка) in their official order.</summary>
public enum CardField
{
    Name,
    Provider,
    Locations,
    Schedule,
    Contacts,
    Laws,
    CabinetActs,
    MinistryActs,
    LocalActs,
    Ground,
    RequiredDocuments,
    SubmissionMethods,
    Fee,
    Term,
    RefusalGrounds,
    Result,
    DeliveryMethods,
    Note,

    /// <summary>Stands after the official rows: the form has no number for it.</summary>
    Appeal,
}
