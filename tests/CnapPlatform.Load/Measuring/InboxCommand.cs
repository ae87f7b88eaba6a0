using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Load.Filling;
using CnapPlatform.Load.Kernel;
using Npgsql;

namespace CnapPlatform.Load.Measuring;

/// <summary>Opens the pages of the inbox as the head of a hromada's CNAP does, one after the other.</summary>
internal static partial class InboxCommand
{
    public static readonly Command Command = new(
        "inbox",
        "signs in as the head of the CNAP of the hromada with most cases, of a median one and of a small one, opens the "
        + "pages of the inbox of a running platform one after the other and says how long each takes.",
        [
            new("url", "ADDRESS", "where the platform runs", "http://127.0.0.1:5000"),
            new("database", "CONNECTION", "connection string of the role cnap_migrator, to find the hromadas"),
            new("times", "N", "how often each page is opened", "50"),
            new("password", "TEXT", "password of the invented staff, as given to fill", FillCommand.DefaultPassword),
        ],
        RunAsync);

    private sealed record Hromada(int Id, string Slug, string Name, long Cases);

    private static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var times = arguments.Number("times", 1, 10_000);
        await using var source = NpgsqlDataSource.Create(arguments.Text("database"));
        var hromadas = await HromadasAsync(source, cancellationToken);
        if (hromadas.Count == 0)
        {
            throw new CannotMeasure("There are no cases: fill the database first.");
        }

        foreach (var (kind, at) in new[] { ("most", 0), ("median", hromadas.Count / 2), ("fewest", hromadas.Count - 1) })
        {
            var hromada = hromadas[at];
            Console.WriteLine($"{hromada.Name} громада, {kind} cases: {hromada.Cases:#,0}");
            await MeasureAsync(arguments, hromada, times, source, cancellationToken);
        }
    }

    private static Task<List<Hromada>> HromadasAsync(NpgsqlDataSource source, CancellationToken cancellationToken) =>
        Sql.ListAsync(
            source,
            $"""
            SELECT h."Id", h."Slug", h."Name", c.cases
            FROM (SELECT "HromadaId", count(*) AS cases FROM "Cases" GROUP BY 1) c
                JOIN "Hromadas" h ON h."Id" = c."HromadaId"
                JOIN "Accounts" a ON a."UserName" = '{Staff.HeadOf(HromadaId.None)[..^1]}' || h."Id"
            ORDER BY c.cases DESC
            """,
            row => new Hromada(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetInt64(3)),
            cancellationToken);

    private static async Task MeasureAsync(
        Arguments arguments, Hromada hromada, int times, NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        using var client = await SignInAsync(arguments, hromada, cancellationToken);
        var start = $"work/{hromada.Slug}";
        var number = await Sql.ScalarAsync<string>(
            source,
            $"""SELECT min("Number") FROM "Cases" WHERE "HromadaId" = {hromada.Id} AND "Number" IS NOT NULL""",
            cancellationToken);
        (string Name, string Path)[] pages =
        [
            ("today, what waits", start), ("overdue", $"{start}?filter=overdue"),
            ("due today", $"{start}?filter=duetoday"), ("all cases", $"{start}/cases"),
            ("all cases, page 50", $"{start}/cases?page=50"), ("to register", $"{start}/lists/to-register"),
            ("to hand over", $"{start}/lists/to-hand-over"), ("to issue", $"{start}/lists/to-issue"),
            ("with the applicant", $"{start}/lists/with-applicant"),
            ("search by number", $"{start}/cases?q={number}"),
            ("search by a common name", $"{start}/cases?q=Шевченко"),
            ("search by a rare name", $"{start}/cases?q=Їжакевич Соломія Тарасівна"),
            ("search, nothing found", $"{start}/cases?q=Нізащоненко"),
        ];
        var all = new List<double>();
        foreach (var (name, path) in pages)
        {
            var taken = await TimesAsync(client, path, times, cancellationToken);
            all.AddRange(taken);
            Console.WriteLine($"  {name,-26} {Figures.Line(taken)}");
        }

        Console.WriteLine($"  {"all pages",-26} {Figures.Line(all)}");
    }

    private static async Task<List<double>> TimesAsync(
        HttpClient client, string path, int times, CancellationToken cancellationToken)
    {
        var taken = new List<double>();
        for (var time = -2; time < times; time++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(path, cancellationToken);
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new CannotMeasure($"{path} answers {(int)answer.StatusCode}.");
            }

            // The first two warm up: code that is compiled and pages that are read.
            if (time >= 0)
            {
                taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        return taken;
    }

    private static async Task<HttpClient> SignInAsync(
        Arguments arguments, Hromada hromada, CancellationToken cancellationToken)
    {
        var client = new HttpClient { BaseAddress = arguments.Address("url") };
        var page = await client.GetStringAsync("signin", cancellationToken);
        var token = Token().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Form.Login"] = Staff.HeadOf(new HromadaId(hromada.Id)),
            ["Form.Password"] = arguments.Text("password"),
            ["__RequestVerificationToken"] = token,
        });
        using var answer = await client.PostAsync("signin", form, cancellationToken);
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath.EndsWith(
            "signin", StringComparison.Ordinal))
        {
            throw new CannotMeasure("Signing in does not work: was the database filled with another password?");
        }

        return client;
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
