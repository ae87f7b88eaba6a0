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
}
