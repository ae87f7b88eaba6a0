using System.Diagnostics;
using CnapPlatform.Application.Standards;
using CnapPlatform.Infrastructure.Standards;
using CnapPlatform.Load.Kernel;
using CnapPlatform.Web.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CnapPlatform.Load.Filling;

/// <summary>Fills a PostgreSQL database with a country at work.</summary>
internal static class FillCommand
{
    public const string DefaultPassword = "load-cnap-2026";

    private const int Standard = 1;

    public static readonly Command Command = new(
        "fill",
        "fills a PostgreSQL database with cases of all hromadas, more where more people live. Creates the schema, the "
        + "register and the standard where they are missing. Only for databases made for measuring.",
        [
            new("cases", "N", "how many cases to add"),
            new("database", "CONNECTION", "connection string of the role cnap_migrator, which owns the schema"),
            new("open", "PERCENT", "how many of the cases are still open", "15"),
            new("connections", "N", "how many connections write side by side", "2"),
            new("password", "TEXT", "password of the invented staff", DefaultPassword),
            new("seed", "N", "another number makes other cases", "1"),
        ],
        RunAsync);

    private static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var wanted = arguments.Number("cases", 1, 50_000_000);
        var open = arguments.Number("open", 0, 100);
        var connections = arguments.Number("connections", 1, 16);
        var seed = arguments.Number("seed", 0, int.MaxValue);
        var clock = Stopwatch.StartNew();
        await using var platform = Platform.On(arguments.Text("database"));
        await using var source = NpgsqlDataSource.Create(arguments.Text("database"));

        await StartUp.PrepareRegisterAsync(platform.Services, Console.WriteLine, cancellationToken);
        var standard = await StandardAsync(platform, cancellationToken);
        var bulk = new BulkMode(source, CaseBatch.Tables(await ModelAsync(platform)));
        await bulk.RestoreAsync(connections, cancellationToken);
        var country = await new CountryBuilder(platform, source, standard, arguments.Text("password"))
            .BuildAsync(cancellationToken);
        Say(clock, $"{country.Count} hromadas with points, services and staff");

        await bulk.BeginAsync(cancellationToken);
        var filling = new CaseFilling(source, await ModelAsync(platform), standard) { Open = open, Seed = seed };
        var rows = await filling.RunAsync(country, wanted, connections, cancellationToken);
        Say(clock, $"{wanted:#,0} cases and {rows:#,0} rows written");

        await bulk.RestoreAsync(connections, cancellationToken);
        Say(clock, "indexes and references checked");
        await bulk.AnalyzeAsync(connections, cancellationToken);
        Say(clock, "done");
    }

    private static Task<Microsoft.EntityFrameworkCore.Metadata.IModel> ModelAsync(Platform platform) =>
        platform.WithDbAsync(db => Task.FromResult(db.Model));

    private static async Task<PublishedStandard> StandardAsync(Platform platform, CancellationToken cancellationToken)
    {
        await using (var scope = platform.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<StandardFiles>().PublishAsync(Standard, cancellationToken);
        }

        return await platform.WithDbAsync(db => platform.Services.GetRequiredService<PublishedStandards>()
            .GetAsync(Standard, db, cancellationToken));
    }

    private static void Say(Stopwatch clock, string text) =>
        Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:0.0} s  {text}");
}
