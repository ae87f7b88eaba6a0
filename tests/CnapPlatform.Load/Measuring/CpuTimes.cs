using System.Diagnostics;
using System.Globalization;
using CnapPlatform.Load.Kernel;
using Npgsql;

namespace CnapPlatform.Load.Measuring;

/// <summary>CPU seconds of the platform, of the PostgreSQL server where it is on this machine, and of this tool.</summary>
internal sealed record CpuTimes(double? App, double? Database, double Tool)
{
    private const double TicksPerSecond = 100;

    public static async Task<CpuTimes> ReadAsync(
        int? app, NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var backend = await Sql.ScalarAsync<int>(source, "SELECT pg_backend_pid()", cancellationToken);
        return new CpuTimes(
            app is { } process && Stat.Of(process) is { } stat ? stat.Own : null,
            Stat.Of(backend) is { } own ? OfServer(own.Parent) : null,
            Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds);
    }

    public static CpuTimes operator -(CpuTimes later, CpuTimes earlier) => new(
        later.App - earlier.App, later.Database - earlier.Database, later.Tool - earlier.Tool);

    public void Print(int lives)
    {
        Say("platform", App, lives);
        Say("PostgreSQL", Database, lives);
        Say("this tool", Tool, lives);
    }

    private static void Say(string who, double? seconds, int lives) => Console.WriteLine(seconds is null
        ? $"  CPU {who}: not measured"
        : $"  CPU {who}: {seconds:0.0} s, {1000 * seconds / Math.Max(1, lives):0.00} ms a life");

    // The server's first process with those that have ended, and those that live; these name themselves anew for what
    // they do, so only their parent tells them.
    private static double OfServer(int first) => (Stat.Of(first)?.WithEndedChildren ?? 0)
        + Process.GetProcesses().Select(process => Stat.Of(process.Id))
            .Where(stat => stat?.Parent == first).Sum(stat => stat!.Own);

    /// <summary>A line of /proc/PID/stat.</summary>
    private sealed record Stat(int Parent, double Own, double WithEndedChildren)
    {
        private const int ParentField = 1;
        private const int FirstTime = 11;
        private const int OwnTimes = 2;
        private const int AllTimes = 4;

        public static Stat? Of(int process)
        {
            try
            {
                // The name in brackets may hold spaces; the numbers begin after it.
                var text = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
                var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
                double[] times = [.. fields.Skip(FirstTime).Take(AllTimes)
                    .Select(ticks => double.Parse(ticks, CultureInfo.InvariantCulture) / TicksPerSecond)];
                return new Stat(
                    int.Parse(fields[ParentField], CultureInfo.InvariantCulture),
                    times.Take(OwnTimes).Sum(),
                    times.Sum());
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
