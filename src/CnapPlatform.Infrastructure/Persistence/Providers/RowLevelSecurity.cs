using Microsoft.EntityFrameworkCore.Migrations;

namespace CnapPlatform.Infrastructure.Persistence.Providers;

/// <summary>
/// What a migration says of its tables so that the database server itself keeps hromadas apart and roles in bounds.
/// Every new table must be named in one of these; a test reads the catalogue.
/// </summary>
internal static class RowLevelSecurity
{
    private const string CurrentHromada = "nullif(current_setting('app.hromada', true), '')::int";

    /// <summary>PostgreSQL: rows of a hromada are seen and written only while the connection serves it.</summary>
    public static void ProtectTenantTables(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
        {
            migration.Sql(
                $"""
                ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
                CREATE POLICY own_hromada ON "{table}"
                    USING ("HromadaId" = {CurrentHromada}) WITH CHECK ("HromadaId" = {CurrentHromada});
                GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO cnap_app;
                """);
        }
    }

    /// <summary>PostgreSQL: platform tables are read and written by the application in every hromada.</summary>
    public static void OpenPlatformTables(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
        {
            migration.Sql($"""GRANT SELECT, INSERT, UPDATE, DELETE ON "{table}" TO cnap_app;""");
        }
    }

    /// <summary>PostgreSQL: lines that are only ever added, e.g. the route sheet.</summary>
    public static void MakeAppendOnly(this MigrationBuilder migration, string table) =>
        migration.Sql($"""REVOKE UPDATE, DELETE ON "{table}" FROM cnap_app;""");

    /// <summary>PostgreSQL: what the ministry's role reads; never a table with applicants.</summary>
    public static void ShowToMinistry(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
        {
            migration.Sql($"""GRANT SELECT ON "{table}" TO cnap_ministry;""");
        }
    }

    /// <summary>SQL Server: the same wall as a security policy over SESSION_CONTEXT.</summary>
    public static void ProtectTenantTablesOnSqlServer(this MigrationBuilder migration, params string[] tables)
    {
        foreach (var table in tables)
        {
            migration.Sql(
                $"""
                EXEC(N'CREATE SECURITY POLICY [own_hromada_{table}]
                    ADD FILTER PREDICATE dbo.fn_own_hromada([HromadaId]) ON dbo.[{table}],
                    ADD BLOCK PREDICATE dbo.fn_own_hromada([HromadaId]) ON dbo.[{table}]
                WITH (STATE = ON)');
                """);
        }
    }
}
