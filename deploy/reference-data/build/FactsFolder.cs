namespace CnapPlatform.ReferenceData;

/// <summary>The folder that the facts lie in.</summary>
internal sealed class FactsFolder(string path)
{
    public string Codifier => Only("kodifikator-*.xlsx");

    public List<SettlementFact> Settlements() => CsvFile.Read(Only("settlements.csv"), row =>
        new SettlementFact(
            row.GetString("code"),
            row.GetString("name_uk"),
            row.GetString("category"),
            row.GetString("hromada_code"))
        {
            Lat = row.GetString("lat"),
            Lon = row.GetString("lon"),
            Precision = row.GetString("coord_precision"),
            Population = row.GetString("population"),
            OldNames = row.GetString("old_name"),
        });

    public List<HromadaFact> Hromadas() => CsvFile.Read(Only("hromadas.csv"), row =>
        new HromadaFact(
            row.GetString("code_katottg"),
            row.GetString("name_uk"),
            row.GetString("raion_code"),
            row.GetString("oblast_code"))
        {
            Type = row.GetString("type"),
            CentreCode = row.GetString("centre_code"),
            Lat = row.GetString("lat"),
            Lon = row.GetString("lon"),
            CoordSource = row.GetString("coord_source"),
            Population = row.GetString("population"),
            AreaKm2 = row.GetString("area_km2"),
            AreaSource = row.GetString("area_source"),
        });

    public List<WarFact> WarTerritories() => CsvFile.Read(Only("war_territories_*.csv"), row =>
        new WarFact(
            row.GetString("code"),
            row.GetString("name"),
            row.GetString("status"),
            row.GetString("date_from"),
            row.GetString("date_to"),
            row.GetString("level")));

    private string Only(string pattern)
    {
        var found = Directory.GetFiles(path, pattern, SearchOption.AllDirectories);
        return found.Length == 1
            ? found[0]
            : throw new FactsContradictException($"{path}: {found.Length} files {pattern}, exactly one is needed");
    }
}
