using System.Diagnostics;
using System.Globalization;

namespace CnapPlatform.TestSupport.Databases;

/// <summary>
/// The temporary folder of this test process. A test host is killed before its exit handlers run, so a watchdog in
/// a session of its own stops the database server and removes the folder when the process is gone.
/// </summary>
internal static class TestFolder
{
    private const string Memory = "/dev/shm";
    private const long EnoughMemory = 2L * 1024 * 1024 * 1024;

    private const string Watchdog =
        """
        exec </dev/null >/dev/null 2>&1
        while kill -0 "$1"; do sleep 1; done
        if [ -f "$2/postgresql/data/postmaster.pid" ]; then
            kill -QUIT "$(head -n 1 "$2/postgresql/data/postmaster.pid")"
            sleep 1
        fi
        rm -rf "$2"
        """;

    private static readonly Lazy<string> Root = new(Make);

    public static string PathOf(params string[] parts) => Path.Combine([Root.Value, .. parts]);

    // Copying a database in memory takes 15 ms, on a disk often 200.
    private static string Parent() =>
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > EnoughMemory
            ? Memory
            : Path.GetTempPath();

    private static string Make()
    {
        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var folder = Path.Combine(Parent(), $"cnap-tests-{process}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        if (OperatingSystem.IsLinux())
        {
            // The server's own account must be able to reach its part of the folder.
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
            using var started = Process.Start(
                "setsid", ["--fork", "sh", "-c", Watchdog, "cnap-test-watchdog", process, folder]);
            started.WaitForExit();
        }

        return folder;
    }
}
