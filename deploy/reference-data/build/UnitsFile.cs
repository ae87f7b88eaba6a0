namespace CnapPlatform.ReferenceData;

/// <summary>units.csv: the codifier, with place and people of the settlements.</summary>
internal static class UnitsFile
{
    public const string Header = "code,category,name,parent,lat,lon,precision,population,old_name";

    public static List<string[]> Rows(Codifier codifier, IReadOnlyList<SettlementFact> facts)
    {
        var settlements = Checked(codifier, facts);
        return codifier.Units
            .Select(unit => (string[])
            [
                unit.Code, unit.Category.ToString(), unit.Name, unit.Parent,
                .. SettlementColumns(unit, settlements.GetValueOrDefault(unit.Code)),
            ])
            .ToList();
    }

    private static Dictionary<string, SettlementFact> Checked(Codifier codifier, IReadOnlyList<SettlementFact> facts)
    {
        var byCode = new Dictionary<string, SettlementFact>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var unit = codifier[fact.Code];
            var same = Values.Name(fact.Name) == unit.Name && fact.Category == unit.Category.ToString();
            var under = unit.Category == 'K' ? unit.Code : codifier.Above(unit, 'H')?.Code ?? "";
            if (!same || fact.HromadaCode != under || !byCode.TryAdd(fact.Code, fact))
            {
                throw new FactsContradictException($"settlement {fact} is not the codifier's {unit}");
            }
        }

        var unknown = codifier.Units.FirstOrDefault(u => "MXCK".Contains(u.Category) && !byCode.ContainsKey(u.Code));
        return unknown is null
            ? byCode
            : throw new FactsContradictException($"settlement {unknown} has no row in the facts");
    }

    private static string[] SettlementColumns(Unit unit, SettlementFact? fact)
    {
        if (fact is null)
        {
            return ["", "", "", "", ""];
        }

        var placed = (fact.Lat.Length > 0, fact.Lon.Length > 0, fact.Precision is "A" or "B" or "C");
        if (placed is not ((true, true, true) or (false, false, false)))
        {
            throw new FactsContradictException($"settlement {fact}: coordinates and precision go together");
        }

        return
        [
            Values.Coordinate(fact.Lat, unit.Code), Values.Coordinate(fact.Lon, unit.Code), fact.Precision,
            Values.Count(fact.Population, unit.Code), Values.OldNames(fact.OldNames, unit.Name),
        ];
    }
}
