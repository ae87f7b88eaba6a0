using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Domain.Deadlines;

/// <summary>
/// A case's route sheet, read as far as one line of it: what had happened by then. After a complaint it is read review
/// by review: nothing of an earlier one goes on in the next.
/// </summary>
internal sealed class CaseHistory
{
    private static readonly CaseAction[] SettingTheTerm =
    [
        CaseAction.Register, CaseAction.Cure, CaseAction.Resume, CaseAction.Extend, CaseAction.RecalculateTerm,
        CaseAction.Reconsider, CaseAction.ReconsiderAtCounter,
    ];

    private readonly IReadOnlyList<RouteEntry> _route;

    // The line by which a complaint ended this review and began the next.
    private readonly RouteEntry? _sentBack;

    public CaseHistory(Case subject, int through = int.MaxValue)
        : this(subject, [.. subject.Route.Where(entry => entry.Seq <= through).OrderBy(entry => entry.Seq)], null)
    {
    }

    private CaseHistory(Case subject, IReadOnlyList<RouteEntry> route, RouteEntry? sentBack)
    {
        Case = subject;
        _route = route;
        _sentBack = sentBack;
    }

    public Case Case { get; }

    /// <summary>The first review, and one more for every complaint that sent the case back.</summary>
    public IEnumerable<CaseHistory> Reviews
    {
        get
        {
            RouteEntry[] back =
            [
                .. All(CaseAction.Reconsider, CaseAction.ReconsiderAtCounter, CaseAction.ReconsiderRegistration),
            ];
            for (var review = 0; review <= back.Length; review++)
            {
                var begun = review == 0 ? int.MinValue : back[review - 1].Seq;
                var sentBack = back.ElementAtOrDefault(review);
                var end = sentBack?.Seq ?? int.MaxValue;
                yield return new CaseHistory(
                    Case, [.. _route.Where(e => e.Seq >= begun && e.Seq < end)], sentBack);
            }
        }
    }

    /// <summary>What began the term of the service: the registration, or the new review after a complaint.</summary>
    public RouteEntry? TermBegun =>
        First(CaseAction.Register, CaseAction.Reconsider, CaseAction.ReconsiderAtCounter);

    public RouteEntry? First(params CaseAction[] actions) => _route.FirstOrDefault(e => actions.Contains(e.Action));

    public RouteEntry? Last(params CaseAction[] actions) => _route.LastOrDefault(e => actions.Contains(e.Action));

    public IEnumerable<RouteEntry> All(params CaseAction[] actions) => _route.Where(e => actions.Contains(e.Action));

    /// <summary>The first of these steps after a line.</summary>
    public RouteEntry? After(RouteEntry line, params CaseAction[] actions) =>
        _route.FirstOrDefault(e => e.Seq > line.Seq && actions.Contains(e.Action));

    /// <summary>The step after a line that ended the case, or this review of it, without what was asked for.</summary>
    public RouteEntry? EndAfter(RouteEntry line) => After(
        line, CaseAction.Withdraw, CaseAction.Close, CaseAction.ReturnUncured, CaseAction.DeclineRegistration)
        ?? _sentBack;

    /// <summary>The first step after a line that brought the case into one of these states.</summary>
    public RouteEntry? NextTo(RouteEntry line, params CaseStatus[] states) =>
        _route.FirstOrDefault(e => e.Seq > line.Seq && states.Contains(e.To));

    /// <summary>The step that decided, by whomever it was taken.</summary>
    public RouteEntry? Decision => _route.FirstOrDefault(e => e.To == CaseStatus.Decided);

    /// <summary>The day of that decision; null where a complaint has put it aside since.</summary>
    public DateOnly? DecidedOn => Decision is { } decided && !Case.Route.Any(e => e.Seq > decided.Seq
        && e.Action is CaseAction.Reconsider or CaseAction.ReconsiderAtCounter or CaseAction.ChangeDecision)
            ? Case.Decision?.DecidedOn
            : null;

    /// <summary>By which the act, or the return, reached the applicant.</summary>
    public RouteEntry? Told =>
        First(CaseAction.Issue, CaseAction.SendByPost)
        ?? Last(CaseAction.ReturnUncured, CaseAction.DeclineRegistration, CaseAction.Close);

    /// <summary>The end of the term as the last step that moved it set it; null where no step noted it.</summary>
    public RouteEntry? TermSetBy =>
        _route.LastOrDefault(e => e.SetsDay is not null && SettingTheTerm.Contains(e.Action));

    /// <summary>A day that a person set is no result of a count.</summary>
    public bool TermIsExtended => _route.Any(e => e.Action == CaseAction.Extend);

    /// <summary>The times in which the case stood still, those over and the one still open.</summary>
    public (IReadOnlyList<TermPause> Over, DateTimeOffset? Since) Pauses() => TermPauses.Of(_route);
}
