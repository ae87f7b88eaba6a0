using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Cases;

/// <summary>One applicant's request for one service, from the application to the issue of its result.</summary>
public sealed partial class Case : IOwnedByHromada, IHasEvents
{
    private const int LongestSearchKey = 600;

    private readonly List<RouteEntry> _route = [];
    private readonly List<CaseDocument> _documents = [];
    private readonly List<SupersededDecision> _earlierDecisions = [];
    private readonly List<DomainEvent> _events = [];

    private Case()
    {
    }

    public CaseId Id { get; private init; }

    public HromadaId HromadaId { get; private init; }

    public ServicePointId PointId { get; private set; }

    /// <summary>Null until the CNAP registers the application.</summary>
    public CaseNumber? Number { get; private set; }

    public CaseStatus Status { get; private set; }

    public CaseChannel Channel { get; private init; }

    public string ServiceCode { get; private init; } = "";

    public string VariantKey { get; private init; } = "";

    /// <summary>An application for a service, or a complaint against the decision of another case.</summary>
    public CaseKind Kind { get; private init; }

    /// <summary>The case whose decision is complained of.</summary>
    public CaseId? ComplaintOf { get; private init; }

    /// <summary>The year of the registration journal.</summary>
    public int? JournalYear { get; private set; }

    /// <summary>The place in the journal of the year: the sequence of the number, without gaps.</summary>
    public int? JournalNumber { get; private set; }

    /// <summary>The version of the standard in force on the day of submission; the case keeps it to its end.</summary>
    public int StandardNumber { get; private init; }

    /// <summary>
    /// The card of a service that the council has established, as it stood when the case was opened; the case keeps
    /// it to its end. Null for a service of the standard.
    /// </summary>
    public PassportContent? LocalCard { get; private init; }

    public ProviderBodyId? ProviderBodyId { get; private init; }

    /// <summary>The variant lets the administrator who registers also decide (immediate services).</summary>
    public bool AdministratorProvides { get; private init; }

    public Applicant Applicant { get; private init; } = null!;

    public Representative? Representative { get; private set; }

    public DeliveryMethod Delivery { get; private init; }

    /// <summary>What the applicant asks for, in own words.</summary>
    public string? Request { get; private init; }

    /// <summary>The words it is found by: number, people and their numbers, documents.</summary>
    public string SearchKey { get; private set; } = "";

    public DateTimeOffset SubmittedAt { get; private init; }

    public DateOnly SubmittedOn { get; private init; }

    /// <summary>The day the applicant signed; null while an online application waits for the signature.</summary>
    public DateOnly? SignedOn { get; private set; }

    public DateOnly? RegisteredOn { get; private set; }

    public DateTimeOffset? RegisteredAt { get; private set; }

    public AccountId? RegisteredBy { get; private set; }

    /// <summary>The last day of the legal term, counted from registration.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The legal moment for terms in hours.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>
    /// What the applicant was told: the earlier of the dates counted from signature and from registration,
    /// so a slow office never moves it.
    /// </summary>
    public DateOnly? PromisedOn { get; private set; }

    /// <summary>By when the applicant is to cure what is missing; kept after the cure.</summary>
    public DateOnly? CureBy { get; private set; }

    /// <summary>The day a reasoned extension moved the end of the term to.</summary>
    public DateOnly? ExtendedTo { get; private set; }

    public CaseDecision? Decision { get; private set; }

    /// <summary>Thirteen symbols of the <see cref="TrackingCode"/>.</summary>
    public string TrackingCode { get; private set; } = "";

    /// <summary>Made with the form, so that a form sent twice is one application.</summary>
    public Guid SubmissionKey { get; private init; }

    /// <summary>Grows with every change; a screen that shows an older one is stale.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<RouteEntry> Route => _route;

    public IReadOnlyList<CaseDocument> Documents => _documents;

    /// <summary>Decisions that were corrected, changed or taken back after a complaint; they stay readable.</summary>
    public IReadOnlyList<SupersededDecision> EarlierDecisions => _earlierDecisions;

    /// <summary>Nothing is left to be done.</summary>
    public bool IsClosed => CaseLifecycle.IsClosed(Status);

    /// <summary>The times in which the term stood still, as the route sheet tells them; one still open is left out.</summary>
    public IReadOnlyList<TermPause> Pauses => TermPauses.Of(RouteOfTheTerm).Over;

    /// <summary>An overdue case stays overdue after its decision.</summary>
    public bool IsOverdueOn(DateOnly day) =>
        DueOn is { } due && (Decision is null ? day > due && !StandsStill : Decision.DecidedOn > due);

    /// <summary>The same at a moment: a term in hours runs out in the middle of a day.</summary>
    public bool IsOverdueAt(DateTimeOffset now) =>
        DueAt is { } moment && !StandsStill
            ? (Decision?.DecidedAt ?? now) > moment
            : IsOverdueOn(KyivDate.Of(now));

    /// <summary>A term that stands still or has ended without a decision cannot be overrun.</summary>
    public bool StandsStill =>
        Decision is null && (!CaseLifecycle.TermRuns(Status) || TermHeldSince is not null);

    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        DomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    public void ReplaceTrackingCode(TrackingCode code)
    {
        TrackingCode = code.Value;
        Version++;
    }

    private void Move(
        CaseAction action, CaseActor actor, DateTimeOffset at, string? note, CaseEvent happened,
        CasePerson? about = null)
    {
        var transition = TransitionFor(action, actor);
        if (transition.NeedsReason && string.IsNullOrWhiteSpace(note))
        {
            throw new Refused(CaseRefusals.ReasonMissing);
        }

        CheckHands(transition, actor);
        var to = transition.To ?? StatusBeforePause();
        Status = to;
        Version++;
        _events.Add(happened);
        _route.Add(new RouteEntry
        {
            HromadaId = HromadaId,
            CaseId = Id,
            Seq = _route.Count + 1,
            At = at,
            Action = action,
            To = to,
            ActorKind = actor.Kind,
            AccountId = actor.AccountId,
            ActorName = actor.Name,
            Position = actor.Position,
            Note = note,
            PersonId = about?.Id,
            PersonName = about?.Name,
            InPlaceOf = actor.InPlaceOf?.Name,
            CalendarRevision = CalendarRevision,
        });
    }

    private CaseTransition TransitionFor(CaseAction action, CaseActor actor) =>
        CaseLifecycle.Find(_route.Count == 0 ? null : Status, action, actor.Kind)
        ?? throw new Refused(CaseRefusals.WrongStatus, action, Status);

    private CaseStatus StatusBeforePause()
    {
        // A recalculation may stand between the stop and its end.
        return _route.FindLast(entry => !CaseLifecycle.IsPaused(entry.To))!.To;
    }

    private void StartClock(DateTimeOffset registeredAt, CaseTerm term)
    {
        var legal = term.DueFrom(registeredAt);
        DueOn = legal.On;
        DueAt = legal.At;

        var fromSignature = SignedOn == RegisteredOn ? legal.On : term.DueFrom(SignedOn!.Value);
        PromisedOn = new[] { legal.On, fromSignature, PromisedOn ?? legal.On }.Min();
        CalendarRevision = term.Revision;
        Hold(term);
        SetDay(DueOn);
    }
}
