using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Services;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>Carries the current hromada's own texts over to a version of the standard.</summary>
internal sealed class OverrideCarrier(ICnapDb db, ICurrentHromada hromada, PublishedStandards standards)
{
    /// <summary>Changes the hromada's services; saving is left to the use case. Repeated it changes nothing more.</summary>
    public async Task<IReadOnlyList<RebasedRow>> CarryToAsync(
        PublishedStandard standard, CancellationToken cancellationToken)
    {
        var services = await db.OfferedServices.Where(s => s.Overrides.Any()).ToListAsync(cancellationToken);
        var earlier = await EarlierAsync(services, cancellationToken);
        var rows = services.SelectMany(service => service.Rebase(
            standard.Find(service.ServiceCode)?.Content,
            standard.Content,
            standard.Number,
            number => earlier.GetValueOrDefault(number)?.Find(service.ServiceCode)?.Content)).ToList();

        // The public pages of the hromada show another version from now on.
        var owner = await db.Hromadas.SingleAsync(h => h.Id == hromada.Id, cancellationToken);
        owner.Touch();
        return rows;
    }

    private async Task<Dictionary<int, PublishedStandard>> EarlierAsync(
        List<OfferedService> services, CancellationToken cancellationToken)
    {
        var earlier = new Dictionary<int, PublishedStandard>();
        foreach (var number in services.SelectMany(s => s.Overrides).Select(o => o.BaseNumber).Distinct())
        {
            earlier[number] = await standards.GetAsync(number, db, cancellationToken);
        }

        return earlier;
    }
}
