using System.Text;

namespace CnapPlatform.Domain.Kernel;

/// <summary>Texts as long as their column; no symbol is cut in two.</summary>
public static class KeptText
{
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var kept = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..kept];
    }

    /// <summary>
    /// The words of a stranger's program: what is no text, a zero or half of a symbol, no database keeps.
    /// </summary>
    public static string OfStranger(string text, int longest)
    {
        var kept = new StringBuilder();
        foreach (var sign in text.EnumerateRunes())
        {
            if (kept.Length + sign.Utf16SequenceLength > longest)
            {
                break;
            }

            kept.Append(Rune.IsControl(sign) ? " " : sign.ToString());
        }

        return kept.ToString();
    }
}
