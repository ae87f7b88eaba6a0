namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>The section «Database» of the configuration.</summary>
public sealed record DatabaseSettings
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// Bring the schema up to date when the program starts. On PostgreSQL and SQL Server this needs the connection
    /// string «Migrator» and is otherwise done by the command «migrate».
    /// </summary>
    public bool MigrateOnStart { get; init; }
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
