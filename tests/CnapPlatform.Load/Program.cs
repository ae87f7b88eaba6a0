using System.Globalization;
using CnapPlatform.Load.Filling;
using CnapPlatform.Load.Kernel;
using CnapPlatform.Load.Lifecycles;
using CnapPlatform.Load.Measuring;
using Npgsql;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Command[] commands =
[
    FillCommand.Command, LifecycleCommand.Command, RegisterCommand.Command, InboxCommand.Command, SweepCommand.Command,
];

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

if (args is [] or ["--help" or "-h" or "help"])
{
    Console.WriteLine("Load tool: fills a PostgreSQL database to national size and measures the platform on it.\n");
    Console.WriteLine(string.Join("\n\n", commands.Select(command => command.Help())));
    return 0;
}

var asked = Array.Find(commands, command => command.Name == args[0]);
if (asked is null)
{
    await Console.Error.WriteLineAsync(
        $"“{args[0]}” is no command; there are: {string.Join(", ", commands.Select(command => command.Name))}.");
    return 2;
}

if (args.Contains("--help"))
{
    Console.WriteLine(asked.Help());
    return 0;
}

try
{
    await asked.Run(Arguments.Read(asked, args[1..]), stop.Token);
    return 0;
}
catch (WrongArguments wrong)
{
    await Console.Error.WriteLineAsync($"{wrong.Message} Try: {asked.Name} --help");
    return 2;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped.");
    return 130;
}
catch (Exception failure) when (failure is NpgsqlException or HttpRequestException or ApiError or CannotMeasure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
