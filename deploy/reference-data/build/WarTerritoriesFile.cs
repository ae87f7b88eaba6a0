using System.Globalization;

namespace CnapPlatform.ReferenceData;

/// <summary>war-territories.csv: one row for each period of combat or occupation of one unit.</summary>
internal static class WarTerritoriesFile
{
    public const string Header = "code,status,from,to";

    public static List<string[]> Rows(Codifier codifier, IReadOnlyList<WarFact> facts)
    {
        var units = new WarUnits(codifier, facts);
        var rows = facts
            .SelectMany(fact => units.Of(fact).SelectMany(unit => Periods(fact, unit)))
            .OrderBy(row => row[0], StringComparer.Ordinal)
            .ThenBy(row => row[2], StringComparer.Ordinal)
            .ThenBy(row => row[1], StringComparer.Ordinal)
            .ToList();
        var twice = rows.GroupBy(row => string.Join(',', row)).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? rows : throw new FactsContradictException($"war territories: {twice.Key} stands twice");
    }

    private static IEnumerable<string[]> Periods(WarFact fact, Unit unit)
    {
        var from = Dates(fact.From, fact.Code);
        var to = Dates(fact.To, fact.Code);
        if (from.Count == 0 || to.Count < from.Count - 1 || to.Count > from.Count)
        {
            throw new FactsContradictException($"war territories: {fact} has beginnings and ends that do not pair");
        }

        for (var i = 0; i < from.Count; i++)
        {
            if (i < to.Count && to[i] < from[i])
            {
                throw new FactsContradictException($"war territories: {fact} ends before it begins");
            }

            yield return [unit.Code, Status(fact), Iso(from[i]), i < to.Count ? Iso(to[i]) : ""];
        }
    }

    private static List<DateOnly> Dates(string cell, string code) => cell
        .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(date => Values.Date(date, code))
        .ToList();

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Status(WarFact fact) => fact.Status switch
    {
        "можливі бойові дії" => "possible_hostilities",
        "активні бойові дії" => "active_hostilities",
        "активні бойові дії (працюють державні електронні ресурси)" => "active_hostilities_e_resources",
        "тимчасово окупована" => "occupied",
        _ => throw new FactsContradictException($"war territories: {fact.Code} has status «{fact.Status}»"),
    };
}
