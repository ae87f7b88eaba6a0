using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Cases;

/// <summary>Something that happened to a case; a job tells those concerned.</summary>
public abstract record CaseEvent(CaseId CaseId, DateTimeOffset At) : DomainEvent(At);

public sealed record ApplicationSubmitted(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseRegistered(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record RegistrationDeclined(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseHandedOver(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseMisrouted(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseReceived(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseDecided(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record ResultReturned(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record ApplicantNotified(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record ResultIssued(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseLeftWithoutMovement(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseCured(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseReturned(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseSuspended(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseResumed(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record HearingCalled(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record HearingEnded(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record TermExtended(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseWithdrawn(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseClosed(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record ResultSent(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record ResultUnclaimed(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseArchived(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record DecisionCorrected(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CorrectionProposed(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CorrectionSentBack(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record StageFinished(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseReassigned(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record ExecutorRecused(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record ConflictNoted(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record RefusalProposed(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record ProposalSentBack(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);
public sealed record ComplaintDecided(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record CaseReconsidered(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

/// <summary>A complaint about the refusal of registration was right.</summary>
public sealed record RegistrationReconsidered(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

public sealed record DecisionChanged(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

/// <summary>An announcement has moved the legal end of the term.</summary>
public sealed record TermRecalculated(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

/// <summary>An announcement that names no end has stopped the term; nobody knows yet when it will be over.</summary>
public sealed record TermHeld(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

/// <summary>With it, the day the applicant was promised does not hold any more.</summary>
public sealed record PromiseHeld(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);

/// <summary>The day the applicant was promised has moved with the legal end of the term.</summary>
public sealed record PromiseMoved(CaseId CaseId, DateTimeOffset At) : CaseEvent(CaseId, At);
