using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Tests.Deadlines;

namespace CnapPlatform.Domain.Tests.Standards;

/// <summary>The version of the standard that is shipped, read from its files.</summary>
internal static class StandardVersion1
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters =
        {
            new JsonStringEnumConverter<CardField>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower),
        },
    };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Standards", "Files");

    public static readonly string[] Listed =
        [.. Json("v1.json").GetProperty("services").EnumerateArray().Select(code => code.GetString()!)];

    public static readonly StandardContent Content = Read<StandardContent>("v1.json");

    public static readonly IReadOnlyDictionary<string, PassportContent> Services = Directory
        .GetFiles(Path.Combine(Folder, "services")).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file), file => Read<PassportContent>(file));

    public static readonly StandardDocument Document = new()
    {
        Number = 1,
        EffectiveFrom = DateOnly.ParseExact(
            Json("v1.json").GetProperty("effectiveFrom").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Content = Content with { Calendar = Calendars.Data },
        Services = [.. Listed.Select(code => Services[code])],
    };

    private static JsonElement Json(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;

    private static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Options)!;
}
