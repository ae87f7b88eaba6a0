using System.Collections.Frozen;

namespace CnapPlatform.Domain.Staff.ApiKeys;

/// <summary>What a key opens.</summary>
[Flags]
public enum ApiScopes
{
    None = 0,
    CasesRead = 1,
    CasesWrite = 2,
    Decisions = 4,
    Results = 8,
    Terms = 16,
    GuidePull = 32,
    Assign = 64,
}

/// <summary>The one table of scopes: how they are written, and what a key may do by them.</summary>
public static class ApiScopeTable
{
    public const ApiScopes OfHromadas = ApiScopes.CasesRead | ApiScopes.CasesWrite | ApiScopes.Decisions
        | ApiScopes.Results | ApiScopes.GuidePull | ApiScopes.Assign;

    public const ApiScopes OfBodies = ApiScopes.CasesRead | ApiScopes.CasesWrite | ApiScopes.Decisions
        | ApiScopes.Terms | ApiScopes.Assign;

    private static readonly (ApiScopes Scope, string Name, Permission[] Hromada, Permission[] Body)[] Table =
    [
        (ApiScopes.CasesRead, "cases:read", [Permission.ViewCases], [Permission.ViewCases]),
        (ApiScopes.CasesWrite, "cases:write",
            [Permission.ViewCases, Permission.RegisterCases, Permission.HandOverCases],
            [Permission.ViewCases, Permission.WorkOnCases]),
        (ApiScopes.Decisions, "decisions",
            [Permission.ViewCases, Permission.DecideCases], [Permission.ViewCases, Permission.DecideCases]),
        (ApiScopes.Results, "results", [Permission.ViewCases, Permission.IssueResults], []),
        (ApiScopes.Terms, "terms", [], [Permission.ViewCases, Permission.ExtendTerms]),
        (ApiScopes.GuidePull, "guide:pull", [Permission.ExportOpenData], []),
        (ApiScopes.Assign, "assign",
            [Permission.ViewCases, Permission.ReassignCases], [Permission.ViewCases, Permission.ReassignCases]),
    ];

    /// <summary>Each scope by itself, in the order of the table.</summary>
    public static IReadOnlyList<ApiScopes> All { get; } = [.. Table.Select(row => row.Scope)];

    public static string NameOf(ApiScopes scope) => Table.Single(row => row.Scope == scope).Name;

    public static ApiScopes? Find(string name)
    {
        var index = Array.FindIndex(Table, row => row.Name == name);
        return index < 0 ? null : Table[index].Scope;
    }

    /// <summary>The names of several scopes, with a space between.</summary>
    public static string Names(ApiScopes scopes) =>
        string.Join(' ', Table.Where(row => scopes.HasFlag(row.Scope)).Select(row => row.Name));

    public static FrozenSet<Permission> PermissionsOf(ApiKey key) => Table
        .Where(row => key.Scopes.HasFlag(row.Scope))
        .SelectMany(row => key.HromadaId is null ? row.Body : row.Hromada)
        .ToFrozenSet();

    /// <summary>
    /// The head of the CNAP where the key may give cases to people, else an administrator; an officer of the body, or
    /// its head where the key may do what heads do.
    /// </summary>
    public static Role RoleOf(ApiKey key)
    {
        if (key.HromadaId is not null)
        {
            return key.Scopes.HasFlag(ApiScopes.Assign) ? Role.HeadOfCnap : Role.Administrator;
        }

        return (key.Scopes & (ApiScopes.Terms | ApiScopes.Assign)) != ApiScopes.None
            ? Role.ProviderHead
            : Role.ProviderOfficer;
    }
}
