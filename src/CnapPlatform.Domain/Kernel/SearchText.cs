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
    private const string LatinLookAlikes = "aceiopxyïk";
    private const string CyrillicTwins = "асеіорхуїк";
    private const char StressMark = '\u0301';

    /// <summary>Lower case, no apostrophes, Latin look-alikes inside Cyrillic words made Cyrillic, single spaces.</summary>
    public static string Key(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var key = new StringBuilder(text.Length);
        foreach (var word in Typed(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split(
            [' ', '\t', '\n', '\r', '-', '–', '—', ',', '.', '(', ')', '«', '»', '"'],
            StringSplitOptions.RemoveEmptyEntries))
        {
            if (key.Length > 0)
            {
                key.Append(' ');
            }

            AppendWord(key, word);
        }

        return key.ToString();
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

    // Before normalisation, which takes a free-standing accent apart into a space and a mark; a mark of stress and
    // what no keyboard types would only hide the word (and a database may refuse them).
    private static string Typed(string text) => string.Concat(text.Where(
        letter => !IsApostrophe(letter) && letter != StressMark && (!char.IsControl(letter) || IsBreak(letter))));

    private static bool IsBreak(char letter) => letter is '\t' or '\n' or '\r';

    private static void AppendWord(StringBuilder key, string word)
    {
        var isCyrillic = word.Any(letter => letter is >= 'а' and <= 'я' or 'і' or 'ї' or 'є' or 'ґ');
        foreach (var letter in word)
        {
            var twin = isCyrillic ? LatinLookAlikes.IndexOf(letter) : -1;
            key.Append(twin < 0 ? letter : CyrillicTwins[twin]);
        }
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ' or '`' or '‘' or '´';
}
