using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards;

/// <summary>
/// The standard as JSON. Normalised: names in ordinal order, nothing that is null, numbers without idle zeros, no
/// white space. The same content always gives the same bytes, so that a checksum says whether two versions differ.
/// </summary>
public static class StandardJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // What is computed from other fields is no content: it would stand in the document twice.
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new JsonStringEnumConverter<CardField>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower),
        },
    };

    /// <summary>The same, but a name the standard does not know is a fault: for what comes from outside.</summary>
    public static readonly JsonSerializerOptions Strict = new(Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static string Write(StandardDocument document) => Normalise(ToNode(document)!)!.ToJsonString(Options);

    public static JsonNode? ToNode<T>(T value) => JsonSerializer.SerializeToNode(value, Options);

    public static T Read<T>(JsonNode? node) => node.Deserialize<T>(Options)!;

    /// <summary>Normalised JSON text of a value of the standard.</summary>
    public static string WriteNormalised<T>(T value) => WriteNormalised(ToNode(value));

    public static string WriteNormalised(JsonNode? node) => Normalise(node)?.ToJsonString(Options) ?? "null";

    /// <summary>SHA-256 of a text's UTF-8 bytes, lower-case hexadecimal.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static JsonNode? Normalise(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(member => member.Value is not null)
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Normalise(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normalise)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => Plain(value),
        _ => node?.DeepClone(),
    };

    // Dividing a decimal by one with full scale drops its idle zeros: 1.50 and 1.5 are one number.
    private static JsonValue Plain(JsonValue value) =>
        JsonValue.Create(decimal.Parse(
            value.ToJsonString(), System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture) / 1.0000000000000000000000000000m);
}
