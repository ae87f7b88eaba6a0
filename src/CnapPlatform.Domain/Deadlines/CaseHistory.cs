using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>A case's route sheet, read as far as one line of it: what had happened by then.</summary>
internal sealed class CaseHistory
{
    private static readonly CaseAction[] SettingTheTerm =
    [
        CaseAction.Register, CaseAction.Cure, CaseAction.Resume, CaseAction.Extend, CaseAction.RecalculateTerm,
        CaseAction.Reconsider, CaseAction.ReconsiderAtCounter,
    ];

    private readonly IReadOnlyList<RouteEntry> _route;

    public CaseHistory(Case subject, int through = int.MaxValue)
    {
        Case = subject;
        _route = [.. subject.Route.Where(entry => entry.Seq <= through).OrderBy(entry => entry.Seq)];
    }

    public Case Case { get; }

    public RouteEntry? First(params CaseAction[] actions) => _route.FirstOrDefault(e => actions.Contains(e.Action));

    public RouteEntry? Last(params CaseAction[] actions) => _route.LastOrDefault(e => actions.Contains(e.Action));

    public IEnumerable<RouteEntry> All(params CaseAction[] actions) => _route.Where(e => actions.Contains(e.Action));

    /// <summary>The first of these steps after a line.</summary>
    public RouteEntry? After(RouteEntry line, params CaseAction[] actions) =>
        _route.FirstOrDefault(e => e.Seq > line.Seq && actions.Contains(e.Action));

    /// <summary>The step after a line that ended the case without what was asked for.</summary>
    public RouteEntry? EndAfter(RouteEntry line) => After(
        line, CaseAction.Withdraw, CaseAction.Close, CaseAction.ReturnUncured, CaseAction.DeclineRegistration);

    /// <summary>The first step after a line that brought the case into one of these states.</summary>
    public RouteEntry? NextTo(RouteEntry line, params CaseStatus[] states) =>
        _route.FirstOrDefault(e => e.Seq > line.Seq && states.Contains(e.To));

    /// <summary>The step that decided, by whomever it was taken; after a complaint, of the review that is the last.</summary>
    public RouteEntry? Decision => OfTheLastReview.FirstOrDefault(e => e.To == CaseStatus.Decided);

    /// <summary>
    /// By which the act, or the return, reached the applicant; after a complaint, of the review that is the last.
    /// </summary>
    public RouteEntry? Told =>
        OfTheLastReview.FirstOrDefault(e => e.Action is CaseAction.Issue or CaseAction.SendByPost)
        ?? OfTheLastReview.LastOrDefault(e => e.Action
            is CaseAction.ReturnUncured or CaseAction.DeclineRegistration or CaseAction.Close);

    /// <summary>The end of the term as the last step that moved it set it; null where no step noted it.</summary>
    public RouteEntry? TermSetBy =>
        _route.LastOrDefault(e => e.SetsDay is not null && SettingTheTerm.Contains(e.Action));

    /// <summary>A day that a person set is no result of a count.</summary>
    public bool TermIsExtended => OfTheLastReview.Any(e => e.Action == CaseAction.Extend);

    private IEnumerable<RouteEntry> OfTheLastReview
    {
        get
        {
            var begun = Last(
                CaseAction.Reconsider, CaseAction.ReconsiderAtCounter, CaseAction.ReconsiderRegistration)?.Seq ?? 0;
            return _route.Where(e => e.Seq > begun);
        }
    }

    /// <summary>The times in which the case stood still, those over and the one still open.</summary>
    public (IReadOnlyList<TermPause> Over, DateTimeOffset? Since) Pauses() => TermPauses.Of(_route);
}
