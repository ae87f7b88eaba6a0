using System.Buffers;
using System.Text.RegularExpressions;

namespace CnapPlatform.Domain.Notifications;

/// <summary>How an SMS is counted, and which numbers it can be sent to.</summary>
public static partial class Sms
{
    private const int LatinAlone = 160;
    private const int LatinPart = 153;
    private const int OtherAlone = 70;
    private const int OtherPart = 67;

    // The basic alphabet of GSM 03.38; those of its extension table take two places.
    private static readonly SearchValues<char> Basic = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
        + "abcdefghijklmnopqrstuvwxyzäöñüà");

    private static readonly SearchValues<char> Extended = SearchValues.Create("^{}\\[~]|€\f");

    /// <summary>One where it fits (160 Latin or 70 other characters), else parts of 153 or 67.</summary>
    public static int Parts(string text)
    {
        var latin = 0;
        foreach (var letter in text)
        {
            var places = PlacesOf(letter);
            if (places == 0)
            {
                return PartsOf(text.Length, OtherAlone, OtherPart);
            }

            latin += places;
        }

        return PartsOf(latin, LatinAlone, LatinPart);
    }

    /// <summary>«+380501112233» of whatever way it was typed; null where it is no number an SMS can go to.</summary>
    public static string? NumberOf(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        if (digits.Length == 10 && digits[0] == '0')
        {
            digits = $"38{digits}";
        }

        return International().IsMatch(digits) ? $"+{digits}" : null;
    }

    private static int PlacesOf(char letter)
    {
        if (Basic.Contains(letter))
        {
            return 1;
        }

        return Extended.Contains(letter) ? 2 : 0;
    }

    private static int PartsOf(int length, int alone, int part) =>
        length <= alone ? 1 : ((length + part) - 1) / part;

    [GeneratedRegex("^[1-9][0-9]{9,14}$", RegexOptions.None, 1000)]
    private static partial Regex International();
}
