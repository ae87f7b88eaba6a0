using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CnapPlatform.TestSupport.Databases;

/// <summary>
/// Where a PostgreSQL server for tests comes from: a given one, or Debian's binaries in a temporary folder.
/// A container would be one more case of <see cref="StartAsync"/>.
/// </summary>
internal static class PostgreSqlServer
{
    /// <summary>A superuser's connection string of a server that tests may make and drop databases on.</summary>
    private const string Variable = "CNAP_TEST_POSTGRES";

    private const string DebianBinaries = "/usr/lib/postgresql";

    public static string? WhyAbsent() => GivenServer() is not null || FindBinaries() is not null
        ? null
        : $"PostgreSQL is not installed (apt-get install postgresql) and {Variable} is not set.";

    /// <summary>A superuser's connection string.</summary>
    public static async Task<string> StartAsync() => GivenServer() ?? await StartDebianAsync(FindBinaries()!);

    private static string? GivenServer() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
        ? given
        : null;

    private static string? FindBinaries() => Directory.Exists(DebianBinaries)
        ? Directory.GetDirectories(DebianBinaries)
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")))
            .MaxBy(bin => VersionOf(bin))
        : null;

    private static int VersionOf(string binaries) => int.TryParse(
        Path.GetFileName(Path.GetDirectoryName(binaries)), CultureInfo.InvariantCulture, out var version)
        ? version
        : 0;

    // A socket in its own folder needs no free port, so that any number of test processes run side by side.
    private static async Task<string> StartDebianAsync(string binaries)
    {
        var folder = TestFolder.PathOf("postgresql");
        var data = Path.Combine(folder, "data");
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("install", "-d", "-o", "postgres", "-m", "755", folder);
        }
        else
        {
            Directory.CreateDirectory(folder);
        }

        await RunAsServerAsync(
            Path.Combine(binaries, "initdb"),
            "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await RunAsServerAsync(
            Path.Combine(binaries, "pg_ctl"),
            "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-o", Settings(folder), "start");
        return new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Username = "postgres",
            Database = "postgres",
        }.ToString();
    }

    private static string Settings(string socketFolder) =>
        $"-c listen_addresses= -c unix_socket_directories={socketFolder} -c max_connections=300 "
        + "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off";

    // The server refuses to run as root.
    private static Task RunAsServerAsync(string program, params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
            : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} ended with {process.ExitCode}. {await output} {errors}");
        }
    }
}
