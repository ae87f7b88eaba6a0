using System.Text.Json.Nodes;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Comparison;

/// <summary>Compares two documents of the standard.</summary>
public static class StandardComparer
{
    /// <param name="cases">Applications of the last twelve months by service.</param>
    public static (IReadOnlyList<ComparedField> Content, IReadOnlyList<ComparedService> Services, PeopleSum People)
        Compare(StandardDocument before, StandardDocument after, IReadOnlyDictionary<string, int> cases)
    {
        var services = ServicesOf(before, after, cases).ToList();
        var content = Fields(StandardField.OfContent, before.Content, after.Content);
        var isSame = content.Count == 0 && services.Count == 0 && before.EffectiveFrom == after.EffectiveFrom;
        return (content, services, isSame ? PeopleSum.Nothing : Sum(before, after, cases));
    }

    /// <summary>The fields in which two passports differ.</summary>
    public static IReadOnlyList<ComparedField> Fields(PassportContent before, PassportContent after) =>
        Fields(StandardField.OfPassport, before, after);

    /// <summary>The fields of two versions that differ apart from their passports.</summary>
    public static IReadOnlyList<ComparedField> Fields(StandardContent before, StandardContent after) =>
        Fields(StandardField.OfContent, before, after);

    private static IEnumerable<ComparedService> ServicesOf(
        StandardDocument before, StandardDocument after, IReadOnlyDictionary<string, int> cases)
    {
        var old = before.Services.ToDictionary(s => s.Code, StringComparer.Ordinal);
        foreach (var now in after.Services)
        {
            if (!old.Remove(now.Code, out var was))
            {
                yield return Service(now, ServiceChangeKind.Added, [], CitizenBurden.Unknown);
            }
            else if (Fields(was, now) is { Count: > 0 } fields)
            {
                yield return Service(now, ServiceChangeKind.Changed, fields, Saving(was, now, before, after));
            }
        }

        foreach (var gone in before.Services.Where(s => old.ContainsKey(s.Code)))
        {
            yield return Service(gone, ServiceChangeKind.Removed, [], CitizenBurden.Unknown);
        }

        ComparedService Service(
            PassportContent passport, ServiceChangeKind kind, IReadOnlyList<ComparedField> fields,
            CitizenBurden saving) =>
            new(passport.Code, passport.ShortName, kind, fields, saving, cases.GetValueOrDefault(passport.Code));
    }

    private static CitizenBurden Saving(
        PassportContent was, PassportContent now, StandardDocument before, StandardDocument after) =>
        CitizenBurden.Of(was, before.Content, before.EffectiveFrom.Year)
            .Less(CitizenBurden.Of(now, after.Content, after.EffectiveFrom.Year));

    private static PeopleSum Sum(
        StandardDocument before, StandardDocument after, IReadOnlyDictionary<string, int> cases)
    {
        var old = before.Services.ToDictionary(s => s.Code, StringComparer.Ordinal);
        var savings = after.Services.Where(s => old.ContainsKey(s.Code))
            .Select(s => (Saving: Saving(old[s.Code], s, before, after), Cases: cases.GetValueOrDefault(s.Code)))
            .ToList();
        var filed = savings.Sum(s => s.Cases);
        return new PeopleSum(
            Total(savings.Select(s => (s.Saving, 1))),
            filed == 0 ? null : Total(savings),
            filed,
            savings.Count(s => !s.Saving.IsKnown));
    }

    private static CitizenTotal Total(IEnumerable<(CitizenBurden Saving, int Times)> savings)
    {
        var total = CitizenTotal.Zero;
        foreach (var (saving, times) in savings)
        {
            total = new CitizenTotal(
                total.Days + (times * (saving.Days ?? 0)),
                total.Visits + ((long)times * (saving.Visits ?? 0)),
                total.Documents + ((long)times * (saving.Documents ?? 0)),
                total.Kopiykas + (times * (saving.Kopiykas ?? 0)));
        }

        return total;
    }

    private static List<ComparedField> Fields<T>(IReadOnlyList<StandardField> fields, T before, T after)
    {
        var (old, now) = (StandardJson.ToNode(before)!, StandardJson.ToNode(after)!);
        return
        [
            .. fields.Select(field => new ComparedField(
                field, Parts(null, field.ReadFrom(old), field.ReadFrom(now), deep: true)))
                .Where(compared => compared.Parts.Count > 0),
        ];
    }

    // One level deep: the members of a row or table, and the items of a list.
    private static IReadOnlyList<PartChange> Parts(string? part, JsonNode? before, JsonNode? after, bool deep)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return [];
        }

        if (before is JsonArray or null && after is JsonArray or null && (before ?? after) is JsonArray)
        {
            return ListDiff.Of(part, before as JsonArray ?? [], after as JsonArray ?? []);
        }

        if (deep && before is JsonObject old && after is JsonObject now && !IsText(old) && !IsText(now))
        {
            return
            [
                .. old.Select(m => m.Key).Union(now.Select(m => m.Key))
                    .SelectMany(name => Parts(name, old[name], now[name], deep: false)),
            ];
        }

        return [new PartChange(KindOf(before, after), part, before, after)];
    }

    private static PartChangeKind KindOf(JsonNode? before, JsonNode? after)
    {
        if (before is null)
        {
            return PartChangeKind.Added;
        }

        return after is null ? PartChangeKind.Removed : PartChangeKind.Changed;
    }

    // A text in two languages is one value.
    private static bool IsText(JsonObject node) => node.ContainsKey("uk");
}
