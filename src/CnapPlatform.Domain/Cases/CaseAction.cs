namespace CnapPlatform.Domain.Cases;

public enum CaseStatus
{
    Submitted,
    Registered,
    WithoutMovement,
    HandedOver,
    InReview,
    Suspended,
    Hearing,
    Decided,
    ResultAtCnap,
    Notified,
    Unclaimed,
    Issued,
    SentByPost,
    Archived,
    Returned,
    Withdrawn,
    Closed,
    RegistrationDeclined,
}

/// <summary>What somebody does to a case.</summary>
public enum CaseAction
{
    Submit,
    Register,
    DeclineRegistration,
    LeaveWithoutMovement,
    Cure,
    ReturnUncured,
    HandOver,
    ReturnMisrouted,
    Receive,
    Suspend,
    Resume,
    CallHearing,
    EndHearing,
    Extend,
    DecideAtCounter,
    Decide,
    CorrectDecision,
    ReturnResult,
    Notify,
    Issue,
    SendByPost,
    MarkUnclaimed,
    Archive,
    Withdraw,
    Close,

    /// <summary>A stage of the technological card is done; the next one begins, maybe in other hands.</summary>
    FinishStage,

    /// <summary>The head gives a case to another person, with the reason.</summary>
    Reassign,

    /// <summary>The executor declares a conflict of interest and is out of the case.</summary>
    Recuse,

    /// <summary>The platform has told the executor that a conflict of interest is possible.</summary>
    NoteConflict,

    /// <summary>A refusal, in full or in part, waits for a second person.</summary>
    Propose,

    /// <summary>The second person agrees: the proposal is the decision.</summary>
    Confirm,

    /// <summary>The second person does not agree.</summary>
    SendBack,

    /// <summary>A slip of the pen in a refusal is mended; the mended text waits for a second person.</summary>
    ProposeCorrection,

    /// <summary>The second person agrees: the mended text is the decision's.</summary>
    ConfirmCorrection,

    /// <summary>The second person does not agree: the text stays as it was.</summary>
    SendBackCorrection,

    /// <summary>A refusal without a second person, because there is none: a recorded exception.</summary>
    DecideAlone,

    /// <summary>The body of appeal decides a complaint.</summary>
    DecideComplaint,

    /// <summary>The decision of a body of appeal that works outside the platform is put on record.</summary>
    RecordComplaintDecision,

    /// <summary>A complaint was right: its case is reviewed anew by the provider.</summary>
    Reconsider,

    /// <summary>The same for a service that the administrator provides.</summary>
    ReconsiderAtCounter,

    /// <summary>A complaint about a refusal to register was right: the application waits for it again.</summary>
    ReconsiderRegistration,

    /// <summary>The body of appeal has put its own decision in the place of the first one.</summary>
    ChangeDecision,

    /// <summary>An announced change in the counting of terms moves the end of this one.</summary>
    RecalculateTerm,
}

/// <summary>Who acts: the applicant, an administrator of the CNAP, an officer or the head of the provider, a job.</summary>
public enum CaseActorKind
{
    Applicant,
    Administrator,
    Provider,
    System,
}
