using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// Finds cases by what is typed. A whole number and the beginning of a name are found by an index, however many cases
/// there are; only what is neither is looked for inside the words of every case.
/// </summary>
internal static class CaseSearch
{
    // Sorts after every letter.
    private const char Last = '\uFFFF';

    public static async Task<IQueryable<Case>> FoundByAsync(
        this IQueryable<Case> cases, string? typed, CancellationToken cancellationToken)
    {
        var key = SearchText.Key(typed);
        if (key.Length == 0)
        {
            return cases;
        }

        if (CaseNumber.TryParse(typed) is { } number)
        {
            return cases.Where(c => c.Number == number);
        }

        var end = key + Last;
#pragma warning disable CA1309 // Translated to SQL: the column has its own collation.
        var named = cases.Where(c => string.Compare(c.NameKey, key) >= 0 && string.Compare(c.NameKey, end) < 0);
#pragma warning restore CA1309
        return await named.AnyAsync(cancellationToken) ? named : cases.WithWords(typed!);
    }

    // Every word is found, in any order; the parts of a number typed with its dashes stay together.
    private static IQueryable<Case> WithWords(this IQueryable<Case> cases, string typed)
    {
        foreach (var word in typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(SearchText.Key).Where(key => key.Length > 0))
        {
            cases = cases.Where(c => c.SearchKey.Contains(word));
        }

        return cases;
    }
}
