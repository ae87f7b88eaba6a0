using CnapPlatform.Infrastructure.Persistence;
using Npgsql;

namespace CnapPlatform.Application.Tests.Hromadas;

/// <summary>What the server's own catalogue says after migration: every table is walled, or on the list.</summary>
public sealed class CatalogueTests
{
    private const string PlatformTables =
        """
        Hromadas ReplacedSlugs Units UnitAliases WarTerritories Standards StandardSteps Passports
        CalendarAnnouncements SuspendedTerritories Recalculations
        StandardEdits ReviewComments PassportApprovals WarningSignOffs WorkingCopies GroupMeetings GroupTasks
        HromadaQuestions Clarifications ConsultationRemarks Adoptions ServiceUse CaseIndex
        Accounts AspNetUserClaims AspNetUserLogins AspNetUserPasskeys AspNetUserTokens
        Memberships MembershipPoints Absences ProviderBodies ProviderWork DueWork TrackedCases OutboxSignals
        DeliveryWork StaffNotices ApiKeys ApiAnswers
        __EFMigrationsHistory
        """;

    private const string Tables =
        """
        SELECT t.relname, t.relrowsecurity, t.relforcerowsecurity, pg_get_userbyid(t.relowner),
            EXISTS (
                SELECT FROM pg_policy p
                WHERE p.polrelid = t.oid AND p.polcmd = '*' AND p.polpermissive
                    AND pg_get_expr(p.polqual, t.oid) LIKE '%"HromadaId" = %app.hromada%'
                    AND pg_get_expr(p.polwithcheck, t.oid) LIKE '%"HromadaId" = %app.hromada%'),
            (SELECT count(*) FROM pg_policy p WHERE p.polrelid = t.oid)
        FROM pg_class t
        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p', 'v', 'm', 'f')
        ORDER BY t.relname
        """;

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Every_table_is_walled_or_on_the_platform_list(DatabaseProvider provider)
    {
        var platform = PlatformTables.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var tables = await ReadAsync(provider, Tables);

        var tenant = tables.Where(table => !platform.Contains((string)table[0])).ToList();

        Assert.NotEmpty(tenant);
        Assert.All(tenant, table => Assert.True(
            table is [_, true, true, _, true, 1L],
            $"{table[0]} is neither a platform table nor walled: row-level security enabled and forced, and one "
            + "policy with USING and WITH CHECK."));
        Assert.Empty(platform.Except(tables.Select(table => (string)table[0])));
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task The_running_programs_role_is_bound_by_the_walls_and_owns_nothing(DatabaseProvider provider)
    {
        var role = Assert.Single(await ReadAsync(
            provider,
            """
            SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
                has_schema_privilege('cnap_app', 'public', 'CREATE'),
                has_database_privilege('cnap_app', current_database(), 'CREATE'),
                EXISTS (SELECT FROM pg_auth_members m WHERE m.member = pg_roles.oid),
                EXISTS (SELECT FROM pg_class c WHERE c.relowner = pg_roles.oid),
                EXISTS (SELECT FROM pg_database d WHERE d.datdba = pg_roles.oid)
            FROM pg_roles WHERE rolname = 'cnap_app'
            """));

        Assert.All(role, value => Assert.False((bool)value));
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Every_table_belongs_to_the_migrator(DatabaseProvider provider)
    {
        var tables = await ReadAsync(provider, Tables);

        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.Equal("cnap_migrator", table[3]));
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task The_route_sheet_is_only_ever_added_to(DatabaseProvider provider)
    {
        var rights = Assert.Single(await ReadAsync(
            provider,
            """
            SELECT has_table_privilege('cnap_app', '"CaseRoute"', 'INSERT'),
                has_table_privilege('cnap_app', '"CaseRoute"', 'UPDATE'),
                has_table_privilege('cnap_app', '"CaseRoute"', 'DELETE')
            """));

        Assert.Equal([true, false, false], rights.Cast<bool>());
    }

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task The_ministry_reads_no_table_that_a_hromada_owns(DatabaseProvider provider)
    {
        var readable = await ReadAsync(
            provider,
            """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relrowsecurity
                AND (has_table_privilege('cnap_ministry', oid, 'SELECT, INSERT, UPDATE, DELETE')
                    OR has_table_privilege('cnap_audit', oid, 'SELECT, INSERT, UPDATE, DELETE'))
            """);

        Assert.Empty(readable);
    }

    private static async Task<List<object[]>> ReadAsync(DatabaseProvider provider, string sql)
    {
        await using var database = await TestDatabases.CloneAsync(provider);
        await using var connection = new NpgsqlConnection(database.OwnerConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<object[]> rows = [];
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
