namespace CnapPlatform.Domain.Cases;

/// <summary>Why a case's procedure says no.</summary>
public static class CaseRefusals
{
    public const string WrongStatus = "Cases.Refused.WrongStatus";
    public const string ReasonMissing = "Cases.Refused.ReasonMissing";
    public const string NotImmediate = "Cases.Refused.NotImmediate";
    public const string SameHands = "Cases.Refused.SameHands";
    public const string RefusalWithoutMotives = "Cases.Refused.RefusalWithoutMotives";
    public const string DecidedBeforeRegistration = "Cases.Refused.DecidedBeforeRegistration";
    public const string DecidedInFuture = "Cases.Refused.DecidedInFuture";
    public const string SignedBeforeSubmission = "Cases.Refused.SignedBeforeSubmission";
    public const string SignedInFuture = "Cases.Refused.SignedInFuture";
    public const string StaleScreen = "Cases.Refused.StaleScreen";
    public const string UnknownPoint = "Cases.Refused.UnknownPoint";
    public const string FormSentAlready = "Cases.Refused.FormSentAlready";
    public const string NoPoint = "Cases.Refused.NoPoint";
    public const string TooLateForDefects = "Cases.Refused.TooLateForDefects";
    public const string CureTooShort = "Cases.Refused.CureTooShort";
    public const string CureIsOver = "Cases.Refused.CureIsOver";
    public const string CureNotOver = "Cases.Refused.CureNotOver";
    public const string TermIsOver = "Cases.Refused.TermIsOver";
    public const string ExtensionTooShort = "Cases.Refused.ExtensionTooShort";
    public const string ExtensionTooLong = "Cases.Refused.ExtensionTooLong";
    public const string NotExecutor = "Cases.Refused.NotExecutor";
    public const string Recused = "Cases.Refused.Recused";
    public const string OwnDecision = "Cases.Refused.OwnDecision";
    public const string SignedBefore = "Cases.Refused.SignedBefore";
    public const string AlreadyTheirs = "Cases.Refused.AlreadyTheirs";
    public const string NotOfTheTeam = "Cases.Refused.NotOfTheTeam";
    public const string LastStage = "Cases.Refused.LastStage";
    public const string NeedsSecondPerson = "Cases.Refused.NeedsSecondPerson";
    public const string NoSecondPerson = "Cases.Refused.NoSecondPerson";
    public const string SecondPersonExists = "Cases.Refused.SecondPersonExists";
    public const string OwnProposal = "Cases.Refused.OwnProposal";
    public const string NoProposal = "Cases.Refused.NoProposal";
    public const string AwaitsConfirmation = "Cases.Refused.AwaitsConfirmation";
    public const string NoProvider = "Cases.Refused.NoProvider";
    public const string ComplaintIsDecidedApart = "Cases.Refused.ComplaintIsDecidedApart";
    public const string NotAComplaint = "Cases.Refused.NotAComplaint";
    public const string ComplaintAboutComplaint = "Cases.Refused.ComplaintAboutComplaint";
    public const string NothingToComplainOf = "Cases.Refused.NothingToComplainOf";
    public const string ComplaintLate = "Cases.Refused.ComplaintLate";
    public const string ComplaintOpen = "Cases.Refused.ComplaintOpen";
    public const string NoComplaintRule = "Cases.Refused.NoComplaintRule";
    public const string BodyDecidesItself = "Cases.Refused.BodyDecidesItself";
    public const string NothingToChange = "Cases.Refused.NothingToChange";
    public const string CorrectedBySigner = "Cases.Refused.CorrectedBySigner";
    public const string NothingCorrected = "Cases.Refused.NothingCorrected";
    public const string NotAttachedNow = "Cases.Refused.NotAttachedNow";
    public const string NotCheckedNow = "Cases.Refused.NotCheckedNow";
    public const string AuthorityDoesNotHold = "Cases.Refused.AuthorityDoesNotHold";
    public const string AuthorityNotChecked = "Cases.Refused.AuthorityNotChecked";
    public const string AuthorityIsOver = "Cases.Refused.AuthorityIsOver";
}
