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
    private const string LatinLookAlikes = "aceiopxyїk";
    private const string CyrillicTwins = "асеіорхуїк";

    /// <summary>Lower case, no apostrophes, Latin look-alikes inside Cyrillic words made Cyrillic, single spaces.</summary>
    public static string Key(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var key = new StringBuilder(text.Length);
        foreach (var word in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split(
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

    private static void AppendWord(StringBuilder key, string word)
    {
        var isCyrillic = word.Any(letter => letter is >= 'а' and <= 'я' or 'і' or 'ї' or 'є' or 'ґ');
        foreach (var letter in word)
        {
            if (IsApostrophe(letter))
            {
                continue;
            }

            var twin = isCyrillic ? LatinLookAlikes.IndexOf(letter) : -1;
            key.Append(twin < 0 ? letter : CyrillicTwins[twin]);
        }
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ' or '`' or '‘' or '´';
}
