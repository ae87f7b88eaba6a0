using Microsoft.AspNetCore.WebUtilities;

namespace CnapPlatform.Web.Standards;

/// <summary>The addresses of a version's fields, checks and sign-offs.</summary>
public static class ReviewLinks
{
    /// <summary>Stands in an address for the fields of the version itself, which belong to no passport.</summary>
    public const string OfVersion = "-";

    public static string Edit(int number, string? service, string field) => string.IsNullOrEmpty(service)
        ? $"~/ministry/standards/{number}/content/{field}"
        : $"~/ministry/standards/{number}/services/{service}/edit/{field}";

    public static string Checks(int number, string? rule, string? service, string? field = null) =>
        QueryHelpers.AddQueryString($"~/ministry/standards/{number}/checks", Query(rule, service, field))
        + "#findings";

    public static string SignOff(int number, string? rule, string? service, string? field) =>
        QueryHelpers.AddQueryString($"~/ministry/standards/{number}/sign-off", Query(rule, service, field));

    private static Dictionary<string, string?> Query(string? rule, string? service, string? field) =>
        new (string Name, string? Value)[] { ("rule", rule), ("service", service), ("field", field) }
            .Where(part => !string.IsNullOrEmpty(part.Value)).ToDictionary(part => part.Name, part => part.Value);
}
