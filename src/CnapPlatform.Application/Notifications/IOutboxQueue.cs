using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Application.Notifications;

/// <summary>Messages that wait for delivery, in all hromadas together.</summary>
public interface IOutboxQueue
{
    /// <summary>
    /// Takes the next batch of signals for a limited time, oldest first; nobody else gets it meanwhile. What is not
    /// removed by the end of that time is handed out again. Empty: nothing waits.
    /// </summary>
    Task<IReadOnlyList<OutboxSignal>> ClaimAsync(CancellationToken cancellationToken);
}
