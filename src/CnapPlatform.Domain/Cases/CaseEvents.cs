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
