using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// Hands out case numbers without gaps per hromada and year. Must be called inside a transaction: the number is
/// taken for good only when the case is saved with it.
/// </summary>
public interface ICaseNumbers
{
    Task<int> TakeNextAsync(HromadaId hromada, int year, CancellationToken cancellationToken);
}
