using System.Text;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Application.Standards;

/// <summary>Stable codes of services, made of their names: «Присвоїти адресу» is «prysvoity-adresu».</summary>
internal static class ServiceCodes
{
    private const int Longest = 80;

    // Room for a number behind a name that is taken.
    private const int Spare = 5;

    /// <param name="taken">Codes that stand for something else already.</param>
    public static string New(string name, IEnumerable<string> taken, string prefix = "")
    {
        var used = taken.ToHashSet(StringComparer.Ordinal);
        var whole = Latin(name);
        var stem = whole[..Math.Min(whole.Length, Longest - Spare - prefix.Length)].Trim('-');
        stem = prefix + (stem.Length == 0 ? "service" : stem);
        return Enumerable.Range(1, int.MaxValue - 1).Select(n => n == 1 ? stem : $"{stem}-{n}")
            .First(candidate => !used.Contains(candidate));
    }

    private static string Latin(string name)
    {
        var code = new StringBuilder();
        foreach (var letter in Transliteration.ToLatin(name).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                code.Append(letter);
            }
            else if (code.Length > 0 && code[^1] != '-' && letter is not ('\'' or 'ʼ' or '’'))
            {
                code.Append('-');
            }
        }

        return code.ToString();
    }
}
