using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.TestSupport;

namespace CnapPlatform.Benchmarks;

/// <summary>
/// What a legal deadline costs on one core: the date alone, the date of a term that stood still, and the explanation
/// day by day. Each figure is of one deadline; a thousand different ones are counted in a loop.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(InOneProcess))]
public class DeadlineBenchmarks
{
    private const int Deadlines = 1_000;

    private static readonly Term[] Terms =
    [
        Term.WorkingDays(10), Term.CalendarDays(30), Term.Months(1), Term.OnTheDay, Term.WorkingDays(5),
        Term.CalendarDays(45), Term.WorkingDays(20),
    ];

    private readonly DateOnly[] _starts = new DateOnly[Deadlines];
    private readonly TermPause[][] _pauses = new TermPause[Deadlines][];
    private WorkingCalendar _calendar = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var text = File.ReadAllText(Repository.PathOf("deploy", "standard", "calendar.json"));
        _calendar = new WorkingCalendar(StandardJson.Read<WorkCalendarData>(JsonNode.Parse(text)));
        for (var i = 0; i < Deadlines; i++)
        {
            _starts[i] = new DateOnly(2026, 1, 1).AddDays(i);
            var stop = KyivDate.Instant(_starts[i].AddDays(2).ToDateTime(new TimeOnly(10, 0)));
            _pauses[i] = [new TermPause(stop, stop.AddDays(6))];
        }
    }

    [Benchmark(OperationsPerInvoke = Deadlines)]
    public int DueOn()
    {
        var sum = 0;
        for (var i = 0; i < Deadlines; i++)
        {
            sum += Deadline.DueOn(_starts[i], Terms[i % Terms.Length], _calendar).DayNumber;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Deadlines)]
    public int DueOnWithAStop()
    {
        var sum = 0;
        for (var i = 0; i < Deadlines; i++)
        {
            sum += PausedTerm.DueOn(_starts[i], Terms[i % Terms.Length], _calendar, _pauses[i]).DayNumber;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Deadlines)]
    public int Explain()
    {
        var sum = 0;
        for (var i = 0; i < Deadlines; i++)
        {
            sum += Deadline.Explain(_starts[i], Terms[i % Terms.Length], _calendar).Days.Count;
        }

        return sum;
    }

    // The project's settings would not reach a project that is made for the measurement.
    private sealed class InOneProcess : ManualConfig
    {
        public InOneProcess() => AddJob(Job.MediumRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
