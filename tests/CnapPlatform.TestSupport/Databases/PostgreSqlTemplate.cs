using CnapPlatform.Infrastructure.Persistence;
using Npgsql;

namespace CnapPlatform.TestSupport.Databases;

/// <summary>
/// A database migrated as cnap_migrator and cloned by the server for each test, which works in it as cnap_app.
/// </summary>
internal sealed class PostgreSqlTemplate(NpgsqlConnectionStringBuilder server, string name) : ITemplate
{
    public static async Task<ITemplate> MakeAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(await PostgreSqlServer.StartAsync()) { Pooling = false };
        await RunAsync(server, await File.ReadAllTextAsync(Repository.PathOf("deploy", "postgresql", "roles.sql")));
        if (server.Password is { Length: > 0 } password)
        {
            // A server that asks for passwords gets the one that its superuser has.
            var literal = password.Replace("'", "''", StringComparison.Ordinal);
            await RunAsync(server, $"ALTER ROLE cnap_migrator PASSWORD '{literal}'");
            await RunAsync(server, $"ALTER ROLE cnap_app PASSWORD '{literal}'");
        }

        var template = new PostgreSqlTemplate(server, $"cnap_template_{Guid.NewGuid():N}");
        await RunAsync(server, $"CREATE DATABASE {template.Name} OWNER cnap_migrator");
        await using var database = template.Database(template.Name, () => Task.CompletedTask);
        await TemplateContent.FillAsync(database);
        ClearPools(database);
        return template;
    }

    private string Name { get; } = name;

    public async Task<TestDatabase> CloneAsync()
    {
        var clone = $"cnap_test_{Guid.NewGuid():N}";
        await RunAsync(
            server, $"CREATE DATABASE {clone} OWNER cnap_migrator TEMPLATE {Name} STRATEGY FILE_COPY");
        TestDatabase? database = null;
        database = Database(clone, async () =>
        {
            ClearPools(database!);
            await RunAsync(server, $"DROP DATABASE {clone} WITH (FORCE)");
        });
        return database;
    }

    private static void ClearPools(TestDatabase database)
    {
        foreach (var connection in new[] { database.AppConnection, database.OwnerConnection })
        {
            using var pool = new NpgsqlConnection(connection);
            NpgsqlConnection.ClearPool(pool);
        }
    }

    private static async Task RunAsync(NpgsqlConnectionStringBuilder server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ToString());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private TestDatabase Database(string database, Func<Task> drop) => new(
        DatabaseProvider.PostgreSql, ConnectionOf("cnap_app", database), ConnectionOf("cnap_migrator", database), drop);

    // Fewer connections than parallel requests, so that connections come back from the pool all the time.
    private string ConnectionOf(string role, string database) => new NpgsqlConnectionStringBuilder(server.ToString())
    {
        Username = role,
        Database = database,
        Pooling = true,
        MaxPoolSize = 20,
        Timeout = 60,
        IncludeErrorDetail = true,
    }.ToString();
}
