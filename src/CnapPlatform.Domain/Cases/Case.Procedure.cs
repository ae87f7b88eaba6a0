using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Cases;

/// <summary>What an application says, whichever way it comes in.</summary>
public sealed record Intake
{
    public required HromadaId HromadaId { get; init; }

    public required ServicePointId PointId { get; init; }

    public required string ServiceCode { get; init; }

    public required string VariantKey { get; init; }

    public required int StandardNumber { get; init; }

    /// <summary>See <see cref="Case.LocalCard"/>.</summary>
    public PassportContent? LocalCard { get; init; }

    public ProviderBodyId? ProviderBodyId { get; init; }

    public bool AdministratorProvides { get; init; }

    public required Applicant Applicant { get; init; }

    public Representative? Representative { get; init; }

    public DeliveryMethod Delivery { get; init; }

    public string? Request { get; init; }

    public IReadOnlyList<IntakeDocument> Documents { get; init; } = [];

    /// <summary>The package against the card, where an administrator has looked; empty for what comes online.</summary>
    public IReadOnlyList<CheckedDocument> Checks { get; init; } = [];

    public CaseFee Fee { get; init; } = CaseFee.None;

    /// <summary>A tracking code that has been printed beforehand; null for a new one.</summary>
    public string? Code { get; init; }

    /// <summary>See <see cref="Case.SubmissionKey"/>.</summary>
    public required Guid SubmissionKey { get; init; }
}

/// <summary>A document that comes with the application.</summary>
public sealed record IntakeDocument(string Title, DocumentForm Form, int? Sheets = null, AttachedFile? File = null);

/// <summary>The steps of the procedure, in the order a case takes them.</summary>
public sealed partial class Case
{
    /// <summary>
    /// A citizen applies online. Without electronic identification (<paramref name="isSigned"/> is false) the
    /// application waits for a signature at the counter.
    /// </summary>
    public static Case Submit(Intake intake, DateTimeOffset at, bool isSigned, CaseTerm term)
    {
        var actor = new CaseActor(CaseActorKind.Applicant, null, intake.Applicant.Name, "");
        var submitted = From(intake, CaseChannel.Online, at, actor);
        submitted.SignedOn = isSigned ? submitted.SubmittedOn : null;
        submitted.PromisedOn = isSigned ? term.DueFrom(at).On : null;
        submitted.CalendarRevision = term.Revision;
        submitted.Move(CaseAction.Submit, actor, at, null, new ApplicationSubmitted(submitted.Id, at));
        return submitted;
    }

    /// <summary>An administrator takes a signed application at the counter; it gets its number at once.</summary>
    public static Case RegisterAtCounter(
        Intake intake, CaseNumber number, CaseActor actor, DateTimeOffset at, CaseTerm term)
    {
        var registered = From(intake, CaseChannel.Counter, at, actor);
        registered.TakeNumber(number, actor, at, registered.SubmittedOn, term);
        return registered;
    }

    /// <summary>An administrator registers an online application, signed on <paramref name="signedOn"/>.</summary>
    public void Register(CaseNumber number, CaseActor actor, DateTimeOffset at, DateOnly signedOn, CaseTerm term)
    {
        if (Representative is { Kind: null })
        {
            throw new Refused(CaseRefusals.AuthorityNotChecked);
        }

        var signature = SignedOn ?? SignatureDay(signedOn, KyivDate.Of(at));
        TakeNumber(number, actor, at, signature, term);
    }

    /// <summary>
    /// Not an application, anonymous, a duplicate or addressed elsewhere. Missing documents are no ground.
    /// </summary>
    public void DeclineRegistration(CaseActor actor, DateTimeOffset at, string? reason) =>
        Move(CaseAction.DeclineRegistration, actor, at, reason, new RegistrationDeclined(Id, at));

    public void HandOver(CaseActor actor, DateTimeOffset at, string? note)
    {
        if (ProviderBodyId is null)
        {
            throw new Refused(CaseRefusals.NoProvider);
        }

        RequireFeeBefore(FeeStep.HandOver);
        Move(CaseAction.HandOver, actor, at, note, new CaseHandedOver(Id, at));
    }

    public void ReturnMisrouted(CaseActor actor, DateTimeOffset at, string? reason) =>
        Move(CaseAction.ReturnMisrouted, actor, at, reason, new CaseMisrouted(Id, at));

    /// <summary>Whoever marks the arrival does not choose: <paramref name="to"/> says whose the case is now.</summary>
    public void Receive(CaseActor actor, DateTimeOffset at, StageAssignment? to = null)
    {
        Move(CaseAction.Receive, actor, at, null, new CaseReceived(Id, at), to?.Executor);
        Begin(to);
    }

    /// <summary>
    /// Whoever registers a case does not decide it, unless the variant lets the administrator provide the service.
    /// A refusal, in full or in part, needs a second person (<see cref="Propose"/>).
    /// </summary>
    public void Decide(CaseDecision decision, CaseActor actor, DateTimeOffset at)
    {
        CheckDecision(decision, actor);
        if (decision.Outcome != DecisionOutcome.Grant)
        {
            throw new Refused(CaseRefusals.NeedsSecondPerson);
        }

        var action = actor.Kind == CaseActorKind.Administrator ? CaseAction.DecideAtCounter : CaseAction.Decide;
        Move(action, actor, at, decision.Reasons, new CaseDecided(Id, at));
        Decision = decision with { BySameHands = decision.DecidedBy == RegisteredBy };
    }

    // A refusal carries its motives, its ground and the way to appeal (Law 2073-IX, Arts. 71–72).
    private void CheckDecision(CaseDecision decision, CaseActor actor)
    {
        if (Kind == CaseKind.Complaint)
        {
            throw new Refused(CaseRefusals.ComplaintIsDecidedApart);
        }

        if (actor.Kind == CaseActorKind.Administrator && !AdministratorProvides)
        {
            throw new Refused(CaseRefusals.NotImmediate);
        }

        if (decision.DecidedBy == RegisteredBy && !AdministratorProvides)
        {
            throw new Refused(CaseRefusals.SameHands);
        }

        if (decision.DecidedOn < RegisteredOn)
        {
            throw new Refused(CaseRefusals.DecidedBeforeRegistration);
        }

        if (decision.Outcome != DecisionOutcome.Grant && LacksMotives(decision))
        {
            throw new Refused(CaseRefusals.RefusalWithoutMotives);
        }

        RequireFeeBefore(FeeStep.HandOver);
    }

    /// <summary>Who decided brings the result: the provider, or the administrator of an immediate service.</summary>
    public void ReturnResult(CaseActor actor, DateTimeOffset at, string? note)
    {
        if (actor.Kind == CaseActorKind.Administrator && !AdministratorProvides)
        {
            throw new Refused(CaseRefusals.NotImmediate);
        }

        Move(CaseAction.ReturnResult, actor, at, note, new ResultReturned(Id, at));
    }

    /// <summary>The manner of notification goes to the route sheet (Law 2073-IX, Art. 76).</summary>
    public void Notify(CaseActor actor, DateTimeOffset at, string manner) =>
        Move(CaseAction.Notify, actor, at, manner, new ApplicantNotified(Id, at));

    /// <summary>The result is handed to the applicant or the representative, identified by a document.</summary>
    /// <param name="toRepresentative">False where the applicant came in person, whatever authority there is.</param>
    public void Issue(CaseActor actor, DateTimeOffset at, string takenBy, bool toRepresentative = true)
    {
        RequireFeeBefore(FeeStep.Issue);
        if (toRepresentative && Representative?.ValidUntil is { } last && last < KyivDate.Of(at))
        {
            throw new Refused(CaseRefusals.AuthorityIsOver, last);
        }

        Move(CaseAction.Issue, actor, at, takenBy, new ResultIssued(Id, at));
    }

    /// <summary>Sent by registered letter; the number of the letter goes to the route sheet.</summary>
    public void SendByPost(CaseActor actor, DateTimeOffset at, string? letter) =>
        Move(CaseAction.SendByPost, actor, at, letter, new ResultSent(Id, at));

    /// <summary>The applicant has not come for the result in the time the rules give.</summary>
    public void MarkUnclaimed(CaseActor actor, DateTimeOffset at) =>
        Move(CaseAction.MarkUnclaimed, actor, at, null, new ResultUnclaimed(Id, at));

    private static bool LacksMotives(CaseDecision decision) =>
        string.IsNullOrWhiteSpace(decision.Reasons)
        || string.IsNullOrWhiteSpace(decision.Ground)
        || string.IsNullOrWhiteSpace(decision.AppealNote);

    private static Case From(
        Intake intake, CaseChannel channel, DateTimeOffset at, CaseActor actor, CaseId? complaintOf = null)
    {
        var opened = new Case
        {
            Id = CaseId.New(),
            Kind = complaintOf is null ? CaseKind.Application : CaseKind.Complaint,
            ComplaintOf = complaintOf,
            HromadaId = intake.HromadaId,
            PointId = intake.PointId,
            Channel = channel,
            ServiceCode = intake.ServiceCode,
            VariantKey = intake.VariantKey,
            StandardNumber = intake.StandardNumber,
            LocalCard = intake.LocalCard,
            ProviderBodyId = intake.ProviderBodyId,
            AdministratorProvides = intake.AdministratorProvides,
            Applicant = intake.Applicant,
            Representative = intake.Representative,
            Delivery = intake.Delivery,
            Request = intake.Request,
            SubmittedAt = at,
            SubmittedOn = KyivDate.Of(at),
            TrackingCode = intake.Code ?? Cases.TrackingCode.New().Value,
            SubmissionKey = intake.SubmissionKey,
            SearchKey = WordsToFind(intake),
            NameKey = KeptText.Shortened(SearchText.Key(intake.Applicant.Name), LongestNameKey),
            FeeState = intake.Fee.State,
            FeeKopiykas = intake.Fee.Kopiykas,
            FeeBefore = intake.Fee.Before,
        };
        foreach (var document in intake.Documents)
        {
            opened.AddDocument(document);
        }

        opened.WriteChecks(intake.Checks, actor, at);
        return opened;
    }

    private static string WordsToFind(Intake intake) => Fitting(SearchText.Key(string.Join(' ', new[]
    {
        intake.Applicant.Name, intake.Applicant.TaxNumber, intake.Representative?.Name,
    }.Concat(intake.Documents.Select(document => document.Title)))));

    private static string Fitting(string key) => KeptText.Shortened(key, LongestSearchKey);

    private void TakeNumber(
        CaseNumber number, CaseActor actor, DateTimeOffset at, DateOnly signedOn, CaseTerm term, string? note = null)
    {
        if (Representative?.HoldsOn(KyivDate.Of(at)) == false)
        {
            throw new Refused(CaseRefusals.AuthorityDoesNotHold);
        }

        Move(CaseAction.Register, actor, at, note, new CaseRegistered(Id, at));
        Number = number;
        (JournalYear, JournalNumber) = (number.Year, number.Sequence);
        SignedOn = signedOn;
        RegisteredAt = at;
        RegisteredOn = KyivDate.Of(at);
        RegisteredBy = actor.AccountId;
        SearchKey = Fitting($"{SearchText.Key(number.ToString())} {SearchKey}");
        StartClock(at, term);
    }

    private DateOnly SignatureDay(DateOnly signedOn, DateOnly today)
    {
        if (signedOn < SubmittedOn)
        {
            throw new Refused(CaseRefusals.SignedBeforeSubmission);
        }

        return signedOn <= today ? signedOn : throw new Refused(CaseRefusals.SignedInFuture);
    }
}
