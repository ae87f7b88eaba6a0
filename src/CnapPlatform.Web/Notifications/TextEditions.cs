using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Notifications;

/// <summary>
/// Editions of a text: «X» is the first, «X.v2» the second; the newest is said, the others stay for whoever asks what
/// was written then. A stamp also holds a fingerprint of the words, which no forgotten number can belie.
/// </summary>
internal sealed class TextEditions(Texts texts)
{
    private readonly ConcurrentDictionary<(string Language, string Keys), string> _prints = new();

    public static string Newest(string key)
    {
        var number = NumberOf(key);
        return number == 1 ? key : KeyOf(key, number);
    }

    /// <summary>«CaseRegistered.Applicant 1-3fa9c2d1».</summary>
    public string Stamp(string template, IReadOnlyList<string> keys)
    {
        var edition = keys.Max(NumberOf);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var print = _prints.GetOrAdd((language, string.Join('|', keys)), _ => Fingerprint(keys));
        return $"{template} {edition}-{print}";
    }

    private string Fingerprint(IReadOnlyList<string> keys)
    {
        var words = string.Join('\n', keys.Select(key => texts[Newest(key)]));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8];
    }

    private static int NumberOf(string key)
    {
        var number = 1;
        while (Texts.Has(KeyOf(key, number + 1)))
        {
            number++;
        }

        return number;
    }

    private static string KeyOf(string key, int number) => $"{key}.v{number}";
}
