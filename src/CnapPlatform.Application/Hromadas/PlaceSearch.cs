using System.Collections.Frozen;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Application.Hromadas;

/// <summary>What a person typed as a place, without the words of its kind: «м. Бар», «Барська міська громада».</summary>
internal static class PlaceSearch
{
    // Only before a name, for Нове Село and Старе Місто are names.
    private static readonly FrozenSet<string> KindsBefore =
        FrozenSet.Create(StringComparer.Ordinal, "м", "місто", "с", "село", "ще", "селище", "смт");

    private static readonly FrozenSet<string> KindsAfter = FrozenSet.Create(
        StringComparer.Ordinal,
        "громада", "територіальна", "тг", "отг", "сільська", "селищна", "міська", "область", "обл", "район");

    public static string Key(string? text)
    {
        var words = SearchText.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        while (words.Length > 1 && KindsBefore.Contains(words[0]))
        {
            words = words[1..];
        }

        while (words.Length > 1 && KindsAfter.Contains(words[^1]))
        {
            words = words[..^1];
        }

        return string.Join(' ', words);
    }
}
