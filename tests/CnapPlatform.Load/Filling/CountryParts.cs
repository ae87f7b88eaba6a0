using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Load.Filling;

/// <summary>What a hromada needs before it can take a case.</summary>
internal sealed class CountryParts(PublishedStandard standard, IReadOnlyList<ProviderBody> known)
{
    private const int PeoplePerPoint = 60_000;
    private const int MostPoints = 40;

    private readonly Dictionary<(string Code, string? Place), ProviderBody> _bodies = known
        .ToDictionary(body => (body.ProviderCode, PlaceOf(body)));

    public List<ProviderBody> Bodies { get; } = [];

    public List<ServicePoint> Points { get; } = [];

    public List<OfferedService> Services { get; } = [];

    public List<ServiceUse> Uses { get; } = [];

    public List<StandardAdoption> Adoptions { get; } = [];

    /// <summary>A place in the order of demand that has nothing to do with the alphabet, the same everywhere.</summary>
    public static uint Demand(string serviceCode) =>
        serviceCode.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u);

    public void Add(Hromada hromada, bool hasPoints)
    {
        if (!hasPoints)
        {
            AddPoints(hromada);
        }

        foreach (var passport in standard.Passports)
        {
            Services.Add(new OfferedService
            {
                Id = OfferedServiceId.New(),
                HromadaId = hromada.Id,
                ServiceCode = passport.Code,
                OfferedFrom = standard.Version.EffectiveFrom,
                ProviderBodyId = BodyFor(passport.Content.Provider, hromada).Id,
            });
            Uses.Add(new ServiceUse { HromadaId = hromada.Id, ServiceCode = passport.Code, IsOffered = true });
        }

        Adoptions.Add(new StandardAdoption
        {
            HromadaId = hromada.Id,
            StandardNumber = standard.Number,
            AdoptedOn = standard.Version.EffectiveFrom,
            EffectiveFrom = standard.Version.EffectiveFrom,
            RebasedAt = KyivDate.Instant(standard.Version.EffectiveFrom.ToDateTime(new TimeOnly(8, 0))),
        });
    }

    // A body of the council is its hromada's; an office of the state serves an oblast, which its name ends with.
    private static string? PlaceOf(ProviderBody body) => body.OwnHromadaId is { } own
        ? own.ToString()
        : body.Name.Split(", ").Last();

    private void AddPoints(Hromada hromada)
    {
        var count = Math.Min(MostPoints, 1 + (hromada.Population / PeoplePerPoint));
        for (var number = 1; number <= count; number++)
        {
            var point = new ServicePoint
            {
                Id = ServicePointId.New(),
                HromadaId = hromada.Id,
                Number = number,
                Kind = number == 1 ? ServicePointKind.Main : ServicePointKind.TerritorialUnit,
                Name = number == 1 ? $"ЦНАП, {hromada.Name} громада" : $"Територіальний підрозділ № {number}",
                Address = $"вул. Центральна, {number}",
                SettlementCode = hromada.CentreCode,
                Latitude = hromada.Latitude,
                Longitude = hromada.Longitude,
                IsDemo = true,
            };
            for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
            {
                point.Receives(day, new TimeOnly(9, 0), new TimeOnly(18, 0));
            }

            Points.Add(point);
        }
    }

    private ProviderBody BodyFor(PassportProvider provider, Hromada hromada)
    {
        var isOfState = provider.Kind == ProviderKind.StateBody;
        var key = (provider.Code, isOfState ? hromada.OblastCode : hromada.Id.ToString());
        if (_bodies.TryGetValue(key, out var body))
        {
            return body;
        }

        body = new ProviderBody
        {
            Id = ProviderBodyId.New(),
            Name = isOfState
                ? $"{provider.Code}, {hromada.OblastCode}"
                : $"Виконавчий орган, {hromada.Name} громада: {provider.Code}",
            ProviderCode = provider.Code,
            OwnHromadaId = isOfState ? null : hromada.Id,
            IsDemo = true,
        };
        _bodies.Add(key, body);
        Bodies.Add(body);
        return body;
    }
}
