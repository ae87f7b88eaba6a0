using System.Globalization;
using System.Text.Json;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Infrastructure.Onboarding;

/// <summary>The invented people and points of the demonstration (deploy/demo/demo.json).</summary>
public sealed record DemoData
{
    public IReadOnlyList<DemoHromada> Hromadas { get; init; } = [];

    public IReadOnlyList<DemoBody> StateBodies { get; init; } = [];

    public IReadOnlyList<DemoPerson> StateOfficers { get; init; } = [];

    public IReadOnlyList<DemoPerson> Ministry { get; init; } = [];

    public IReadOnlyList<DemoPerson> SecondMemberships { get; init; } = [];

    /// <summary>Everybody who can sign in, each once.</summary>
    public IEnumerable<DemoPerson> People() => Hromadas.SelectMany(h => h.Staff).Concat(StateOfficers).Concat(Ministry);

    public static async Task<DemoData> ReadAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "demo", "demo.json"));
        return (await JsonSerializer.DeserializeAsync<DemoData>(file, StandardJson.Options, cancellationToken))!;
    }
}

public sealed record DemoHromada(
    int HromadaId,
    string Slug,
    string ExecutiveBody,
    IReadOnlyList<DemoPoint> Points,
    IReadOnlyList<DemoPerson> Staff,
    IReadOnlyList<string> WithoutServices);

public sealed record DemoPoint(
    int Number,
    ServicePointKind Kind,
    string Name,
    string Address,
    string SettlementCode,
    string Phone,
    double Latitude,
    double Longitude,
    IReadOnlyList<string> Hours)
{
    /// <summary>Reads «1-4 08:00-16:00» or «2,4 09:00-15:00»: days from Monday (1), then the span.</summary>
    public IEnumerable<(DayOfWeek Day, TimeOnly From, TimeOnly Until)> Spans()
    {
        foreach (var line in Hours.Select(text => text.Split(' ')))
        {
            var span = line[1].Split('-');
            foreach (var day in Days(line[0]))
            {
                yield return (day, Time(span[0]), Time(span[1]));
            }
        }
    }

    private static IEnumerable<DayOfWeek> Days(string text)
    {
        var numbers = text.Where(char.IsDigit).Select(digit => digit - '0').ToList();
        var all = text.Contains('-', StringComparison.Ordinal)
            ? Enumerable.Range(numbers[0], numbers[1] - numbers[0] + 1)
            : numbers;
        return all.Select(number => (DayOfWeek)(number % 7));
    }

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}

public sealed record DemoBody(string ProviderCode, string Name);

public sealed record DemoPerson
{
    public required string Login { get; init; }

    public string Name { get; init; } = "";

    public Role Role { get; init; }

    public required string Position { get; init; }

    public IReadOnlyList<int> Points { get; init; } = [];

    public string? ProviderCode { get; init; }

    public string? OwnerCode { get; init; }

    public int? HromadaId { get; init; }

    public string Email => $"{Login}@demo.example";
}
