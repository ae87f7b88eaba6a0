using System.Globalization;
using System.Text;

namespace CnapPlatform.Domain.Kernel;

/// <summary>
/// Writes the two keys by which texts are found and sorted alike on every database:
/// SQLite's lower() knows no Cyrillic, and collations differ between servers.
/// </summary>
public static class SearchText
{
    private const string Alphabet = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя";

    // By their capitals, for what is typed in capitals is read so: «B» is «В», «H» is «Н».
    private const string LatinLookAlikes = "abcehikmoptxy";
    private const string CyrillicTwins = "авсенікмортху";

    private static readonly char[] Breaks =
        [' ', '\t', '\n', '\r', '-', '–', '—', ',', '.', '(', ')', '«', '»', '"'];

    /// <summary>
    /// Lower case, no apostrophes and no accents, Latin look-alikes made Cyrillic, «ґ» read as the «г» that many
    /// keyboards write for it, single spaces. The number of a
    /// document is the same in both alphabets; so is a part of a word, whatever stands beside it.
    /// </summary>
    public static string Key(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var words = Typed(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant()
            .Split(Breaks, StringSplitOptions.RemoveEmptyEntries)
            .Select(Letters)
            .Where(word => word.Length > 0);
        return string.Join(' ', words).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Two digits a letter in the order of the Ukrainian alphabet; anything else sorts before letters.</summary>
    public static string SortKey(string text)
    {
        var key = new StringBuilder(text.Length * 2);
        foreach (var letter in text.ToLower(CultureInfo.InvariantCulture))
        {
            if (!IsApostrophe(letter))
            {
                key.Append(CultureInfo.InvariantCulture, $"{Alphabet.IndexOf(letter) + 1:00}");
            }
        }

        return key.ToString();
    }

    // Before normalisation, which takes a free-standing accent apart into a space and a mark; what no keyboard types
    // would only hide the word (and a database may refuse it).
    private static string Typed(string text) => string.Concat(text.Where(
        letter => !IsApostrophe(letter) && (!char.IsControl(letter) || IsBreak(letter))));

    private static bool IsBreak(char letter) => letter is '\t' or '\n' or '\r';

    // Many keyboards have no «ґ».
    private static char Folded(char typed)
    {
        var twin = LatinLookAlikes.IndexOf(typed);
        if (twin >= 0)
        {
            return CyrillicTwins[twin];
        }

        return typed == 'ґ' ? 'г' : typed;
    }

    private static string Letters(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var typed in word)
        {
            var letter = Folded(typed);
            if (!IsMark(letter) || (letters.Length > 0 && MakesLetter(letters[^1], letter)))
            {
                letters.Append(letter);
            }
        }

        return letters.ToString();
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    // Й and Ї are letters of their own; every other mark is an accent, or a stress.
    private static bool MakesLetter(char letter, char mark) => (letter, mark) is ('и', '\u0306') or ('і', '\u0308');

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ' or '`' or '‘' or '´';
}
