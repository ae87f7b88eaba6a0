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
    public const string NoProvider = "Cases.Refused.NoProvider";
    public const string NotCheckedNow = "Cases.Refused.NotCheckedNow";
    public const string AuthorityDoesNotHold = "Cases.Refused.AuthorityDoesNotHold";
    public const string AuthorityNotChecked = "Cases.Refused.AuthorityNotChecked";
    public const string AuthorityIsOver = "Cases.Refused.AuthorityIsOver";
}
