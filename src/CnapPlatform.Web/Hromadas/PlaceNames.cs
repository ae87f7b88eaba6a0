using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Hromadas;

/// <summary>Places by their full names: «Стрижавська громада», «село Дерцен», «Вінницька область».</summary>
public sealed class PlaceNames(Texts texts)
{
    public string Hromada(string name, HromadaType? type = null) =>
        Full(type == HromadaType.Special ? "SpecialCity" : "Hromada", name);

    public string Kind(HromadaType type) => texts[$"Portal.Kind.{type}"];

    /// <summary>Crimea's name in the codifier is whole already; an oblast's is an adjective.</summary>
    public string Unit(UnitCategory category, string name) =>
        category == UnitCategory.Oblast && name.Contains(' ', StringComparison.Ordinal)
            ? Name(name)
            : Full($"{category}", name);

    /// <summary>On the level of oblasts stand two cities too; their names are nouns, an oblast's is an adjective.</summary>
    public string Oblast(string name) => Unit(
        name.EndsWith("ька", StringComparison.Ordinal) || name.Contains(' ', StringComparison.Ordinal)
            ? UnitCategory.Oblast
            : UnitCategory.SpecialCity,
        name);

    /// <summary>Where a place lies, as far as known: «Вінницький район, Вінницька область».</summary>
    public string Within(string? raion, string? oblast)
    {
        string?[] parts =
        [
            raion is null ? null : Unit(UnitCategory.Raion, raion),
            oblast is null ? null : Oblast(oblast),
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    // A long name may be parted from its noun at the end of a line, unlike a number from its unit.
    private string Full(string kind, string name) =>
        texts.Format($"Portal.Place.{kind}", Name(name)).Replace('\u00A0', ' ');

    private static string Name(string name) => LocalTexts.ProperName(name);
}
