using System.Globalization;
using System.Security.Cryptography;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Domain.Hromadas;
using CsvHelper;

namespace CnapPlatform.Infrastructure.Hromadas;

/// <summary>The folder with the register's reference files; docs/reference-data.md tells what is in them.</summary>
public sealed record ReferenceFolder(string Path)
{
    public static ReferenceFolder OfTheProgram { get; } =
        new(System.IO.Path.Combine(AppContext.BaseDirectory, "reference-data"));
}

/// <summary>One tenant as hromadas.csv has it; name and place in the order come from its unit.</summary>
internal sealed record ReferenceHromada(HromadaId Id, string Code, string Slug, HromadaType Type, string CentreCode)
{
    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    public required int Population { get; init; }

    public required decimal AreaKm2 { get; init; }
}

/// <summary>A unit's earlier name, for searching.</summary>
internal sealed record OldName(string Code, string Name);

/// <summary>Reads units.csv, hromadas.csv and war-territories.csv.</summary>
internal sealed class ReferenceFiles(ReferenceFolder folder)
{
    public const string Units = "units.csv";
    public const string Hromadas = "hromadas.csv";
    public const string WarTerritories = "war-territories.csv";

    public static readonly string[] All = [Units, Hromadas, WarTerritories];

    /// <summary>A file's content in one line, to see whether it is the one imported last.</summary>
    public async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(PathOf(file));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }

    public (List<CodifierRow> Units, List<OldName> OldNames) ReadUnits()
    {
        var oldNames = new List<OldName>();
        var units = Read(Units, row =>
        {
            var code = row.GetString("code");
            oldNames.AddRange(row.GetString("old_name")
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(name => new OldName(code, name)));
            return new CodifierRow(
                code,
                CodifierNotation.Category(row.GetString("category"))!.Value,
                row.GetString("name"),
                NullIfEmpty(row.GetString("parent")))
            {
                Facts = new UnitFacts(
                    Number<double>(row.GetString("lat")),
                    Number<double>(row.GetString("lon")),
                    NullIfEmpty(row.GetString("precision")),
                    Number<int>(row.GetString("population"))),
            };
        });
        return (units, oldNames);
    }

    public List<ReferenceHromada> ReadHromadas() => Read(Hromadas, row => new ReferenceHromada(
        new HromadaId(Number<int>(row.GetString("id"))!.Value),
        row.GetString("code"),
        row.GetString("slug"),
        Enum.Parse<HromadaType>(row.GetString("type"), ignoreCase: true),
        row.GetString("centre"))
    {
        Latitude = Number<double>(row.GetString("lat"))!.Value,
        Longitude = Number<double>(row.GetString("lon"))!.Value,
        Population = Number<int>(row.GetString("population"))!.Value,
        AreaKm2 = Number<decimal>(row.GetString("area_km2"))!.Value,
    });

    public List<WarTerritoryPeriod> ReadWarTerritories()
    {
        var periods = new Dictionary<string, int>(StringComparer.Ordinal);
        return Read(WarTerritories, row =>
        {
            var code = row.GetString("code");
            periods[code] = periods.GetValueOrDefault(code) + 1;
            return new WarTerritoryPeriod
            {
                UnitCode = code,
                Seq = periods[code],
                Status = Status(row.GetString("status")),
                From = Date(row.GetString("from"))!.Value,
                To = Date(row.GetString("to")),
            };
        });
    }

    private List<T> Read<T>(string file, Func<CsvReader, T> parse)
    {
        var rows = new List<T>();
        using var csv = CsvReader.FromFile(PathOf(file), new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
        {
            try
            {
                rows.Add(parse(csv));
            }
            catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
            {
                var line = (rows.Count + 2).ToString(CultureInfo.InvariantCulture);
                throw new InvalidDataException($"{file}, line {line}: {e.Message}", e);
            }
        }

        return rows;
    }

    private string PathOf(string file) => Path.Combine(folder.Path, file);

    private static T? Number<T>(string text)
        where T : struct, ISpanParsable<T> =>
        text.Length == 0 ? null : T.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Date(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static WarTerritoryStatus Status(string literal) => literal switch
    {
        "possible_hostilities" => WarTerritoryStatus.PossibleHostilities,
        "active_hostilities" => WarTerritoryStatus.ActiveHostilities,
        "active_hostilities_e_resources" => WarTerritoryStatus.ActiveHostilitiesWithRegisters,
        "occupied" => WarTerritoryStatus.Occupied,
        _ => throw new FormatException($"«{literal}» is no status of a war territory"),
    };
}
