using System.Diagnostics;
using System.Text;
using CnapPlatform.Infrastructure;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Application.Tests.Jobs;

/// <summary>The whole program in a process of its own, on a given database, that sweeps all the time.</summary>
internal sealed class SweepingProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("cnap-sweep-").FullName;
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private bool _isDisposed;

    private SweepingProcess(TestDatabase database) => _process = new Process { StartInfo = Start(database, _folder) };

    public static async Task<SweepingProcess> StartAsync(TestDatabase database)
    {
        var started = new SweepingProcess(database);
        started._process.OutputDataReceived += (_, line) => started.Hear(line.Data);
        started._process.ErrorDataReceived += (_, line) => started.Hear(line.Data);
        started._process.Start();
        started._process.BeginOutputReadLine();
        started._process.BeginErrorReadLine();
        if (await Task.WhenAny(started._listens.Task, Task.Delay(Patience)) != started._listens.Task)
        {
            await started.DisposeAsync();
            throw new InvalidOperationException($"The program did not start. It said:\n{started._said}");
        }

        return started;
    }

    /// <summary>SIGKILL: nothing is finished, nothing is cleaned up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static ProcessStartInfo Start(TestDatabase database, string folder)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var start = new ProcessStartInfo("dotnet", [Repository.PathOf(
            "src", "CnapPlatform.Web", "bin", output.Parent!.Name, output.Name, "CnapPlatform.Web.dll")])
        {
            WorkingDirectory = Repository.PathOf("src", "CnapPlatform.Web"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Database__Provider"] = nameof(DatabaseProvider.PostgreSql),
            [$"ConnectionStrings__{InfrastructureSetup.AppConnection}"] = database.AppConnection,
            ["Register__ImportOnStart"] = "false",
            ["DataFolder"] = folder,
            ["Jobs__SweepDeadlines"] = "00:00:00.100",
            ["Jobs__DeliverOutbox"] = "1.00:00:00",
            ["Jobs__CarryOver"] = "1.00:00:00",

            // Short, so that the others do not wait minutes for what a dead one had taken.
            ["Jobs__Lease"] = "00:00:02",
        })
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (line?.Contains("Now listening on: ", StringComparison.Ordinal) == true)
        {
            _listens.TrySetResult();
        }
    }
}
