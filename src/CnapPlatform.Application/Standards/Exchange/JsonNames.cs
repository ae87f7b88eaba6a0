using System.Text.Json;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>
/// What a reader of JSON either takes without a word or refuses in words of its own: a name said twice in one object,
/// of which nobody knows which one counts, and half of a sign, which is no text.
/// </summary>
internal static class JsonNames
{
    private const int MostFaults = 50;

    public static IReadOnlyList<ImportFault> FaultsOf(byte[] json)
    {
        var faults = new List<ImportFault>();
        var open = new Stack<Level>();
        var reader = new Utf8JsonReader(json);
        while (faults.Count < MostFaults && reader.Read())
        {
            var level = open.Count == 0 ? new Level("", isList: false) : open.Peek();
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            if (FaultOf(json, ref reader, level) is { } fault)
            {
                faults.Add(fault);
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open.Push(new Level(level.Inside, reader.TokenType == JsonTokenType.StartArray));
            }
        }

        return faults;
    }

    private static ImportFault? FaultOf(byte[] json, ref Utf8JsonReader reader, Level level)
    {
        var text = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? TextOf(ref reader) : "";
        if (level.Goes(reader.TokenType, text) && text is not null)
        {
            return null;
        }

        var line = 1 + json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
        return text is null
            ? new ImportFault("Exchange.Fault.HalfSign", level.Inside, line)
            : new ImportFault("Exchange.Fault.RepeatedName", level.Inside, text, line);
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>An object or a list that is being read, and the place reached in it.</summary>
    private sealed class Level(string place, bool isList)
    {
        private readonly HashSet<string> _names = [];
        private string? _name;
        private int _index = -1;

        public string Inside => (isList, _name) switch
        {
            (true, _) => $"{place}[{_index}]",
            (_, null) => place,
            (_, var name) => place.Length == 0 ? name : $"{place}.{name}",
        };

        /// <summary>On to what comes next; false where it is a name that has been said before.</summary>
        public bool Goes(JsonTokenType next, string? text)
        {
            if (next == JsonTokenType.PropertyName)
            {
                _name = text ?? "";
                return _names.Add(_name);
            }

            _index++;
            return true;
        }
    }
}
