using System.Globalization;
using CsvHelper;

namespace CnapPlatform.ReferenceData;

/// <summary>One tenant of the platform as hromadas.csv has it.</summary>
internal sealed record HromadaRow(int Id, string Code, string Slug)
{
    public required string Type { get; init; }
    public required string Centre { get; init; }
    public required string Lat { get; init; }
    public required string Lon { get; init; }
    public required string CoordSource { get; init; }
    public required string Population { get; init; }
    public required string AreaKm2 { get; init; }
    public required string AreaSource { get; init; }
}

/// <summary>hromadas.csv: the tenants. A code keeps the id and the slug it was once given, for ever.</summary>
internal static class HromadasFile
{
    public const string Header =
        "id,code,slug,type,centre,lat,lon,coord_source,population,area_km2,area_source";

    public static List<HromadaRow> Read(string path) => File.Exists(path) ? CsvFile.Read(path, Row) : [];

    public static List<HromadaRow> Merge(
        IReadOnlyList<HromadaRow> assigned, Codifier codifier, IReadOnlyList<HromadaFact> facts)
    {
        var checkedFacts = HromadaFacts.Checked(codifier, facts);
        var slugs = new Slugs(codifier, checkedFacts, assigned.Select(row => row.Slug));
        var rows = assigned.ToDictionary(row => row.Code, StringComparer.Ordinal);
        var nextId = assigned.Select(row => row.Id).DefaultIfEmpty(0).Max() + 1;
        foreach (var fact in checkedFacts.OrderBy(fact => fact.Code, StringComparer.Ordinal))
        {
            var code = fact.Code;
            var old = rows.GetValueOrDefault(code);
            rows[code] = Row(fact, old?.Id ?? nextId++, old?.Slug ?? slugs.Take(fact));
        }

        var merged = rows.Values.OrderBy(row => row.Id).ToList();
        Refuse(merged.GroupBy(row => row.Slug, StringComparer.Ordinal), "slug");
        Refuse(merged.GroupBy(row => row.Id.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal), "id");
        return merged;
    }

    public static IEnumerable<string[]> Fields(IEnumerable<HromadaRow> rows) => rows.Select(row => (string[])
    [
        row.Id.ToString(CultureInfo.InvariantCulture), row.Code, row.Slug, row.Type, row.Centre, row.Lat, row.Lon,
        row.CoordSource, row.Population, row.AreaKm2, row.AreaSource,
    ]);

    private static HromadaRow Row(CsvReader row) =>
        new(row.Parse<int>("id"), row.GetString("code"), row.GetString("slug"))
        {
            Type = row.GetString("type"),
            Centre = row.GetString("centre"),
            Lat = row.GetString("lat"),
            Lon = row.GetString("lon"),
            CoordSource = row.GetString("coord_source"),
            Population = row.GetString("population"),
            AreaKm2 = row.GetString("area_km2"),
            AreaSource = row.GetString("area_source"),
        };

    private static HromadaRow Row(HromadaFact fact, int id, string slug) => new(id, fact.Code, slug)
    {
        Type = HromadaFacts.Type(fact),
        Centre = fact.CentreCode,
        Lat = Values.Coordinate(fact.Lat, fact.Code),
        Lon = Values.Coordinate(fact.Lon, fact.Code),
        CoordSource = HromadaFacts.CoordSource(fact),
        Population = Values.Count(fact.Population, fact.Code),
        AreaKm2 = Values.Area(fact.AreaKm2, fact.Code),
        AreaSource = HromadaFacts.AreaSource(fact),
    };

    private static void Refuse(IEnumerable<IGrouping<string, HromadaRow>> groups, string what)
    {
        var shared = groups.FirstOrDefault(group => group.Count() > 1);
        if (shared is not null)
        {
            throw new FactsContradictException(
                $"{what} {shared.Key} would be shared by {string.Join(", ", shared.Select(row => row.Code))}");
        }
    }
}
