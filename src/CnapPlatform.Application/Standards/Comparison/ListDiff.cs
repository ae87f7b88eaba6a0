using System.Text.Json;
using System.Text.Json.Nodes;

namespace CnapPlatform.Application.Standards.Comparison;

/// <summary>
/// What has become of the items of a list: those that stand unchanged are found first, then those that are plainly the
/// same thing in other words (by their code, or by most of their words), and what is left came or went.
/// </summary>
internal static class ListDiff
{
    // Half of the words in common: another edition of the same document or act, not another one.
    private const double AlikeFrom = 0.5;

    private static readonly string[] Names =
        ["key", "code", "number", "year", "field", "date", "hromadaType", "stage", "name", "title", "uk"];

    public static IReadOnlyList<PartChange> Of(string? part, JsonArray before, JsonArray after)
    {
        var pairs = Pair([.. before], [.. after]);
        var stayed = LongestRising([.. pairs.Where(p => p is { Old: >= 0, New: >= 0 }).OrderBy(p => p.New)]);
        return
        [
            .. pairs.OrderBy(p => p.New < 0 ? p.Old : p.New).ThenBy(p => p.New < 0 ? 0 : 1)
                .Select(p => Change(part, p, before, after, stayed)).OfType<PartChange>(),
        ];
    }

    private static PartChange? Change(
        string? part, ItemPair pair, JsonArray before, JsonArray after, HashSet<ItemPair> stayed)
    {
        var was = pair.Old < 0 ? null : before[pair.Old];
        var becomes = pair.New < 0 ? null : after[pair.New];
        if (was is null || becomes is null)
        {
            return new PartChange(
                was is null ? PartChangeKind.Added : PartChangeKind.Removed, part, was, becomes, Place(pair));
        }

        if (!pair.IsEqual)
        {
            return new PartChange(PartChangeKind.Changed, part, was, becomes, Place(pair));
        }

        return stayed.Contains(pair) ? null : new PartChange(PartChangeKind.Moved, part, was, becomes, Place(pair));
    }

    private static ItemPlace Place(ItemPair pair) =>
        new(pair.Old < 0 ? null : pair.Old + 1, pair.New < 0 ? null : pair.New + 1);

    private static List<ItemPair> Pair(JsonNode?[] before, JsonNode?[] after)
    {
        var pairs = new List<ItemPair>();
        var old = Enumerable.Range(0, before.Length).ToList();
        var now = Enumerable.Range(0, after.Length).ToList();
        Match((was, becomes) => JsonNode.DeepEquals(before[was], after[becomes]), isEqual: true);
        Match((was, becomes) => NameOf(before[was]) is { } name && name == NameOf(after[becomes]), isEqual: false);
        Match((was, becomes) => AreAlike(before[was], after[becomes]), isEqual: false);
        pairs.AddRange(old.Select(was => new ItemPair(was, -1, false)));
        pairs.AddRange(now.Select(becomes => new ItemPair(-1, becomes, false)));
        return pairs;

        void Match(Func<int, int, bool> isSame, bool isEqual)
        {
            foreach (var was in old.ToList())
            {
                var found = now.FindIndex(becomes => isSame(was, becomes));
                if (found >= 0)
                {
                    pairs.Add(new ItemPair(was, now[found], isEqual));
                    now.RemoveAt(found);
                    old.Remove(was);
                }
            }
        }
    }

    // What an item is called: its code, or its name in Ukrainian.
    private static string? NameOf(JsonNode? item)
    {
        if (item is not JsonObject members)
        {
            return null;
        }

        var name = Names.Select(n => members[n]).FirstOrDefault(value => value is not null);
        return name is JsonObject text ? text["uk"]?.ToString() : name?.ToString();
    }

    private static bool AreAlike(JsonNode? one, JsonNode? other)
    {
        var (left, right) = (WordsOf(one), WordsOf(other));
        var common = left.Intersect(right).Count();
        return common > 0 && 2.0 * common / (left.Count + right.Count) >= AlikeFrom;
    }

    private static HashSet<string> WordsOf(JsonNode? node) => node switch
    {
        JsonObject { } members when members["uk"] is { } uk => WordsOf(uk),
        JsonObject members => [.. members.SelectMany(member => WordsOf(member.Value))],
        JsonValue value when value.GetValueKind() == JsonValueKind.String =>
            [.. value.ToString().ToUpperInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        _ => [],
    };

    // The most pairs that keep their order; the others have been moved.
    private static HashSet<ItemPair> LongestRising(ItemPair[] pairs)
    {
        var length = new int[pairs.Length];
        var previous = new int[pairs.Length];
        var last = -1;
        for (var at = 0; at < pairs.Length; at++)
        {
            (length[at], previous[at]) = (1, -1);
            for (var earlier = 0; earlier < at; earlier++)
            {
                if (pairs[earlier].Old < pairs[at].Old && length[earlier] >= length[at])
                {
                    (length[at], previous[at]) = (length[earlier] + 1, earlier);
                }
            }

            last = last < 0 || length[at] > length[last] ? at : last;
        }

        var rising = new HashSet<ItemPair>();
        for (var at = last; at >= 0; at = previous[at])
        {
            rising.Add(pairs[at]);
        }

        return rising;
    }

    private sealed record ItemPair(int Old, int New, bool IsEqual);
}
