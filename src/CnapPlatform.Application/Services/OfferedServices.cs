using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
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

    /// <summary>What somebody applies for on a day: a service of the standard or one of the council.</summary>
    public async Task<AppliedService> ForApplicationAsync(
        string code, DateOnly day, PublishedStandard standard, CancellationToken cancellationToken)
    {
        if (LocalService.IsCode(code))
        {
            var own = await GetLocalAsync(code, day, cancellationToken);
            return new AppliedService(code, own.Content, own.ProviderBodyId);
        }

        var service = await GetAsync(code, day, cancellationToken);
        return new AppliedService(code, standard.PassportInUse(code), service.ProviderBodyId);
    }

    /// <summary>Somebody begins to apply for it on a day.</summary>
    public Task RequireAsync(string code, DateOnly day, CancellationToken cancellationToken) =>
        LocalService.IsCode(code)
            ? GetLocalAsync(code, day, cancellationToken)
            : GetAsync(code, day, cancellationToken);

    /// <summary>A service to be changed; refused where the sender's screen is older than the service.</summary>
    public async Task<OfferedService> GetForChangeAsync(
        string code, int seenVersion, CancellationToken cancellationToken)
    {
        var service = await db.OfferedServices.SingleOrDefaultAsync(s => s.ServiceCode == code, cancellationToken)
            ?? throw new NotFound();
        return service.Version == seenVersion ? service : throw new Refused(KernelRefusals.ChangedMeanwhile);
    }

    private async Task<LocalService> GetLocalAsync(string code, DateOnly day, CancellationToken cancellationToken)
    {
        var service = await db.LocalServices.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Code == code, cancellationToken) ?? throw new NotFound();
        return service.TakesApplicationsOn(day) ? service : throw new Refused(ServiceRefusals.ServiceNotOffered);
    }
}

/// <summary>A service that is applied for, with the card of the day and the body that decides.</summary>
internal sealed record AppliedService(string Code, PassportContent Card, ProviderBodyId? ProviderBodyId)
{
    /// <summary>What the case keeps of a council's own service; null for one of the standard.</summary>
    public PassportContent? LocalCard => LocalService.IsCode(Code) ? Card : null;
}
