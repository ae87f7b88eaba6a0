using CnapPlatform.ReferenceData;

if (args.Length != 1)
{
    await Console.Error.WriteLineAsync("usage: dotnet run --project deploy/reference-data/build -- FACTS_DIR");
    return 2;
}

var facts = new FactsFolder(args[0]);
var outDir = Path.Combine("deploy", "reference-data");
try
{
    var codifier = Codifier.Read(facts.Codifier);
    var assigned = HromadasFile.Read(Path.Combine(outDir, "hromadas.csv"));

    // All is worked out before the first file is written, so that a contradiction changes nothing.
    var units = UnitsFile.Rows(codifier, facts.Settlements());
    var hromadas = HromadasFile.Merge(assigned, codifier, facts.Hromadas());
    var war = WarTerritoriesFile.Rows(codifier, facts.WarTerritories());

    CsvFile.Write(Path.Combine(outDir, "units.csv"), UnitsFile.Header, units);
    CsvFile.Write(Path.Combine(outDir, "hromadas.csv"), HromadasFile.Header, HromadasFile.Fields(hromadas));
    CsvFile.Write(Path.Combine(outDir, "war-territories.csv"), WarTerritoriesFile.Header, war);

    foreach (var category in units.GroupBy(row => row[1]).OrderBy(group => group.Key, StringComparer.Ordinal))
    {
        Console.WriteLine($"{category.Key} {category.Count()}");
    }

    Console.WriteLine($"units {units.Count}, periods {war.Count}");
    var vanished = hromadas.Count(row => codifier.Find(row.Code) is null);
    Console.WriteLine($"tenants {hromadas.Count}, new {hromadas.Count - assigned.Count}, vanished {vanished}");
    return 0;
}
catch (FactsContradictException contradiction)
{
    await Console.Error.WriteLineAsync(contradiction.Message);
    return 1;
}
