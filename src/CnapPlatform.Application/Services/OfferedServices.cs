using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>The current hromada's own list of services.</summary>
internal sealed class OfferedServices(ICnapDb db)
{
    /// <summary>A service that takes applications on a day; unknown here is <see cref="NotFound"/>.</summary>
    public async Task<OfferedService> GetAsync(string code, DateOnly day, CancellationToken cancellationToken)
    {
        var service = await db.OfferedServices.SingleOrDefaultAsync(s => s.ServiceCode == code, cancellationToken)
            ?? throw new NotFound();
        return service.IsOfferedOn(day) ? service : throw new Refused(ServiceRefusals.ServiceNotOffered);
    }

    /// <summary>A service to be changed; refused where the sender's screen is older than the service.</summary>
    public async Task<OfferedService> GetForChangeAsync(
        string code, int seenVersion, CancellationToken cancellationToken)
    {
        var service = await db.OfferedServices.SingleOrDefaultAsync(s => s.ServiceCode == code, cancellationToken)
            ?? throw new NotFound();
        return service.Version == seenVersion ? service : throw new Refused(KernelRefusals.ChangedMeanwhile);
    }
}
