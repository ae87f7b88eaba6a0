using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Application.Deadlines;

/// <summary>Work that has come due, in all hromadas together.</summary>
public interface IDueWorkQueue
{
    /// <summary>
    /// Takes the next batch of due work for a limited time, oldest first; nobody else gets it meanwhile. What is not
    /// removed by the end of that time is handed out again. Empty: nothing is due.
    /// </summary>
    Task<IReadOnlyList<DueWork>> ClaimAsync(CancellationToken cancellationToken);
}
