using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Application.Services;

/// <summary>The version of the standard that the current hromada works by.</summary>
internal sealed class StandardHere(ICnapDb db, ICurrentHromada hromada, PublishedStandards standards)
{
    public Task<PublishedStandard> InForceOnAsync(DateOnly day, CancellationToken cancellationToken) =>
        hromada.Id == HromadaId.None
            ? standards.InForceOnAsync(day, db, cancellationToken)
            : standards.InForceForAsync(hromada.Id, day, db, cancellationToken);
}
