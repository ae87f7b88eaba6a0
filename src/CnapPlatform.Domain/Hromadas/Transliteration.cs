using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CnapPlatform.Domain.Hromadas;

/// <summary>Ukrainian names in Latin letters by the table of Cabinet resolution No. 55 of 27.01.2010.</summary>
public static class Transliteration
{
    private static readonly string Apostrophes = "'\u2019\u02BC\u2018\u0060\u00B4\u2032\uFF07";

    private static readonly FrozenDictionary<char, string> Letters = Table(
        "а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u "
        + "ф=f х=kh ц=ts ч=ch ш=sh щ=shch ю=iu я=ia ь=");

    private static readonly FrozenDictionary<char, string> AtWordStart = Table("є=ye ї=yi й=y ю=yu я=ya");

    public static string ToLatin(string ukrainian)
    {
        ArgumentNullException.ThrowIfNull(ukrainian);
        var text = ukrainian.Normalize(NormalizationForm.FormC);
        var latin = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSilent(text, i))
            {
                latin.Append(LatinAt(text, i));
            }
        }

        return latin.ToString();
    }

    /// <summary>The same in small letters, digits and hyphens, as it stands in an address.</summary>
    public static string ToSlug(string ukrainian)
    {
        var slug = new StringBuilder();
        foreach (var c in ToLatin(ukrainian).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static FrozenDictionary<char, string> Table(string pairs) =>
        pairs.Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    // A stress mark is not a letter of the name; an apostrophe counts only between letters, elsewhere it is a quote.
    private static bool IsSilent(string text, int i) =>
        text[i] == '\u0301' || (IsApostrophe(text[i]) && IsLetterAt(text, i - 1) && IsLetterAt(text, i + 1));

    private static string LatinAt(string text, int i)
    {
        var small = char.ToLowerInvariant(text[i]);
        if (!Letters.TryGetValue(small, out var latin))
        {
            return text[i].ToString();
        }

        var before = Before(text, i);
        if (small == 'г' && char.ToLowerInvariant(before) == 'з')
        {
            // By the resolution зг is zgh, so that it is not read as ж (zh).
            latin = "gh";
        }
        else if (!char.IsLetter(before) && AtWordStart.TryGetValue(small, out var initial))
        {
            latin = initial;
        }

        return small == text[i] || latin.Length == 0 ? latin : InCapitals(text, i, before, latin);
    }

    private static string InCapitals(string text, int i, char before, string latin)
    {
        var after = i + 1 < text.Length ? text[i + 1] : ' ';
        var wholeWord = char.IsUpper(after) || (!char.IsLetter(after) && char.IsUpper(before));
        return wholeWord
            ? latin.ToUpperInvariant()
            : string.Concat(char.ToUpperInvariant(latin[0]).ToString(), latin.AsSpan(1));
    }

    private static char Before(string text, int i)
    {
        var at = i - 1;
        while (at >= 0 && IsSilent(text, at))
        {
            at--;
        }

        return at < 0 ? ' ' : text[at];
    }

    private static bool IsLetterAt(string text, int i) => i >= 0 && i < text.Length && char.IsLetter(text[i]);

    private static bool IsApostrophe(char c) => Apostrophes.Contains(c, StringComparison.Ordinal);
}
