using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Services;

namespace CnapPlatform.TestSupport;

public static partial class Given
{
    internal static IEnumerable<OfferedService> OfferedServices(HromadaId hromada) =>
        Passports().Select(passport => new OfferedService
        {
            Id = OfferedServiceOf(hromada, passport.Code),
            HromadaId = hromada,
            ServiceCode = passport.Code,
            ProviderBodyId = passport.Code switch
            {
                IdCardService => StateBody,
                AddressService or TreeService => OwnBodyOf(hromada),
                _ => null,
            },
            OfferedFrom = new DateOnly(2026, 1, 1),
        });

    /// <summary>Both live hromadas offer every passport of the standard.</summary>
    public static OfferedServiceId OfferedServiceOf(HromadaId hromada, string serviceCode) => new(Fixed(
        (1000 * hromada.Value) + Passports().Single(passport => passport.Code == serviceCode).Seq));

    public static StandardAdoption Adoption(HromadaId hromada) => new()
    {
        HromadaId = hromada,
        StandardNumber = StandardNumber,
        AdoptedOn = new DateOnly(2026, 1, 1),
        EffectiveFrom = new DateOnly(2026, 1, 1),
    };
}
