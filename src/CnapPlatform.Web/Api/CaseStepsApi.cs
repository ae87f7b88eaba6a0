using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Domain.Cases;
using MediatR;

namespace CnapPlatform.Web.Api;

/// <summary>Every step of the procedure that another system may take: one table of addresses.</summary>
internal static class CaseStepsApi
{
    public static void MapSteps(this RouteGroupBuilder steps)
    {
        steps.MapIntake();
        steps.MapReview();
        steps.MapDecision();
        steps.MapHands();
        steps.MapResult();
    }

    private static void MapIntake(this RouteGroupBuilder steps)
    {
        steps.Map<RegisterStep>("register", "Registers an online application that the applicant has signed",
            (id, body, version) => new RegisterSubmitted.Command
            {
                CaseId = id,
                Version = version,
                SignedOn = body.SignedOn,
            });
        steps.Map<ReasonStep>("decline", "Declines to register what is no application; missing documents are no ground",
            (id, body, version) => new DeclineRegistration.Command
            {
                CaseId = id,
                Version = version,
                Reason = body.Reason,
            });
        steps.Map<DefectsStep>("leave-without-movement", "Something is missing: says what and by when to cure it",
            (id, body, version) => new LeaveWithoutMovement.Command
            {
                CaseId = id,
                Version = version,
                What = body.What,
                CureBy = body.CureBy,
            });
        steps.Map<NoteStep>("cure", "The applicant has brought what was missing, in time",
            (id, body, version) => new CureCase.Command { CaseId = id, Version = version, Note = body.Note });
        steps.MapWords("return-uncured", CaseAction.ReturnUncured, "Gives back what was not cured in time");
        steps.MapWords("withdraw", CaseAction.Withdraw, "The applicant takes the application back");
        steps.Map<NoteStep>("handover", "Hands a registered case over to its provider",
            (id, body, version) => new HandOverCase.Command { CaseId = id, Version = version, Note = body.Note });
    }

    private static void MapReview(this RouteGroupBuilder steps)
    {
        steps.Map<PlainStep>("receive", "The provider marks that the case has arrived",
            (id, _, version) => new ReceiveCase.Command { CaseId = id, Version = version });
        steps.Map<ReasonStep>("return-misrouted", "The provider gives back what was handed to the wrong body",
            (id, body, version) => new ReturnMisrouted.Command
            {
                CaseId = id,
                Version = version,
                Reason = body.Reason,
            });
        steps.MapWords("suspend", CaseAction.Suspend, "Stops the review on a ground of the law");
        steps.Map<NoteStep>("resume", "The ground of the suspension is gone",
            (id, body, version) => new ResumeCase.Command { CaseId = id, Version = version, Note = body.Note });
        steps.MapWords("call-hearing", CaseAction.CallHearing, "Invites the applicant to be heard");
        steps.MapWords("end-hearing", CaseAction.EndHearing, "Ends the hearing with its minutes");
        steps.Map<ExtendStep>("extend", "The head of the provider moves the end of the term, before it comes",
            (id, body, version) => new ExtendTerm.Command
            {
                CaseId = id,
                Version = version,
                To = body.To,
                Reason = body.Reason,
            });
        steps.MapWords("close", CaseAction.Close, "Nothing is left to decide");
    }

    private static void MapDecision(this RouteGroupBuilder steps)
    {
        steps.Map<DecideStep>("decide", "Grants the service or refuses it with motives, ground and the way to appeal",
            (id, body, version) => new DecideCase.Command
            {
                CaseId = id,
                Version = version,
                Outcome = body.Outcome,
                Reasons = body.Reasons,
                Ground = body.Ground,
                AppealNote = body.AppealNote,
                DecidedOn = body.DecidedOn,
            });
        steps.Map<CorrectStep>("correct", "Mends a slip of the pen in the act; of a refusal, a second confirms it",
            (id, body, version) => new CorrectDecision.Command
            {
                CaseId = id,
                Version = version,
                Reasons = body.Reasons,
                AppealNote = body.AppealNote,
                What = body.What,
                AloneReason = body.AloneReason,
            });
    }

    // Who works on it: the stages of the card, another executor, the second person of a refusal.
    private static void MapHands(this RouteGroupBuilder steps)
    {
        steps.Map<NoteStep>("finish-stage", "Ends a stage of the card; the last one ends with the decision",
            (id, body, version) => new FinishStage.Command { CaseId = id, Version = version, Note = body.Note });
        steps.Map<ReassignStep>("reassign", "The head gives the case to another person of the team",
            (id, body, version) => new ReassignCase.Command
            {
                CaseId = id,
                Version = version,
                Person = body.Person,
                Reason = body.Reason,
            });
        steps.Map<ReasonStep>("recuse", "Steps out over a conflict of interest; the caller sees the case no more",
            (id, body, version) => new RecuseFromCase.Command
            {
                CaseId = id,
                Version = version,
                Reason = body.Reason,
            });
        steps.Map<PlainStep>("confirm", "The second person confirms a refusal; it is the decision from this moment",
            (id, _, version) => new ConfirmRefusal.Command { CaseId = id, Version = version });
        steps.Map<ReasonStep>("send-back", "The second person does not confirm a refusal, and says why",
            (id, body, version) => new SendBackRefusal.Command
            {
                CaseId = id,
                Version = version,
                Reason = body.Reason,
            });
    }

    private static void MapResult(this RouteGroupBuilder steps)
    {
        steps.Map<NoteStep>("result", "Brings the result to the CNAP",
            (id, body, version) => new ReturnResult.Command { CaseId = id, Version = version, Note = body.Note });
        steps.Map<NotifyStep>("notify", "The applicant is told that the result is ready",
            (id, body, version) => new NotifyApplicant.Command
            {
                CaseId = id,
                Version = version,
                Manner = body.Manner,
            });
        steps.Map<IssueStep>("issue", "Hands the result over against an identity document",
            (id, body, version) => new IssueResult.Command
            {
                CaseId = id,
                Version = version,
                TakenBy = body.TakenBy,
            });
        steps.MapWords("send-by-post", CaseAction.SendByPost, "Sends the result by registered letter");
        steps.MapWords("archive", CaseAction.Archive, "Puts a finished case into the archive");
    }

    private static void MapWords(this RouteGroupBuilder steps, string step, CaseAction action, string summary) =>
        steps.Map<WordsStep>(step, summary, (id, body, version) => new TakeStep.Command
        {
            CaseId = id,
            Version = version,
            Action = action,
            Words = body.Words,
        }).WithMetadata(action);

    /// <summary>One step at its own address.</summary>
    public static RouteHandlerBuilder Map<T>(
        this RouteGroupBuilder steps, string step, string summary, Func<Guid, T, int, IBaseRequest> command)
        where T : class, IStepBody => steps
        .MapPost(step, (HttpContext context, Guid id, CaseCalls calls, CancellationToken cancellationToken) =>
            calls.StepAsync<T>(context, id, (body, version) => command(id, body, version), cancellationToken))
        .WithName(NameOf(step))
        .WithSummary(summary)
        .Accepts<T>("application/json")
        .Produces<CaseReceipt>()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static string NameOf(string step) =>
        $"Case{string.Concat(step.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}";
}
