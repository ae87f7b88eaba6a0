using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Comparison;

/// <summary>What the codes of some versions are called: categories, life events, ministries, registers, services.</summary>
public sealed class CodeNames
{
    private readonly Dictionary<(string Kind, string Code), LocalText> _names = [];

    private CodeNames()
    {
    }

    /// <summary>Of two versions that name a code differently the later one is heard.</summary>
    public static CodeNames Of(params IEnumerable<StandardDocument> versions)
    {
        var names = new CodeNames();
        foreach (var version in versions)
        {
            names.Take("category", version.Content.Categories.Select(c => (c.Code, c.Name)));
            names.Take("lifeEvent", version.Content.LifeEvents.Select(c => (c.Code, c.Name)));
            names.Take("owner", version.Content.Owners.Select(c => (c.Code, c.Name)));
            names.Take("register", version.Content.Registers.Select(r => (r.Code, r.Name)));
            names.Take("service", version.Services.Select(s => (s.Code, s.ShortName)));
        }

        return names;
    }

    /// <param name="member">The field or the member of a field that the code stands in.</param>
    /// <returns>Null where the member holds no code, or the versions do not name it.</returns>
    public LocalText? Find(string? member, string code) => KindOf(member) is { } kind
        ? _names.GetValueOrDefault((kind, code))
        : null;

    private static string? KindOf(string? member) => member switch
    {
        "categories" => "category",
        "lifeEvents" => "lifeEvent",
        "owner" => "owner",
        "register" => "register",
        "popular" or "service" or "services" or "oneFeeWith" => "service",
        _ => null,
    };

    private void Take(string kind, IEnumerable<(string Code, LocalText Name)> named)
    {
        foreach (var (code, name) in named)
        {
            _names[(kind, code)] = name;
        }
    }
}
