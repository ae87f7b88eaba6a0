using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.TestSupport;

public static partial class Given
{
    /// <summary>Live: a centre and a remote workplace.</summary>
    public static readonly HromadaId City = new(1);

    /// <summary>Live: a centre.</summary>
    public static readonly HromadaId Settlement = new(2);

    /// <summary>Registered only: no points, no services.</summary>
    public static readonly HromadaId Village = new(3);

    public static readonly ServicePointId CityCentre = new(Fixed(101));
    public static readonly ServicePointId CityRemote = new(Fixed(102));
    public static readonly ServicePointId SettlementCentre = new(Fixed(201));

    private const double Longitude = 28;

    private const string Oblast = "UA00000000000000001";
    private const string Raion = "UA00010000000000002";

    private static readonly (HromadaId Id, string Name, string Centre, HromadaType Type)[] Register =
    [
        (City, "Дубівська", "Дубів", HromadaType.City),
        (Settlement, "Ставкова", "Ставкове", HromadaType.Settlement),
        (Village, "Вербова", "Верба", HromadaType.Village),
    ];

    public static string CodeOf(HromadaId hromada) => $"UA0001{hromada.Value:000}00000000{hromada.Value:00}";

    /// <summary>The address of a hromada's pages: /h/{slug} and /work/{slug}.</summary>
    public static string SlugOf(HromadaId hromada) =>
        Transliteration.ToSlug(Register.Single(row => row.Id == hromada).Name);

    public static string CentreCodeOf(HromadaId hromada) => $"UA0001{hromada.Value:000}01000000{hromada.Value:00}";

    /// <summary>The centre of the two live hromadas.</summary>
    public static ServicePointId CentreOf(HromadaId hromada) => hromada == City ? CityCentre : SettlementCentre;

    internal static IEnumerable<TerritorialUnit> Units()
    {
        yield return Unit(Oblast, "Зразкова", UnitCategory.Oblast);
        yield return Unit(Raion, "Середній", UnitCategory.Raion, Oblast);
        foreach (var (id, name, centre, type) in Register)
        {
            yield return Unit(CodeOf(id), name, UnitCategory.Hromada, Raion, CodeOf(id));
            var category = type switch
            {
                HromadaType.City => UnitCategory.City,
                HromadaType.Settlement => UnitCategory.Settlement,
                _ => UnitCategory.Village,
            };
            var settlement = Unit(CentreCodeOf(id), centre, category, CodeOf(id), CodeOf(id));
            (settlement.Latitude, settlement.Longitude) = (LatitudeOf(id), Longitude);
            settlement.CoordinatePrecision = "A";
            yield return settlement;
        }
    }

    internal static IEnumerable<Hromada> Hromadas()
    {
        foreach (var (id, name, _, type) in Register)
        {
            var hromada = new Hromada
            {
                Id = id,
                Code = CodeOf(id),
                Name = name,
                Slug = Transliteration.ToSlug(name),
                Type = type,
                OblastCode = Oblast,
                RaionCode = Raion,
                CentreCode = CentreCodeOf(id),
                Latitude = LatitudeOf(id),
                Longitude = Longitude,
                Population = 10_000 * id.Value,
                AreaKm2 = 100.5m * id.Value,
                SearchKey = SearchText.Key(name),
                SortKey = SearchText.SortKey(name),
            };
            if (id != Village)
            {
                hromada.GoLive();
            }

            yield return hromada;
        }
    }

    internal static IEnumerable<ServicePoint> Points(HromadaId hromada)
    {
        yield return Point(hromada, CentreOf(hromada), 1, ServicePointKind.Main);
        if (hromada == City)
        {
            yield return Point(hromada, CityRemote, 2, ServicePointKind.RemoteWorkplace);
        }
    }

    /// <summary>A point open on working days from 9 to 18.</summary>
    public static ServicePoint Point(
        HromadaId hromada, ServicePointId id, int number, ServicePointKind kind = ServicePointKind.TerritorialUnit)
    {
        var point = new ServicePoint
        {
            Id = id,
            HromadaId = hromada,
            Number = number,
            Kind = kind,
            Name = kind == ServicePointKind.Main ? "ЦНАП" : $"Віддалене робоче місце № {number}",
            Address = $"вул. Соборна, {number}",
            SettlementCode = CentreCodeOf(hromada),
        };
        for (var day = DayOfWeek.Monday; day <= DayOfWeek.Friday; day++)
        {
            point.Receives(day, new TimeOnly(9, 0), new TimeOnly(18, 0));
        }

        return point;
    }

    // One above the other, eleven kilometres apart.
    private static double LatitudeOf(HromadaId hromada) => 49 + (hromada.Value / 10.0);

    private static TerritorialUnit Unit(
        string code, string name, UnitCategory category, string? parent = null, string? hromada = null) => new()
        {
            Code = code,
            Name = name,
            Category = category,
            ParentCode = parent,
            HromadaCode = hromada,
            SearchKey = SearchText.Key(name),
            SortKey = SearchText.SortKey(name),
        };
}
