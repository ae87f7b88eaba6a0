namespace CnapPlatform.Domain.Kernel;

/// <summary>Something that happened to an aggregate, said in the past tense; it leaves through the outbox.</summary>
public abstract record DomainEvent(DateTimeOffset At);

/// <summary>An aggregate that tells what happened to it; the events are saved in the same transaction.</summary>
public interface IHasEvents
{
    IReadOnlyList<DomainEvent> TakeEvents();
}
