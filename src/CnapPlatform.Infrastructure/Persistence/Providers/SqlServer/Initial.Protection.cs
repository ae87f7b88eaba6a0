using Microsoft.EntityFrameworkCore.Migrations;

namespace CnapPlatform.Infrastructure.Persistence.Providers.SqlServer.Migrations;

/// <summary>The walls of the first migration's tables.</summary>
public partial class Initial
{
    private static readonly string[] TenantTables =
    [
        "Points", "OpeningHours", "OfferedServices", "LocalServices", "LocalOverrides", "Cases", "CaseRoute",
        "CaseDocuments", "CaseNumberCounters", "Outbox", "Notifications",
        "SavedViews", "DeliveryAttempts", "HromadaReminders", "CaseEarlierDecisions", "CasePapers", "PackageMoves",
        "HandoverRegisters", "HandoverLines", "CaseDocumentChecks", "CasePayments", "CaseFeeExemptions",
        "CaseFeeCancellations", "CaseRefunds",
        "PaymentRequisites", "NumberBlocks", "ReservedNumbers", "FormDrafts",
    ];

    private static void Protect(MigrationBuilder migration)
    {
        // A function must be alone in its batch, and an idempotent script puts every statement inside an IF.
        migration.Sql(
            """
            EXEC(N'CREATE FUNCTION dbo.fn_own_hromada(@hromada int) RETURNS TABLE WITH SCHEMABINDING AS
            RETURN SELECT 1 AS allowed WHERE @hromada = TRY_CAST(SESSION_CONTEXT(N''hromada'') AS int)');
            """);
        migration.ProtectTenantTablesOnSqlServer(TenantTables);
    }
}
