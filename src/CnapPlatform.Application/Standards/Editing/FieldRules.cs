using System.Text.Json.Nodes;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>What must hold between the values of one field: periods, doubles, terms and fees.</summary>
internal sealed class FieldRules(AnswerReader reader, StandardContent content)
{
    // A row is the same as another where all of these members that it has are the same.
    private static readonly string[] Identity =
        ["code", "year", "field", "service", "registryId", "hromadaType", "month", "day", "workingOn"];

    // Of these there is one at a time, whatever they are called.
    private static readonly string[] OneAtATime = ["regime", "movableHoliday"];

    private static readonly (string Begin, string End)[] Periods =
        [("from", "to"), ("effectiveFrom", "effectiveTo"), ("from", "confirmedTo")];

    public void Check(FieldShape shape, JsonNode? value, string path = FieldAnswers.Root)
    {
        switch (shape)
        {
            case GroupShape group when value is JsonObject:
                CheckGroup(group, value, path);
                break;
            case ListShape list when value is JsonArray rows:
                for (var row = 0; row < rows.Count; row++)
                {
                    Check(list.Row, rows[row], FieldAnswers.RowAt(path, row));
                }

                CheckDoubles(list, rows, path);
                break;
        }
    }

    private void CheckGroup(GroupShape group, JsonNode value, string path)
    {
        foreach (var member in group.Members.Where(m => m.Name.Length > 0))
        {
            Check(member, value[member.Name], FieldAnswers.Path(path, member));
        }

        foreach (var (_, end) in Periods.Where(period => IsReversed(value[period.Begin], value[period.End])))
        {
            reader.Fail($"{path}.{end}", "EndsBeforeItBegins");
        }

        if (value["populationFrom"] is { } least && value["populationTo"] is { } most
            && least.GetValue<long>() > most.GetValue<long>())
        {
            reader.Fail(path + ".populationTo", "EndsBeforeItBegins");
        }

        switch (group.Name)
        {
            case "term":
                CheckTerm(value, path, "length", "unit");
                break;
            case "stage":
                CheckTerm(value, path, "length", "lengthUnit");
                break;
            case "fee":
                CheckFee(value, path);
                break;
            case "holiday" when !IsADay(value["month"], value["day"]):
                reader.Fail(path + ".day", "NoSuchDay");
                break;
            case "movedDay" when JsonNode.DeepEquals(value["workingOn"], value["dayOffOn"]):
                reader.Fail(path + ".dayOffOn", "SameDay");
                break;
        }
    }

    private void CheckTerm(JsonNode term, string path, string length, string unit)
    {
        var ofUnit = term[unit]?.GetValue<string>();
        if (term[length]?.GetValue<long>() == 0 && ofUnit is not ("working_day" or null) && unit is "unit")
        {
            reader.Fail($"{path}.{length}", "ZeroTerm");
        }

        if (term["skipDaysOff"]?.GetValue<bool>() == true && ofUnit is not ("hour" or null))
        {
            reader.Fail(path + ".skipDaysOff", "SkipsOnlyHours");
        }
    }

    private void CheckFee(JsonNode fee, string path)
    {
        var kind = fee["kind"]?.GetValue<string>();
        foreach (var leftover in kind is null ? [] : StandardJson.Read<Fee>(fee).Leftovers())
        {
            reader.Fail($"{path}.{leftover}", "OfAnotherKind");
        }

        if (kind is "subsistence_share" or "non_taxable_share" && fee["percent"] is null)
        {
            reader.Fail(path + ".percent", "Required");
        }

        var isWithoutParameter =
            (kind is "subsistence_share" && content.Parameters.SubsistenceMinimum.Count == 0)
            || (kind is "non_taxable_share" && content.Parameters.NonTaxableMinimum is null);
        if (isWithoutParameter)
        {
            reader.Fail(path + ".kind", "NoParameter");
        }

        if (kind is "composite" && fee["parts"] is not JsonArray { Count: > 0 })
        {
            reader.Fail(path + ".kind", "NoParts");
        }

        if (fee["roundToKopiykas"]?.GetValue<long>() is 0)
        {
            reader.Fail(path + ".roundToKopiykas", "RoundToNothing");
        }
    }

    private void CheckDoubles(ListShape list, JsonArray rows, string path)
    {
        var members = OneAtATime.Contains(list.Row.Name)
            ? ["kind"]
            : list.Row.Members.Select(m => m.Name).Intersect(Identity, StringComparer.Ordinal).ToArray();
        if (members.Length == 0)
        {
            return;
        }

        for (var row = 1; row < rows.Count; row++)
        {
            var earlier = Enumerable.Range(0, row).FirstOrDefault(at => IsDouble(rows[at], rows[row], members), -1);
            if (earlier >= 0)
            {
                reader.Fail(
                    $"{FieldAnswers.RowAt(path, row)}.{members[0]}",
                    HasPeriods(rows[row]) || HasPeriods(rows[earlier]) ? "Overlaps" : "Twice",
                    ("Row", earlier + 1));
            }
        }
    }

    private static bool IsDouble(JsonNode? one, JsonNode? other, string[] members)
    {
        var isSame = members.All(name => $"{one?[name]}" == $"{other?[name]}")
            && members.Any(name => one?[name] is not null);
        return isSame && Overlap(one!, other!) && ShareALevel(one!, other!);
    }

    private static bool IsReversed(JsonNode? begin, JsonNode? end) =>
        begin is not null && end is not null && Compare(begin, end) > 0;

    private static bool HasPeriods(JsonNode? row) => First(row) is not null || Last(row) is not null;

    private static bool Overlap(JsonNode one, JsonNode other) =>
        !(Last(one) is { } end && First(other) is { } begin && Compare(end, begin) < 0)
        && !(Last(other) is { } otherEnd && First(one) is { } ownBegin && Compare(otherEnd, ownBegin) < 0);

    private static JsonNode? First(JsonNode? row) => row?["from"] ?? row?["effectiveFrom"];

    private static JsonNode? Last(JsonNode? row) => row?["to"] ?? row?["effectiveTo"];

    // In a leap year: a holiday may fall on 29 February.
    private static bool IsADay(JsonNode? month, JsonNode? day) =>
        month is null || day is null
        || day.GetValue<long>() <= DateTime.DaysInMonth(2024, (int)month.GetValue<long>());

    private static bool ShareALevel(JsonNode one, JsonNode other)
    {
        if (one["levels"] is not JsonArray levels || other["levels"] is not JsonArray others)
        {
            return true;
        }

        return levels.Select(level => $"{level}").Intersect(others.Select(level => $"{level}")).Any();
    }

    // ISO dates stand in the order of their text.
    private static int Compare(JsonNode one, JsonNode other) =>
        string.CompareOrdinal(one.GetValue<string>(), other.GetValue<string>());
}
