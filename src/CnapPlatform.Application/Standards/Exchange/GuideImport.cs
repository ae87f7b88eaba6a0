using System.Text.Json.Nodes;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>
/// Reads the register of the national Guide (<c>{"entries": […]}</c>) over a draft: services are matched by their
/// register identifier, the others become new passports. Nothing that comes from there counts as confirmed.
/// </summary>
internal static class GuideImport
{
    public static ReadImport Read(JsonObject root, StandardDocument before)
    {
        if (root["entries"] is not JsonArray entries)
        {
            return ReadImport.Faulty(ImportKind.Guide, new ImportFault("Exchange.Fault.Type.array", "entries"));
        }

        var faults = new List<ImportFault>();
        var after = before;
        var seen = new HashSet<string>();
        for (var i = 0; i < entries.Count; i++)
        {
            var place = $"entries[{i}]";
            if (entries[i] is not JsonObject entry)
            {
                faults.Add(new ImportFault("Exchange.Fault.Type.object", place));
            }
            else if (Identifier(entry) is not { } identifier)
            {
                faults.Add(new ImportFault("Exchange.Fault.RegistryId", $"{place}.identifier"));
            }
            else if (!seen.Add(identifier))
            {
                faults.Add(new ImportFault("Exchange.Fault.Duplicate", $"{place}.identifier", identifier));
            }
            else
            {
                after = Put(new GuideEntry(entry, place, identifier, faults), after);
            }
        }

        return faults.Count > 0
            ? ReadImport.Faulty(ImportKind.Guide, faults)
            : new ReadImport(ImportKind.Guide, after, [], ["Exchange.Note.Guide"]);
    }

    private static string? Identifier(JsonObject entry) =>
        GuideText.First(entry["identifier"]) is { Length: 5 } text && text.All(char.IsAsciiDigit) ? text : null;

    private static StandardDocument Put(GuideEntry entry, StandardDocument document)
    {
        var (content, owner) = OwnerOf(entry, document.Content);
        var known = document.Services.FirstOrDefault(service => service.RegistryId == entry.Identifier);
        if (known is null)
        {
            return document with { Content = content, Services = [.. document.Services, entry.ToPassport(owner)] };
        }

        var changed = entry.Over(known with { Owner = owner ?? known.Owner });
        return document with
        {
            Content = content,
            Services = [.. document.Services.Select(service => service.Code == known.Code ? changed : service)],
        };
    }

    // A ministry that the version does not know yet is added to its owners: the dry run shows that too.
    private static (StandardContent Content, string? Owner) OwnerOf(GuideEntry entry, StandardContent content)
    {
        if (entry.OwnerName is not { } name)
        {
            return (content, null);
        }

        if (content.Owners.FirstOrDefault(owner => IsSame(owner.Name, name)) is { } known)
        {
            return (content, known.Code);
        }

        var slug = Transliteration.ToSlug(name);
        var code = slug.Length <= 60 ? slug : slug[..60].TrimEnd('-');
        return content.Owners.Any(owner => owner.Code == code)
            ? (content, code)
            : (content with { Owners = [.. content.Owners, new ServiceCategory(code, new LocalText(name))] }, code);
    }

    private static bool IsSame(LocalText owner, string name) => SearchText.Key(owner.Uk) == SearchText.Key(name);
}
