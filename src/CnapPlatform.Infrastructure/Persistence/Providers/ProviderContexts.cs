using CnapPlatform.Application.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Persistence.Providers;

/// <summary>One file, nothing to install: the embedded default.</summary>
public sealed class SqliteCnapDb(DbContextOptions<SqliteCnapDb> options, ICurrentHromada hromada)
    : CnapDb(options, hromada);

/// <summary>PostgreSQL: the production default, with row-level security.</summary>
public sealed class PostgreSqlCnapDb(DbContextOptions<PostgreSqlCnapDb> options, ICurrentHromada hromada)
    : CnapDb(options, hromada)
{
    // By code, whatever the database's language: the beginning of a word is then a range of the index.
    protected override string? CollationOfKeys => "C";
}

/// <summary>SQL Server: migrations and model are checked; not yet run against a live server.</summary>
public sealed class SqlServerCnapDb(DbContextOptions<SqlServerCnapDb> options, ICurrentHromada hromada)
    : CnapDb(options, hromada)
{
    protected override string? CollationOfKeys => "Latin1_General_100_BIN2";
}
