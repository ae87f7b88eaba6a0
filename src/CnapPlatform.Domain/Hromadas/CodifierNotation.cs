using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CnapPlatform.Domain.Hromadas;

/// <summary>How the codifier (КАТОТТГ) writes codes, categories and names, and how the register writes them.</summary>
public static partial class CodifierNotation
{
    /// <summary>Crimea and Sevastopol: temporarily occupied, in the register, but no tenants.</summary>
    private static readonly string[] OccupiedOblasts = ["UA01", "UA85"];

    // T was a settlement of urban type until January 2024; the older tables write the same letters in Cyrillic.
    private static readonly FrozenDictionary<char, UnitCategory> Letters = new Dictionary<char, UnitCategory>
    {
        ['O'] = UnitCategory.Oblast,
        ['О'] = UnitCategory.Oblast,
        ['K'] = UnitCategory.SpecialCity,
        ['К'] = UnitCategory.SpecialCity,
        ['P'] = UnitCategory.Raion,
        ['Р'] = UnitCategory.Raion,
        ['H'] = UnitCategory.Hromada,
        ['Н'] = UnitCategory.Hromada,
        ['M'] = UnitCategory.City,
        ['М'] = UnitCategory.City,
        ['X'] = UnitCategory.Settlement,
        ['Х'] = UnitCategory.Settlement,
        ['T'] = UnitCategory.Settlement,
        ['Т'] = UnitCategory.Settlement,
        ['C'] = UnitCategory.Village,
        ['С'] = UnitCategory.Village,
        ['B'] = UnitCategory.CityDistrict,
        ['В'] = UnitCategory.CityDistrict,
    }.ToFrozenDictionary();

    public static bool IsCode(string text) => Code().IsMatch(text);

    /// <summary>Null where the text is no category of the codifier.</summary>
    public static UnitCategory? Category(string letter) =>
        letter.Length == 1 && Letters.TryGetValue(letter[0], out var category) ? category : null;

    /// <summary>Whether a unit may lie directly in one of the category given; null is the country.</summary>
    public static bool MayLieIn(this UnitCategory category, UnitCategory? parent) => category switch
    {
        UnitCategory.Oblast or UnitCategory.SpecialCity => parent is null,
        UnitCategory.Raion => parent is UnitCategory.Oblast,
        UnitCategory.Hromada => parent is UnitCategory.Raion,

        // Припʼять and Чорнобиль lie in no hromada.
        UnitCategory.City => parent is UnitCategory.Hromada or UnitCategory.Oblast,
        UnitCategory.Settlement or UnitCategory.Village => parent is UnitCategory.Hromada,
        UnitCategory.CityDistrict => parent is UnitCategory.City or UnitCategory.SpecialCity,
        _ => false,
    };

    /// <summary>A place people live in and search by: a city, settlement or village.</summary>
    public static bool IsSettlement(this UnitCategory category) =>
        category is UnitCategory.City or UnitCategory.SpecialCity or UnitCategory.Settlement or UnitCategory.Village;

    /// <summary>The short word before a settlement's name, as on an address: м., с-ще, с.</summary>
    public static string ShortWord(this UnitCategory category) => category switch
    {
        UnitCategory.City or UnitCategory.SpecialCity => "м.",
        UnitCategory.Settlement => "с-ще",
        UnitCategory.Village => "с.",
        _ => "",
    };

    /// <summary>A name with single spaces and every apostrophe as ʼ, however the source typed them.</summary>
    public static string Name(string? raw) =>
        Apostrophe().Replace(Spaces().Replace((raw ?? "").Trim(), " "), "ʼ");

    public static bool LiesInOccupiedCrimea(string code) =>
        OccupiedOblasts.Any(oblast => code.StartsWith(oblast, StringComparison.Ordinal));

    [GeneratedRegex("^UA[0-9]{17}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("['\u2018\u2019\u0060\u00B4\u2032\uFF07]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
