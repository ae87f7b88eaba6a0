using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Cases;

/// <summary>A stage of the technological card that is the provider's, with its number in the whole card.</summary>
public sealed record ProviderStage(int Number, TechnologicalStage Card)
{
    /// <summary>Whether a person's position is the one the card names.</summary>
    public bool Names(string position) => SearchText.Key(position) == SearchText.Key(Card.Position.Uk);
}

/// <summary>
/// The part of the technological card that the provider takes: what stands before and after it is the CNAP's own
/// (registration, hand-over, notice, issue).
/// </summary>
public static class ProviderStages
{
    // How the cards of the standard call the unit «ЦНАП».
    private static readonly string[] Cnap =
        [SearchText.Key("ЦНАП"), SearchText.Key("Центр надання адміністративних послуг")];

    /// <summary>
    /// The card that a case goes through: the stages of a service are not those of a complaint about it.
    /// </summary>
    public static IReadOnlyList<TechnologicalStage> CardOf(CaseKind kind, IReadOnlyList<TechnologicalStage> card) =>
        kind == CaseKind.Complaint ? [] : card;

    public static IReadOnlyList<ProviderStage> Of(CaseKind kind, PassportContent passport) =>
    [
        .. CardOf(kind, passport.TechnologicalCard)
            .Select((stage, index) => new ProviderStage(index + 1, stage))
            .Where(stage => !Cnap.Contains(SearchText.Key(stage.Card.Unit.Uk))),
    ];

    /// <summary>The stage at a number of the card; null where the card has none there.</summary>
    public static ProviderStage? At(CaseKind kind, PassportContent passport, int? number) =>
        Of(kind, passport).FirstOrDefault(stage => stage.Number == number);

    /// <summary>The stage that follows; the first one for null.</summary>
    public static ProviderStage? After(CaseKind kind, PassportContent passport, int? number) =>
        Of(kind, passport).FirstOrDefault(stage => number is null || stage.Number > number);
}
