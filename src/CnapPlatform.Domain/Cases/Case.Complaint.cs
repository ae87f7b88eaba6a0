using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

public enum CaseKind
{
    Application,

    /// <summary>Against the decision of another case (скарга, Law 2073-IX, Arts. 78–85).</summary>
    Complaint,
}

/// <summary>What the body of appeal does with the decision complained of.</summary>
public enum ComplaintOutcome
{
    LeftInForce,

    /// <summary>The body puts a decision of its own in its place.</summary>
    Changed,

    /// <summary>The provider reviews the case anew, with a new term.</summary>
    Reconsider,
}

/// <summary>Until when a decision may be complained of, and why a late complaint is taken nevertheless.</summary>
/// <param name="LastOn">The last day; null while the applicant has not been told the decision, or no rule is known.</param>
public sealed record AppealWindow(DateOnly? LastOn, string? RenewalReason = null);

/// <summary>Complaints: lodging, deciding, and what their decision does to the case complained of.</summary>
public sealed partial class Case
{
    /// <summary>When the term that runs now began: at registration, or when a complaint sent the case back.</summary>
    public DateTimeOffset? TermStartedAt =>
        LastReview is { } review && review.At > RegisteredAt ? review.At : RegisteredAt;

    /// <summary>The day the decision, or the return, reached the applicant in person; null while it has not.</summary>
    public RouteEntry? Communication => RouteOfTheTerm.LastOrDefault(entry => entry.Action
        is CaseAction.Issue or CaseAction.SendByPost or CaseAction.ReturnUncured or CaseAction.Close
        or CaseAction.DeclineRegistration);

    /// <summary>Why nobody may complain of this case as it stands; null where it may be complained of.</summary>
    public string? ComplaintBar => Kind switch
    {
        CaseKind.Complaint => CaseRefusals.ComplaintAboutComplaint,
        _ when !CaseLifecycle.IsAppealable(Status) => CaseRefusals.NothingToComplainOf,
        _ => null,
    };

    private RouteEntry? LastReview => _route.OrderBy(entry => entry.Seq).LastOrDefault(entry => entry.Action
        is CaseAction.Reconsider or CaseAction.ReconsiderAtCounter or CaseAction.ReconsiderRegistration);

    /// <summary>An administrator takes a complaint; it is a case with its own number, term and route sheet.</summary>
    public static Case LodgeComplaint(
        Case about, Intake intake, CaseNumber number, CaseActor actor, DateTimeOffset at, CaseTerm term,
        AppealWindow window)
    {
        if (about.ComplaintBar is { } bar)
        {
            throw new Refused(bar);
        }

        if (KyivDate.Of(at) > window.LastOn && string.IsNullOrWhiteSpace(window.RenewalReason))
        {
            throw new Refused(CaseRefusals.ComplaintLate, window.LastOn.Value);
        }

        var complaint = From(intake, CaseChannel.Counter, at, actor, about.Id);
        complaint.TakeNumber(number, actor, at, complaint.SubmittedOn, term, window.RenewalReason);

        // Of two who lodge at once, or of one who lodges while another takes a step, one is told of the change.
        about.Version++;
        return complaint;
    }

    /// <summary>
    /// The body of appeal decides; where it works outside the platform an administrator puts its decision on record.
    /// Every outcome is reasoned, and says where to go next.
    /// </summary>
    public void DecideComplaint(CaseDecision decision, CaseActor actor, DateTimeOffset at)
    {
        if (Kind != CaseKind.Complaint || decision.Complaint is null)
        {
            throw new Refused(CaseRefusals.NotAComplaint);
        }

        var isRecorded = actor.Kind == CaseActorKind.Administrator;
        if (isRecorded && ProviderBodyId is not null)
        {
            throw new Refused(CaseRefusals.BodyDecidesItself);
        }

        if (!isRecorded && decision.DecidedBy == RegisteredBy)
        {
            throw new Refused(CaseRefusals.SameHands);
        }

        if (decision.DecidedOn < RegisteredOn)
        {
            throw new Refused(CaseRefusals.DecidedBeforeRegistration);
        }

        if (LacksMotives(decision))
        {
            throw new Refused(CaseRefusals.RefusalWithoutMotives);
        }

        var action = isRecorded ? CaseAction.RecordComplaintDecision : CaseAction.DecideComplaint;
        Move(action, actor, at, decision.Reasons, new ComplaintDecided(Id, at));
        Decision = decision;
    }

    /// <summary>
    /// The complaint was right: the case is reviewed anew, from its first stage, with a new term from this moment and
    /// by somebody who did not sign what was complained of.
    /// </summary>
    /// <param name="to">Nobody, where nobody else can: then the head gives the case out, with the reason.</param>
    public void Reconsider(CaseNumber complaint, DateTimeOffset at, CaseTerm term, StageAssignment to)
    {
        var action = AdministratorProvides || ProviderBodyId is null
            ? CaseAction.ReconsiderAtCounter
            : CaseAction.Reconsider;
        Move(
            action, CaseActor.Platform, at, complaint.ToString(), new CaseReconsidered(Id, at), to.Executor);
        KeepDecision(SupersededBy.Complaint, CaseActor.Platform, at, complaint.ToString());
        DropProposal();
        Begin(to);
        LeaveArchive();
        Decision = null;
        ExtendedTo = null;
        CureBy = null;
        (DueOn, DueAt) = term.DueFrom(at);
        PromisedOn = DueOn;
        CalendarRevision = term.Revision;
        Hold(term);
        SetDay(DueOn);
    }

    /// <summary>The refusal to register was wrong: the application waits for its registration again.</summary>
    public void ReconsiderRegistration(CaseNumber complaint, DateTimeOffset at) => Move(
        CaseAction.ReconsiderRegistration, CaseActor.Platform, at, complaint.ToString(),
        new RegistrationReconsidered(Id, at));

    /// <summary>
    /// Whether this person signed what a complaint has sent back: the decision, its proposal or confirmation, a
    /// correction, the return or the closing. The platform does not give them the case again.
    /// </summary>
    public bool HasSignedBefore(AccountId person) =>
        SignersOf(_route.Where(entry => entry.Seq < (LastReview?.Seq ?? 0))).Contains(person);

    /// <summary>
    /// A complaint has sent the case back where everybody had signed before: the head is to give it to somebody.
    /// </summary>
    public bool WaitsForHead => Status is CaseStatus.InReview or CaseStatus.Registered && AssignedTo is null
        && LastReview is { Action: CaseAction.Reconsider or CaseAction.ReconsiderAtCounter } review
        && SignersOf(_route.Where(entry => entry.Seq < review.Seq)).Any();

    /// <summary>Whoever has signed what stands now.</summary>
    public bool HasSigned(AccountId person) => SignersOf(_route).Contains(person);

    /// <summary>The decision of the body of appeal takes the place of the one complained of.</summary>
    public void ChangeDecision(CaseDecision changed, CaseNumber complaint, DateTimeOffset at)
    {
        if (Decision is null)
        {
            throw new Refused(CaseRefusals.NothingToChange);
        }

        Move(CaseAction.ChangeDecision, CaseActor.Platform, at, complaint.ToString(), new DecisionChanged(Id, at));
        KeepDecision(SupersededBy.Complaint, CaseActor.Platform, at, complaint.ToString());
        DropProposal();
        LeaveArchive();
        Decision = changed;
    }

    private static IEnumerable<AccountId> SignersOf(IEnumerable<RouteEntry> route) => route
        .Where(entry => entry.Action is CaseAction.Decide or CaseAction.DecideAtCounter or CaseAction.DecideAlone
            or CaseAction.Propose or CaseAction.Confirm or CaseAction.CorrectDecision
            or CaseAction.ConfirmCorrection or CaseAction.ReturnUncured or CaseAction.Close)
        .Select(entry => entry.AccountId).OfType<AccountId>();

    /// <summary>
    /// After a complaint a new term runs; what stopped the first one, and its stages, do not count in it.
    /// </summary>
    public IEnumerable<RouteEntry> RouteOfTheTerm
    {
        get
        {
            var begun = LastReview?.Seq ?? 0;
            return _route.Where(entry => entry.Seq >= begun).OrderBy(entry => entry.Seq);
        }
    }
}
