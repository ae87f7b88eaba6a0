namespace CnapPlatform.ReferenceData;

/// <summary>The researched hromadas, held against the codifier.</summary>
internal static class HromadaFacts
{
    /// <summary>Crimea's hromadas and Sevastopol are temporarily occupied: in the register, but no tenants.</summary>
    private static readonly string Crimea = "UA01";
    private static readonly string Kyiv = "UA80000000000093317";

    public static IReadOnlyList<HromadaFact> Checked(Codifier codifier, IReadOnlyList<HromadaFact> facts)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            var unit = codifier[fact.Code];
            var same = Values.Name(fact.Name) == unit.Name
                && (codifier.Above(unit, 'P')?.Code ?? "") == fact.RaionCode
                && (codifier.Above(unit, 'O')?.Code ?? unit.Code) == fact.OblastCode;
            var centre = codifier[fact.CentreCode];
            var ownCentre = centre.Parent == unit.Code || centre.Code == unit.Code;
            if (!same || !ownCentre || !codes.Add(unit.Code))
            {
                throw new FactsContradictException($"hromada {fact} is not the codifier's {unit}, centre {centre}");
            }
        }

        var expected = codifier.Units
            .Where(u => u.Category == 'H' && !u.Code.StartsWith(Crimea, StringComparison.Ordinal))
            .Select(u => u.Code)
            .Append(Kyiv);
        return codes.SetEquals(expected)
            ? facts
            : throw new FactsContradictException("the facts and the codifier do not have the same hromadas");
    }

    public static string Type(HromadaFact fact) => fact.Type switch
    {
        "сільська" => "village",
        "селищна" => "settlement",
        "міська" => "city",
        "місто зі спеціальним статусом" => "special",
        _ => throw new FactsContradictException($"{fact.Code}: type «{fact.Type}»"),
    };

    public static string CoordSource(HromadaFact fact) => fact.CoordSource switch
    {
        _ when fact.CoordSource.StartsWith("osm_", StringComparison.Ordinal) => "osm",
        _ when fact.CoordSource.StartsWith("geonames_", StringComparison.Ordinal) => "geonames",
        _ when fact.CoordSource.StartsWith("kse_", StringComparison.Ordinal) => "kse",
        _ => throw new FactsContradictException($"{fact.Code}: coordinates from «{fact.CoordSource}»"),
    };

    public static string AreaSource(HromadaFact fact) => fact.AreaSource switch
    {
        _ when fact.AreaSource.StartsWith("KSE", StringComparison.Ordinal) => "kse",
        _ when fact.AreaSource.Contains("OSM", StringComparison.Ordinal) => "osm",
        _ => throw new FactsContradictException($"{fact.Code}: area from «{fact.AreaSource}»"),
    };
}
