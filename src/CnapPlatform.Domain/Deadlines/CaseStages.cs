using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>Who works on a stage of the technological card.</summary>
public enum StagePart
{
    /// <summary>The CNAP takes the application and hands it over.</summary>
    Intake,

    /// <summary>The provider's stages, one after another, between hand-over and decision.</summary>
    Provider,

    /// <summary>The CNAP tells the applicant and issues the result.</summary>
    Issue,
}

/// <summary>How far a case has come with one stage of its technological card.</summary>
/// <param name="Number">Its place in the card, from 1.</param>
/// <param name="BegunBy">The step that began it; for a later stage of the provider, the end of the one before.</param>
/// <param name="FinishedBy">The step that finished it; null while it lasts.</param>
public sealed record CaseStage(
    int Number, TechnologicalStage Card, StagePart Part, RouteEntry? BegunBy, RouteEntry? FinishedBy);

/// <summary>
/// Reads from the route sheet where a case stands in its technological card. The stages of the unit that the card
/// begins with are the CNAP's: those before the provider's end with the hand-over, those after them with the notice.
/// </summary>
public static class CaseStages
{
    public static StagePart PartOf(IReadOnlyList<TechnologicalStage> card, int index)
    {
        var unit = card[0].Unit.Uk;
        var first = Enumerable.Range(0, card.Count).FirstOrDefault(i => card[i].Unit.Uk != unit, card.Count);
        var last = Enumerable.Range(0, card.Count).LastOrDefault(i => card[i].Unit.Uk != unit, -1);
        if (index < first)
        {
            // Where the CNAP does everything itself, its last stage is to tell and to issue.
            return first == card.Count && index == card.Count - 1 && index > 0 ? StagePart.Issue : StagePart.Intake;
        }

        return index > last ? StagePart.Issue : StagePart.Provider;
    }

    internal static IReadOnlyList<CaseStage> Of(CaseHistory history, IReadOnlyList<TechnologicalStage> card)
    {
        var stages = new List<CaseStage>();
        foreach (var part in Enumerable.Range(0, card.Count).GroupBy(index => PartOf(card, index)))
        {
            int[] places = [.. part];
            var begun = Begin(history, part.Key);
            var end = begun is null ? null : End(history, part.Key, begun);
            for (var place = 0; place < places.Length; place++)
            {
                var finished = place < places.Length - 1 ? Noted(history, begun, end) ?? end : end;
                stages.Add(new CaseStage(places[place] + 1, card[places[place]], part.Key, begun, finished));
                begun = finished == end ? null : finished;
            }
        }

        return stages;
    }

    private static RouteEntry? Begin(CaseHistory history, StagePart part) => part switch
    {
        // A complaint that sends a case back begins its stages anew.
        StagePart.Intake => history.First(CaseAction.Register, CaseAction.ReconsiderAtCounter),
        StagePart.Provider => history.Last(CaseAction.HandOver, CaseAction.Reconsider),
        _ => history.Last(CaseAction.ReturnResult),
    };

    // The step that ends the whole part ends whatever stage of it the case was at.
    private static RouteEntry? End(CaseHistory history, StagePart part, RouteEntry begun) => part switch
    {
        StagePart.Intake => history.NextTo(begun, CaseStatus.HandedOver, CaseStatus.Decided),
        StagePart.Provider => history.NextTo(begun, CaseStatus.Registered, CaseStatus.Decided),
        _ => history.NextTo(begun, CaseStatus.Notified),
    };

    // The step by which the executor noted a stage as finished.
    private static RouteEntry? Noted(CaseHistory history, RouteEntry? begun, RouteEntry? end) =>
        begun is not null && history.After(begun, CaseAction.FinishStage) is { } noted
            && (end is null || noted.Seq < end.Seq)
            ? noted
            : null;
}
