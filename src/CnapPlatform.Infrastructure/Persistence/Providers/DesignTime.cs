using CnapPlatform.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Infrastructure.Persistence.Providers;

/// <summary>
/// Contexts without a server, for `dotnet ef` and for model checks. Identity reads its schema version from the
/// application's services, so these are given too.
/// </summary>
public static class DesignTime
{
    private static readonly ServiceProvider IdentityServices = new ServiceCollection()
        .Configure<IdentityOptions>(IdentityRules.Apply)
        .BuildServiceProvider();

    public static SqliteCnapDb Sqlite() => new(
        Options<SqliteCnapDb>(o => o.UseSqlite("Data Source=design.db")), new CurrentHromada());

    public static PostgreSqlCnapDb PostgreSql() => new(
        Options<PostgreSqlCnapDb>(o => o.UseNpgsql("Host=design")), new CurrentHromada());

    public static SqlServerCnapDb SqlServer() => new(
        Options<SqlServerCnapDb>(o => o.UseSqlServer("Server=design")), new CurrentHromada());

    private static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder> useProvider)
        where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>().UseApplicationServiceProvider(IdentityServices);
        useProvider(builder);
        return builder.Options;
    }
}

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteCnapDb>
{
    public SqliteCnapDb CreateDbContext(string[] args) => DesignTime.Sqlite();
}

internal sealed class PostgreSqlFactory : IDesignTimeDbContextFactory<PostgreSqlCnapDb>
{
    public PostgreSqlCnapDb CreateDbContext(string[] args) => DesignTime.PostgreSql();
}

internal sealed class SqlServerFactory : IDesignTimeDbContextFactory<SqlServerCnapDb>
{
    public SqlServerCnapDb CreateDbContext(string[] args) => DesignTime.SqlServer();
}
