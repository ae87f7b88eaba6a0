using System.Diagnostics;
using System.Globalization;
using System.Text;
using CnapPlatform.TestSupport;

namespace CnapPlatform.Browser.Tests.Kernel;

/// <summary>
/// The whole program as a newcomer starts it: a process of its own on a free port, with a new data folder, the demo
/// seed and its jobs.
/// </summary>
internal sealed class ProgramUnderTest : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    /// <summary>A test host that is killed ends nothing itself, so this waits for its end and cleans up.</summary>
    private const string Watchdog =
        """
        exec </dev/null >/dev/null 2>&1
        while kill -0 "$1" && kill -0 "$2"; do sleep 1; done
        kill "$2"
        sleep 2
        kill -0 "$1" || rm -rf "$3"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private bool _ended;

    private ProgramUnderTest(string folder, int daysAhead)
    {
        _folder = folder;
        _process = new Process { StartInfo = Start(folder, daysAhead), EnableRaisingEvents = true };
    }

    public string Address => _address.Task.Result;

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public static Task<ProgramUnderTest> StartAsync() =>
        StartAsync(Directory.CreateTempSubdirectory("cnap-browser-").FullName, daysAhead: 0);

    /// <summary>Ends the program and starts it again with all it has kept, so many days later.</summary>
    public async Task<ProgramUnderTest> RestartAsync(int daysAhead)
    {
        await EndAsync();
        return await StartAsync(_folder, daysAhead);
    }

    private static async Task<ProgramUnderTest> StartAsync(string folder, int daysAhead)
    {
        var program = new ProgramUnderTest(folder, daysAhead);
        program._process.OutputDataReceived += (_, line) => program.Hear(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Hear(line.Data);
        program._process.Exited += (_, _) => program.Fail("ended before it listened");
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        program.Watch();
        await Task.WhenAny(program._address.Task, Task.Delay(Patience));
        program.Fail("did not listen in time");
        await program._address.Task;
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task EndAsync()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Start(string folder, int daysAhead)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly()])
        {
            WorkingDirectory = Repository.PathOf("src", "CnapPlatform.Web"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["DataFolder"] = folder;

        // All journeys come from one address and would share its ten attempts a minute.
        start.Environment["SignIn__AttemptsPerMinute"] = "100";
        start.Environment["Jobs__CarryOver"] = "00:00:02";
        start.Environment["Demo__DaysAhead"] = daysAhead.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    // Run from its own output, where its assets' manifest is; the tests' output has neither.
    private static string Assembly()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.PathOf(
            "src", "CnapPlatform.Web", "bin", output.Parent!.Name, output.Name, "CnapPlatform.Web.dll");
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.AppendLine(line);
        }

        var place = line.IndexOf(Listening, StringComparison.Ordinal);
        if (place >= 0)
        {
            _address.TrySetResult(line[(place + Listening.Length)..].Trim());
        }
    }

    private void Fail(string what) =>
        _address.TrySetException(new InvalidOperationException($"The program {what}. It said:\n{Said}"));

    private void Watch()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var me = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var it = _process.Id.ToString(CultureInfo.InvariantCulture);
        using var started = Process.Start(
            "setsid", ["--fork", "sh", "-c", Watchdog, "cnap-browser-watchdog", me, it, _folder]);
        started.WaitForExit();
    }
}
