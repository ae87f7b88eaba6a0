using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>Reads our own JSON: a whole version or one service.</summary>
internal static class JsonImport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ReadImport Read(byte[] content, StandardDocument before, IStandardSchema schema)
    {
        var parsed = Parse(content, out var faults);
        if (parsed is not JsonObject root)
        {
            return ReadImport.Faulty(
                ImportKind.Unknown, faults.Count > 0 ? faults : [new ImportFault("Exchange.Fault.BareList", "")]);
        }

        if (root.ContainsKey("entries"))
        {
            return GuideImport.Read(root, before);
        }

        if (root.ContainsKey("services") || root.ContainsKey("content"))
        {
            return Read<StandardDocument>(ImportKind.Version, root, schema, "document", file => Over(before, file));
        }

        return root.ContainsKey("code")
            ? Read<PassportContent>(ImportKind.Service, root, schema, "service", file => Over(before, file))
            : ReadImport.Faulty(ImportKind.Unknown, new ImportFault("Exchange.Fault.UnknownKind", ""));
    }

    /// <summary>The value, where a text is one value of JSON that holds no others: <c>null</c>, a number.</summary>
    public static string? BareValue(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.Null or JsonTokenType.Number
                or JsonTokenType.True or JsonTokenType.False))
            {
                return null;
            }

            var value = Utf8.GetString(reader.ValueSpan);
            return reader.Read() ? null : value;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadImport Read<T>(
        ImportKind kind, JsonObject root, IStandardSchema schema, string definition, Func<T, StandardDocument> over)
    {
        var faults = SchemaCheck.Of(root, schema.Schema, definition);
        if (faults.Count > 0)
        {
            return ReadImport.Faulty(kind, faults);
        }

        try
        {
            var after = over(root.Deserialize<T>(StandardJson.Strict)!);
            return new ReadImport(kind, after, [], kind == ImportKind.Version ? ["Exchange.Note.KeepsOwn"] : []);
        }
        catch (JsonException unreadable)
        {
            return ReadImport.Faulty(kind, new ImportFault("Exchange.Fault.Unreadable", unreadable.Path ?? ""));
        }
    }

    // The draft's own number, day and name stay: the file says what the version holds, not which version it is.
    private static StandardDocument Over(StandardDocument before, StandardDocument file) => file with
    {
        Number = before.Number,
        EffectiveFrom = before.EffectiveFrom,
        Content = file.Content with { Title = before.Content.Title },
    };

    private static StandardDocument Over(StandardDocument before, PassportContent file) => before with
    {
        Services = before.Services.Any(known => known.Code == file.Code)
            ? [.. before.Services.Select(known => known.Code == file.Code ? file : known)]
            : [.. before.Services, file],
    };

    private static JsonNode? Parse(byte[] content, out IReadOnlyList<ImportFault> faults)
    {
        try
        {
            var text = Utf8.GetString(content).TrimStart('\uFEFF');
            faults = JsonNames.FaultsOf(Utf8.GetBytes(text));
            return faults.Count > 0 ? null : StandardJson.Normalise(JsonNode.Parse(text));
        }
        catch (DecoderFallbackException wrong)
        {
            faults = [new ImportFault("Exchange.Fault.Encoding", "", wrong.Index + 1)];
        }
        catch (JsonException broken)
        {
            faults =
            [
                new ImportFault(
                    "Exchange.Fault.Json", "", (broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1),
            ];
        }
        catch (OverflowException)
        {
            faults = [new ImportFault("Exchange.Fault.NumberTooLarge", "")];
        }

        return null;
    }
}
