using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.TestSupport.Databases;

/// <summary>
/// Databases for tests: each provider's schema is migrated and given its small register once in a test process, and
/// every test then works on a copy of its own.
/// </summary>
public static class TestDatabases
{
    private static readonly Lazy<Task<ITemplate>> Sqlite = new(() => SqliteTemplate.MakeAsync());
    private static readonly Lazy<Task<ITemplate>> PostgreSql = new(() => PostgreSqlTemplate.MakeAsync());

    /// <summary>Nothing may be skipped: what is missing fails.</summary>
    public static bool AllRequired => Environment.GetEnvironmentVariable("CNAP_REQUIRE_ALL") == "1";

    /// <summary>Why tests cannot run on this provider here; null where they can.</summary>
    public static string? WhyAbsent(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => null,
        DatabaseProvider.PostgreSql => PostgreSqlServer.WhyAbsent(),
        _ => "Not yet run against a live server; its migrations, script and model are checked without one.",
    };

    public static async Task<TestDatabase> CloneAsync(DatabaseProvider provider)
    {
        if (WhyAbsent(provider) is { } reason)
        {
            throw new InvalidOperationException($"{provider} is required here. {reason}");
        }

        var template = await (provider == DatabaseProvider.Sqlite ? Sqlite : PostgreSql).Value;
        return await template.CloneAsync();
    }
}

/// <summary>A migrated database that is only ever copied.</summary>
internal interface ITemplate
{
    Task<TestDatabase> CloneAsync();
}

/// <summary>One database of one test, dropped with it.</summary>
public sealed class TestDatabase(
    DatabaseProvider provider, string appConnection, string ownerConnection, Func<Task> drop) : IAsyncDisposable
{
    public DatabaseProvider Provider { get; } = provider;

    /// <summary>As the running program connects: on PostgreSQL under row-level security, without DDL.</summary>
    public string AppConnection { get; } = appConnection;

    /// <summary>As migrations connect: on PostgreSQL the owner, who sees the rows of every hromada.</summary>
    public string OwnerConnection { get; } = ownerConnection;

    public async ValueTask DisposeAsync() => await drop();
}
