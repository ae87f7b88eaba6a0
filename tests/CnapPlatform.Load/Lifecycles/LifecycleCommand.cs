using CnapPlatform.Load.Kernel;
using CnapPlatform.Load.Measuring;
using Npgsql;

namespace CnapPlatform.Load.Lifecycles;

/// <summary>Sends whole lives of cases to the API of a running platform, as they arrive and not as they are answered.</summary>
internal static class LifecycleCommand
{
    public static readonly Command Command = new(
        "lifecycle",
        "sends lives of cases to the API of a running platform: register, hand over, receive, decide, result, notify, "
        + "issue, search. They begin when their time has come, however slow the answers are (open loop); times are counted "
        + "from when a call was to be sent. Makes API keys in the database for itself. Start the platform with "
        + "Api__CallsPerMinute=0.",
        [
            new("url", "ADDRESS", "where the platform runs", "http://127.0.0.1:5000"),
            new("database", "CONNECTION", "connection string of the role cnap_migrator: keys, points, sizes"),
            new("rate", "N", "lives that begin each second", "100"),
            new("seconds", "N", "how long", "60"),
            new("warmup", "N", "seconds before, at half the rate, that are not counted", "10"),
            new("profile", "NAME", "“steady”, or “spike”: 1, 15, 1, 25, 2, 35, 10 a second, twice", "steady"),
            new("step", "N", "seconds of each step of the spike", "10"),
            new("hromadas", "N", "how many hromadas take part, those with most people first", "200"),
            new("app", "PID", "process of the platform, to count its CPU time", ""),
        ],
        RunAsync);

    private static readonly int[] Spike = [1, 15, 1, 25, 2, 35, 10];

    private static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var rate = arguments.Number("rate", 1, 10_000);
        var seconds = arguments.Number("seconds", 1, 86_400);
        var step = arguments.Number("step", 1, 3_600);
        var profile = arguments.Text("profile") switch
        {
            "steady" => [(rate, seconds)],
            "spike" => Spike.Concat(Spike).Select(perSecond => (perSecond, step)).ToList(),
            var other => throw new WrongArguments($"--profile is “steady” or “spike”, not “{other}”."),
        };
        await using var source = NpgsqlDataSource.Create(arguments.Text("database"));
        var desks = await new DeskBuilder(source, arguments.Text("database"))
            .BuildAsync(arguments.Number("hromadas", 1, 1470), cancellationToken);
        using var api = new ApiClient(arguments.Address("url"));
        var warmup = arguments.Number("warmup", 0, 3_600);
        if (warmup > 0)
        {
            await new OpenLoop(desks, api).RunAsync([(Math.Max(1, rate / 2), warmup)], cancellationToken);
        }

        int? app = arguments.TextOrNull("app") is null ? null : arguments.Number("app", 1, int.MaxValue);
        var before = await Growth.ReadAsync(source, cancellationToken);
        var cpu = await CpuTimes.ReadAsync(app, source, cancellationToken);
        var loop = new OpenLoop(desks, api);
        await loop.RunAsync(profile, cancellationToken);
        var spent = await CpuTimes.ReadAsync(app, source, cancellationToken) - cpu;
        loop.Print();
        spent.Print(loop.Finished);

        // PostgreSQL counts rows with a delay.
        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        (await Growth.ReadAsync(source, cancellationToken)).PrintSince(before, loop.Finished);
    }
}
