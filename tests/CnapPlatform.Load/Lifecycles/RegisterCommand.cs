using System.Collections.Concurrent;
using System.Diagnostics;
using CnapPlatform.Load.Kernel;
using Npgsql;

namespace CnapPlatform.Load.Lifecycles;

/// <summary>Registers many applications in one hromada at the same moment and looks at their numbers.</summary>
internal static class RegisterCommand
{
    public static readonly Command Command = new(
        "register",
        "registers many applications in one hromada at the same moment over the API of a running platform and says "
        + "whether a number is missing or given twice. Start the platform with Api__CallsPerMinute=0.",
        [
            new("url", "ADDRESS", "where the platform runs", "http://127.0.0.1:5000"),
            new("database", "CONNECTION", "connection string of the role cnap_migrator: keys, points"),
            new("parallel", "N", "how many at the same moment", "500"),
        ],
        RunAsync);

    private static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var parallel = arguments.Number("parallel", 1, 10_000);
        await using var source = NpgsqlDataSource.Create(arguments.Text("database"));
        var desk = (await new DeskBuilder(source, arguments.Text("database")).BuildAsync(1, cancellationToken))[0];
        using var api = new ApiClient(arguments.Address("url"));
        await api.CallAsync("register", new Life(desk), cancellationToken);

        var registered = new ConcurrentBag<Life>();
        var errors = new ConcurrentBag<string>();
        var taken = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, parallel).Select(async _ =>
        {
            await Task.Yield();
            var life = new Life(desk);
            try
            {
                await api.CallAsync("register", life, cancellationToken);
                registered.Add(life);
            }
            catch (Exception failure) when (failure is ApiError or HttpRequestException)
            {
                errors.Add(failure.Message);
            }

            taken.Add(clock.Elapsed.TotalMilliseconds);
        }));

        Console.WriteLine($"{parallel:#,0} at once in {clock.Elapsed.TotalSeconds:0.00} s; {Figures.Line(taken)}");
        Print([.. registered.Select(life => SequenceOf(life.Number!)).Order()], [.. errors]);
    }

    private static int SequenceOf(string number) => int.Parse(number.Split('-')[^1]);

    private static void Print(List<int> sequences, List<string> errors)
    {
        var distinct = sequences.Distinct().Count();
        var gaps = distinct == 0 ? 0 : sequences[^1] - sequences[0] + 1 - distinct;
        Console.WriteLine(
            $"{sequences.Count:#,0} registered, {sequences.Count - distinct} numbers given twice, {gaps} gaps, "
            + $"{errors.Count} errors");
        foreach (var error in errors.GroupBy(error => error).OrderByDescending(same => same.Count()).Take(5))
        {
            Console.WriteLine($"  {error.Count():#,0} × {error.Key}");
        }
    }
}
