using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport;
using Npgsql;

namespace CnapPlatform.Benchmarks;

/// <summary>
/// A country of its real size on PostgreSQL: 1,470 hromadas that each give all 78 services and say five rows in their
/// own words, and 300,000 applications. The next version changes a row in half of the services.
/// </summary>
internal sealed class Country : IAsyncDisposable
{
    public const int Hromadas = 1470;
    public const int Current = 10;
    public const int Next = 11;

    public static readonly DateOnly NextDay = Given.Today.AddDays(10);

    private Country(TestCnap cnap) => Cnap = cnap;

    public TestCnap Cnap { get; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public static async Task<Country> FillAsync()
    {
        var country = new Country(await TestCnap.StartAsync(DatabaseProvider.PostgreSql));
        var (content, services) = ReadStandard();
        country.Codes = [.. services.Select(s => s.Code)];
        await country.PublishAsync(Current, content, services, new DateOnly(2026, 1, 2));
        await country.PublishAsync(Next, content, [.. services.Select(Changed)], NextDay);
        await country.Cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.AddRange(Enumerable.Range(4, Hromadas - 3).Select(Hromada));
            await db.SaveChangesAsync();
        });
        await country.FillRowsAsync();
        return country;
    }

    public async ValueTask DisposeAsync() => await Cnap.DisposeAsync();

    private static (StandardContent Content, List<PassportContent> Services) ReadStandard()
    {
        var folder = Repository.PathOf("deploy", "standard");
        var text = File.ReadAllText(Path.Combine(folder, "v1.json"));
        var calendar = Read<WorkCalendarData>(File.ReadAllText(Path.Combine(folder, "calendar.json")));
        var services = JsonNode.Parse(text)!["services"]!.AsArray().Select(code => Read<PassportContent>(
            File.ReadAllText(Path.Combine(folder, "v1", "services", $"{code}.json")))).ToList();
        return (Read<StandardContent>(text) with { Calendar = calendar }, services);
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, StandardJson.Options)!;

    private static PassportContent Changed(PassportContent passport, int index) => index % 2 == 0
        ? passport
        : passport with
        {
            Card = passport.Card with { Note = new CardRow { Items = [new CardItem { Uk = "Нова примітка." }] } },
        };

    private static Hromada Hromada(int number)
    {
        var hromada = new Hromada
        {
            Id = new HromadaId(number),
            Code = $"UA{number:00000000000000000}",
            Name = $"Громадівська {number}",
            Slug = $"hromada-{number}",
            Type = HromadaType.Village,
            OblastCode = "UA00000000000000001",
            CentreCode = "UA00010010100000001",
            Latitude = 45 + (number % 70 / 10.0),
            Longitude = 23 + (number % 170 / 10.0),
            SearchKey = SearchText.Key($"Громадівська {number}"),
            SortKey = SearchText.SortKey($"Громадівська {number}"),
        };
        hromada.GoLive();
        return hromada;
    }

    private Task PublishAsync(
        int number, StandardContent content, List<PassportContent> services, DateOnly from) =>
        Cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.Add(StandardVersion.FromFiles(number, content, from, new string('0', 64)));
            db.AddRange(services.Select((service, index) => ServicePassport.Of(number, index + 1, service)));
            await db.SaveChangesAsync();
        });

    private async Task FillRowsAsync()
    {
        await using var connection = new NpgsqlConnection(Cnap.Database.OwnerConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Rows, connection) { CommandTimeout = 600 };
        command.Parameters.AddWithValue("codes", Codes.ToArray());
        command.Parameters.AddWithValue("today", Given.Today);
        await command.ExecuteNonQueryAsync();
        await using var analyze = new NpgsqlCommand("ANALYZE", connection) { CommandTimeout = 600 };
        await analyze.ExecuteNonQueryAsync();
    }

    // Five services of each hromada, others in each, have a note of their own.
    private const string Rows =
        """
        DELETE FROM "OfferedServices"; DELETE FROM "ServiceUse"; DELETE FROM "Adoptions";
        INSERT INTO "OfferedServices" ("HromadaId", "Id", "ServiceCode", "OfferedFrom", "Version")
            SELECT h."Id", gen_random_uuid(), code, DATE '2026-01-01', 0
            FROM "Hromadas" h CROSS JOIN unnest(@codes) AS code;
        INSERT INTO "LocalOverrides" ("HromadaId", "OfferedServiceId", "Field", "Uk", "Reason", "By", "At", "BaseNumber")
            SELECT s."HromadaId", s."Id", 'Note', 'Вхід з двору, другий поверх.', 'Ремонт', gen_random_uuid(), now(), 10
            FROM "OfferedServices" s
            WHERE (array_position(@codes, s."ServiceCode"::text) + s."HromadaId") % 78 < 5;
        INSERT INTO "ServiceUse" ("HromadaId", "ServiceCode", "IsOffered", "OwnFields", "Overrides", "Conflicts")
            SELECT s."HromadaId", s."ServiceCode", true, CASE WHEN o."Uk" IS NULL THEN '' ELSE 'Note' END,
                CASE WHEN o."Uk" IS NULL THEN 0 ELSE 1 END, 0
            FROM "OfferedServices" s LEFT JOIN "LocalOverrides" o
                ON o."HromadaId" = s."HromadaId" AND o."OfferedServiceId" = s."Id";
        INSERT INTO "CaseIndex" ("HromadaId", "CaseId", "ServiceCode", "StandardNumber", "FiledOn", "ClosedOn")
            SELECT 1 + n % 1470, gen_random_uuid(), (@codes)[1 + (n * 7) % 78], 10, @today - (n % 360),
                CASE WHEN n % 6 = 0 THEN NULL ELSE @today - (n % 300) END
            FROM generate_series(1, 300000) AS n;
        """;
}
