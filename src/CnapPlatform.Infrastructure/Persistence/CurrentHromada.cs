using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>The hromada of one unit of work; a second, different one is a bug.</summary>
internal sealed class CurrentHromada : ICurrentHromada
{
    public HromadaId Id { get; private set; } = HromadaId.None;

    public void Enter(HromadaId hromada)
    {
        if (Id != HromadaId.None && Id != hromada)
        {
            throw new InvalidOperationException("This unit of work belongs to another hromada already.");
        }

        Id = hromada;
    }
}
