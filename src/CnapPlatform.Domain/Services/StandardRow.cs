using System.Globalization;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Services;

/// <summary>What a passport itself says in a row of the card, in a form that tells whether two versions say the same.</summary>
public static class StandardRow
{
    /// <summary>Whether two versions say the same in a row; who confirmed it and where it was seen do not count.</summary>
    public static bool IsSame(PassportContent one, PassportContent other, CardField field) =>
        Of(one, field).SequenceEqual(Of(other, field), StringComparer.Ordinal);

    /// <summary>Whether a hromada's own words are the standard's, word for word.</summary>
    public static bool Says(PassportContent passport, CardField field, string uk)
    {
        var standard = TextOf(passport, field);
        return standard is not null && Plain(standard) == Plain(uk);
    }

    /// <summary>
    /// The lines of a row. Place, hours and contacts come from the hromada's own points: the standard has no words
    /// for them, so no version ever changes them.
    /// </summary>
    public static IReadOnlyList<string> Of(PassportContent passport, CardField field) => field switch
    {
        CardField.Name => [passport.Name.Uk, passport.Name.En ?? ""],
        CardField.Provider => [passport.Provider.Code, passport.Provider.Name.Uk, passport.Provider.Name.En ?? ""],
        CardField.Locations or CardField.Schedule or CardField.Contacts => [],
        CardField.Fee => [.. passport.Variants.Select(v => $"{v.Key}: {FeeLine(v.Fee)}")],
        CardField.Term => [.. passport.Variants.Select(v => $"{v.Key}: {TermLine(v.Term)}")],
        _ => [.. passport.Card.Row(field).Items.Select(ItemLine)],
    };

    // Rows that are worked out (fee, term) have no words to be repeated.
    private static string? TextOf(PassportContent passport, CardField field) => field switch
    {
        CardField.Name => passport.Name.Uk,
        CardField.Provider => passport.Provider.Name.Uk,
        CardField.Locations or CardField.Schedule or CardField.Contacts or CardField.Fee or CardField.Term => null,
        _ => string.Join(' ', passport.Card.Row(field).Items.Select(item => item.Text.Uk)),
    };

    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string ItemLine(CardItem item) =>
        $"{item.Uk}|{item.En}|{item.Original}|{item.Condition?.Uk}|{item.Condition?.En}|{item.Register}|{item.Article}|{item.From}|{item.To}";

    private static string TermLine(StatedTerm term) => $"{term.Length} {term.Unit} {term.SkipDaysOff}";

    private static string FeeLine(Fee fee)
    {
        var percent = fee.Percent?.ToString("0.############", CultureInfo.InvariantCulture);
        var parts = string.Join('+', fee.Parts.Select(part => $"{part.Name.Uk}={FeeLine(part.Fee)}"));
        var exempt = string.Join(',', fee.Exemptions.Select(exemption => exemption.Uk));
        var once = string.Join(',', fee.OneFeeWith);
        var sum = $"{fee.Kind} {fee.Kopiykas} {percent} {fee.RoundToKopiykas}";
        return $"{sum} [{parts}] [{exempt}] [{once}] {fee.Note?.Uk}";
    }
}
