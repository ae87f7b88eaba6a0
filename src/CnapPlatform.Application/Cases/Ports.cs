using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// Hands out case numbers without gaps per hromada and year. Must be called inside a transaction: the number is
/// taken for good only when the case is saved with it.
/// </summary>
public interface ICaseNumbers
{
    Task<int> TakeNextAsync(HromadaId hromada, int year, CancellationToken cancellationToken);

    /// <summary>Takes several numbers in a row and answers the last of them.</summary>
    Task<int> TakeAsync(HromadaId hromada, int year, int count, CancellationToken cancellationToken);
}
