using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Cases;

/// <summary>What an application says, whichever way it comes in.</summary>
public sealed record Intake
{
    public required HromadaId HromadaId { get; init; }

    public required ServicePointId PointId { get; init; }

    public required string ServiceCode { get; init; }

    public required string VariantKey { get; init; }

    public required int StandardNumber { get; init; }

    public ProviderBodyId? ProviderBodyId { get; init; }

    public bool AdministratorProvides { get; init; }

    public required Applicant Applicant { get; init; }

    public Representative? Representative { get; init; }

    public DeliveryMethod Delivery { get; init; }

    public string? Request { get; init; }

    public IReadOnlyList<IntakeDocument> Documents { get; init; } = [];

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
        var submitted = From(intake, CaseChannel.Online, at);
        submitted.SignedOn = isSigned ? submitted.SubmittedOn : null;
        submitted.PromisedOn = isSigned ? term.DueFrom(at).On : null;
        var actor = new CaseActor(CaseActorKind.Applicant, null, intake.Applicant.Name, "");
        submitted.Move(CaseAction.Submit, actor, at, null, new ApplicationSubmitted(submitted.Id, at));
        return submitted;
    }

    /// <summary>An administrator takes a signed application at the counter; it gets its number at once.</summary>
    public static Case RegisterAtCounter(
        Intake intake, CaseNumber number, CaseActor actor, DateTimeOffset at, CaseTerm term)
    {
        var registered = From(intake, CaseChannel.Counter, at);
        registered.TakeNumber(number, actor, at, registered.SubmittedOn, term);
        return registered;
    }

    /// <summary>An administrator registers an online application, signed on <paramref name="signedOn"/>.</summary>
    public void Register(CaseNumber number, CaseActor actor, DateTimeOffset at, DateOnly signedOn, CaseTerm term)
    {
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

        Move(CaseAction.HandOver, actor, at, note, new CaseHandedOver(Id, at));
    }

    public void ReturnMisrouted(CaseActor actor, DateTimeOffset at, string? reason) =>
        Move(CaseAction.ReturnMisrouted, actor, at, reason, new CaseMisrouted(Id, at));

    public void Receive(CaseActor actor, DateTimeOffset at) =>
        Move(CaseAction.Receive, actor, at, null, new CaseReceived(Id, at));

    /// <summary>
    /// Whoever registers a case does not decide it, unless the variant lets the administrator provide the service.
    /// A refusal carries its motives, its ground and the way to appeal (Law 2073-IX, Arts. 71–72).
    /// </summary>
    public void Decide(CaseDecision decision, CaseActor actor, DateTimeOffset at)
    {
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

        var action = actor.Kind == CaseActorKind.Administrator ? CaseAction.DecideAtCounter : CaseAction.Decide;
        Move(action, actor, at, decision.Reasons, new CaseDecided(Id, at));
        Decision = decision;
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
    public void Issue(CaseActor actor, DateTimeOffset at, string takenBy) =>
        Move(CaseAction.Issue, actor, at, takenBy, new ResultIssued(Id, at));

    /// <summary>Sent by registered letter; the number of the letter goes to the route sheet.</summary>
    public void SendByPost(CaseActor actor, DateTimeOffset at, string? letter) =>
        Move(CaseAction.SendByPost, actor, at, letter, new ResultSent(Id, at));

    /// <summary>The applicant has not come for the result in the time the rules give.</summary>
    public void MarkUnclaimed(CaseActor actor, DateTimeOffset at) =>
        Move(CaseAction.MarkUnclaimed, actor, at, null, new ResultUnclaimed(Id, at));

    public void Archive(CaseActor actor, DateTimeOffset at, string? note) =>
        Move(CaseAction.Archive, actor, at, note, new CaseArchived(Id, at));

    /// <summary>Mends a slip of the pen in the act; what was decided stays as it is.</summary>
    public void CorrectDecision(CaseActor actor, DateTimeOffset at, string? whatIsCorrected) =>
        Move(CaseAction.CorrectDecision, actor, at, whatIsCorrected, new DecisionCorrected(Id, at));

    private static bool LacksMotives(CaseDecision decision) =>
        string.IsNullOrWhiteSpace(decision.Reasons)
        || string.IsNullOrWhiteSpace(decision.Ground)
        || string.IsNullOrWhiteSpace(decision.AppealNote);

    private static Case From(Intake intake, CaseChannel channel, DateTimeOffset at)
    {
        var opened = new Case
        {
            Id = CaseId.New(),
            HromadaId = intake.HromadaId,
            PointId = intake.PointId,
            Channel = channel,
            ServiceCode = intake.ServiceCode,
            VariantKey = intake.VariantKey,
            StandardNumber = intake.StandardNumber,
            ProviderBodyId = intake.ProviderBodyId,
            AdministratorProvides = intake.AdministratorProvides,
            Applicant = intake.Applicant,
            Representative = intake.Representative,
            Delivery = intake.Delivery,
            Request = intake.Request,
            SubmittedAt = at,
            SubmittedOn = KyivDate.Of(at),
            TrackingCode = Cases.TrackingCode.New().Value,
            SubmissionKey = intake.SubmissionKey,
            SearchKey = WordsToFind(intake),
        };
        opened._documents.AddRange(intake.Documents.Select((document, index) => new CaseDocument
        {
            HromadaId = opened.HromadaId,
            CaseId = opened.Id,
            Seq = index + 1,
            Title = document.Title,
            Form = document.Form,
            Sheets = document.Sheets,
            File = document.File,
        }));
        return opened;
    }

    private static string WordsToFind(Intake intake) => Fitting(SearchText.Key(string.Join(' ', new[]
    {
        intake.Applicant.Name, intake.Applicant.TaxNumber, intake.Representative?.Name,
    }.Concat(intake.Documents.Select(document => document.Title)))));

    private static string Fitting(string key)
    {
        if (key.Length <= LongestSearchKey)
        {
            return key;
        }

        var kept = char.IsHighSurrogate(key[LongestSearchKey - 1]) ? LongestSearchKey - 1 : LongestSearchKey;
        return key[..kept];
    }

    private void TakeNumber(
        CaseNumber number, CaseActor actor, DateTimeOffset at, DateOnly signedOn, CaseTerm term)
    {
        Move(CaseAction.Register, actor, at, null, new CaseRegistered(Id, at));
        Number = number;
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
