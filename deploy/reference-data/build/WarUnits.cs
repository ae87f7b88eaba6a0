using System.Text.RegularExpressions;

namespace CnapPlatform.ReferenceData;

/// <summary>The units that a row of the order means: its own, or what remains of it after «за винятком».</summary>
internal sealed partial class WarUnits(Codifier codifier, IReadOnlyList<WarFact> order)
{
    private readonly ILookup<string, string> _namesInOrder =
        order.ToLookup(fact => fact.Code, fact => Typed(fact.Name));

    public IEnumerable<Unit> Of(WarFact fact)
    {
        var unit = codifier[fact.Code];
        if (unit.Category.ToString() != fact.Level)
        {
            throw new FactsContradictException($"war territories: {fact} is not the codifier's {unit}");
        }

        var at = fact.Name.IndexOf("за винятком", StringComparison.Ordinal);
        return at < 0 ? [unit] : Without(unit, Excepted(unit, Typed(fact.Name[at..])));
    }

    // The unit is replaced by the largest whole parts of it that hold none of the excepted settlements.
    private IEnumerable<Unit> Without(Unit unit, HashSet<Unit> excepted) =>
        codifier.Under(unit).Where(part => !excepted.Contains(part)).SelectMany(part =>
            excepted.Any(settlement => settlement.Parent == part.Code) ? Without(part, excepted) : [part]);

    private HashSet<Unit> Excepted(Unit unit, string text)
    {
        var settlements = codifier.Under(unit)
            .SelectMany(part => part.Category == 'H' ? codifier.Under(part) : [part])
            .ToList();

        var named = Settlement().Matches(text);
        if (named.Count == 0)
        {
            throw new FactsContradictException($"war territories: what is excepted from {unit}? «{text}»");
        }

        // A settlement excepted in part stays in the row: the codifier has no code for a part.
        return named
            .Where(match => !match.Groups["part"].Success)
            .Select(match => match.Groups["code"].Success
                ? codifier[match.Groups["code"].Value]
                : Named(settlements, match.Groups["type"].Value, match.Groups["name"].Value))
            .ToHashSet();
    }

    // The order keeps names and kinds from before they were changed, and villages of one name in one hromada.
    private Unit Named(List<Unit> settlements, string type, string name)
    {
        var category = type switch { "м." => 'M', "с." => 'C', _ => 'X' };
        List<Unit>[] readings =
        [
            settlements.Where(u => u.Category == category && IsCalled(u, name)).ToList(),
            settlements.Where(u => IsCalledInOrder(u, $"{type} {name} ")).ToList(),
            settlements.Where(u => IsCalled(u, name)).ToList(),
        ];
        return readings.FirstOrDefault(found => found.Count == 1)?.Single()
            ?? throw new FactsContradictException($"war territories: which settlement is «{type} {name}»?");
    }

    private bool IsCalledInOrder(Unit unit, string name) =>
        _namesInOrder[unit.Code].Any(row => row.StartsWith(name, StringComparison.Ordinal));

    private static bool IsCalled(Unit unit, string name) =>
        string.Equals(unit.Name, name, StringComparison.OrdinalIgnoreCase);

    // Typed slips of the order: a Latin c for the Ukrainian с, «с-ще.», «с-ща».
    private static string Typed(string text) =>
        Kind().Replace(Values.Name(text), match => match.Value[0] is 'c' ? "с." : "с-ще");

    [GeneratedRegex(@"(?<!\S)(?:c\.|с-ще\.|с-ща)(?=\s)", RegexOptions.None, 1000)]
    private static partial Regex Kind();

    [GeneratedRegex(
        @"(?<part>частина )?(?<=[\s,])(?<type>с\.|м\.|с-ще) (?<name>.+?)(?: \((?<code>UA\d{17})\))?"
        + @"(?=,| та | с\. | м\. | с-ще |$)",
        RegexOptions.None,
        1000)]
    private static partial Regex Settlement();
}
