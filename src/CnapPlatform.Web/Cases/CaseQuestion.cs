using System.Globalization;
using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Domain.Cases;
using Microsoft.AspNetCore.Http.Extensions;

namespace CnapPlatform.Web.Cases;

/// <summary>A question to the list of cases as an address says it; what cannot be read in it is left out.</summary>
public static class CaseQuestion
{
    private static readonly string[] Parts =
        ["q", "state", "due", "service", "point", "body", "channel", "from", "to", "sort"];

    public static CaseCriteria Read(IQueryCollection query)
    {
        var state = Said(query, "state");
        return new CaseCriteria
        {
            Text = Said(query, "q") is { } words ? Short(words) : null,
            Open = state switch { "open" => true, "closed" => false, _ => null },
            Status = Known<CaseStatus>(state),
            Due = Known<DueWithin>(Said(query, "due")),
            ServiceCode = Said(query, "service"),
            PointId = Id(Said(query, "point")),
            ProviderBodyId = Id(Said(query, "body")),
            Channel = Known<CaseChannel>(Said(query, "channel")),
            From = Day(Said(query, "from")),
            To = Day(Said(query, "to")),
            Order = Known<CaseOrder>(Said(query, "sort")) ?? CaseOrder.Newest,
        };
    }

    /// <summary>The same question without what is empty or unknown: «state=open&amp;due=soon».</summary>
    public static string Write(IQueryCollection query) => new QueryBuilder(
        Parts.Where(part => Said(query, part) is not null)
            .Select(part => KeyValuePair.Create(part, Said(query, part)!))).ToString().TrimStart('?');

    /// <summary>A question of a single part, for the links that ask it.</summary>
    public static string Literal(Enum value) => value.ToString().ToLowerInvariant();

    private static string? Said(IQueryCollection query, string part) =>
        query[part].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    private static string Short(string words) =>
        words.Length <= CaseCriteria.LongestText ? words : words[..CaseCriteria.LongestText];

    private static T? Known<T>(string? said)
        where T : struct, Enum =>
        Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value =>
            string.Equals(value.ToString(), said, StringComparison.OrdinalIgnoreCase));

    private static Guid? Id(string? said) => Guid.TryParse(said, out var id) ? id : null;

    private static DateOnly? Day(string? said) =>
        DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
}
