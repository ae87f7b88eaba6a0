using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.ReferenceData;

/// <summary>The address name of a hromada: its own name; where that is shared, with raion and oblast as well.</summary>
internal sealed class Slugs(Codifier codifier, IReadOnlyList<HromadaFact> facts, IEnumerable<string> assigned)
{
    // By the Latin form: two names that differ only by a soft sign share an address too.
    private readonly ILookup<string, HromadaFact> _byName =
        facts.ToLookup(fact => Transliteration.ToSlug(codifier[fact.Code].Name));

    private readonly HashSet<string> _taken = [.. assigned];

    /// <summary>An address that no hromada has or ever had; a merged one that keeps its name gets a longer one.</summary>
    public string Take(HromadaFact fact)
    {
        var name = Latin(fact.Code);
        var namesakes = _byName[name].ToList();
        var place = string.Join('-', Above(codifier[fact.Code]).Prepend(name));
        string[] choices = (namesakes.Count, namesakes.Count(other => other.RaionCode == fact.RaionCode)) switch
        {
            (1, _) => [name, place],
            (_, 1) => [place],
            _ => [$"{place}-{Transliteration.ToSlug(fact.Type)}"],
        };
        return choices.FirstOrDefault(_taken.Add)
            ?? throw new FactsContradictException($"{fact.Code}: every address is taken: {string.Join(", ", choices)}");
    }

    private IEnumerable<string> Above(Unit unit)
    {
        while (unit.Parent.Length > 0)
        {
            unit = codifier[unit.Parent];
            yield return Latin(unit.Code);
        }
    }

    private string Latin(string code) => Transliteration.ToSlug(codifier[code].Name);
}
