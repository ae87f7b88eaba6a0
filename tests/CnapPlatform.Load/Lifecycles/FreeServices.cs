using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Load.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Load.Lifecycles;

/// <summary>Services whose whole way can be sent: a body of the council decides, and nothing is paid.</summary>
internal static class FreeServices
{
    /// <summary>The service's code and its first variant.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FindAsync(
        Platform platform, CancellationToken cancellationToken)
    {
        var today = KyivDate.Today(TimeProvider.System);
        var standard = await platform.WithDbAsync(db => platform.Services.GetRequiredService<PublishedStandards>()
            .InForceOnAsync(today, db, cancellationToken));
        return standard.Passports.Select(passport => passport.Content)
            .Where(content => content.Provider.Kind == ProviderKind.ExecutiveCommittee)
            .Select(content => (content.Code, Variant: content.Variants[0]))
            .Where(service => !service.Variant.AdministratorProvides
                && service.Variant.Fee.AmountIn(today.Year, standard.Content.Parameters) is 0)
            .ToDictionary(service => service.Code, service => service.Variant.Key);
    }
}
