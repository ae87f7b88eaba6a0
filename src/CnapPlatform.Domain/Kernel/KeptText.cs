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

    /// <summary>The same, with a sign that there was more.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : $"{Shortened(text, longest)}…";

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
