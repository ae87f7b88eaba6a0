using System.Globalization;
using System.Text.RegularExpressions;

namespace CnapPlatform.ReferenceData;

/// <summary>How names, numbers and dates of the sources are written in the product's files.</summary>
internal static partial class Values
{
    public static string Name(string raw) => Apostrophe().Replace(Spaces().Replace(raw.Trim(), " "), "\u02BC");

    /// <summary>Earlier names in Ukrainian letters; spellings in other languages are no names of the register.</summary>
    public static string OldNames(string raw, string name) => string.Join(';', raw.Split(';', ',', '/')
        .Select(Name)
        .Where(old => UkrainianName().IsMatch(old) && !string.Equals(old, name, StringComparison.OrdinalIgnoreCase))
        .Distinct(StringComparer.OrdinalIgnoreCase));

    public static string Coordinate(string raw, string where) =>
        raw.Length == 0
            ? raw
            : decimal.Round(Number(raw, where), 5, MidpointRounding.AwayFromZero)
                .ToString("0.#####", CultureInfo.InvariantCulture);

    public static string Count(string raw, string where) =>
        raw.Length == 0 || int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? raw
            : throw new FactsContradictException($"{where}: «{raw}» is not a count of people");

    public static string Area(string raw, string where) =>
        Number(raw, where) > 0 ? raw : throw new FactsContradictException($"{where}: area «{raw}»");

    public static DateOnly Date(string raw, string where)
    {
        // The published list has dates such as "31.03. 2022" and "12.11 2022".
        var parts = raw.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        var known = DateOnly.TryParseExact(
            string.Join('.', parts), "dd.MM.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        return known
            ? date
            : throw new FactsContradictException($"{where}: «{raw}» is not a date");
    }

    private static decimal Number(string raw, string where) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FactsContradictException($"{where}: «{raw}» is not a number");

    [GeneratedRegex("['\u2018\u2019\u02BC\u0060\u00B4\u2032]", RegexOptions.None, 1000)]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("^[а-щьюяєіїґА-ЩЬЮЯЄІЇҐ][а-щьюяєіїґА-ЩЬЮЯЄІЇҐ\u02BC -]+$", RegexOptions.None, 1000)]
    private static partial Regex UkrainianName();
}
