using Microsoft.EntityFrameworkCore.Migrations;

namespace CnapPlatform.Infrastructure.Persistence.Providers.PostgreSql.Migrations;

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

    private static readonly string[] PublicTables =
    [
        "Hromadas", "ReplacedSlugs", "Units", "UnitAliases", "WarTerritories", "Standards", "StandardSteps",
        "Passports", "Adoptions", "ServiceUse", "Clarifications", "ConsultationRemarks", "CalendarAnnouncements",
        "SuspendedTerritories", "Recalculations",
    ];

    /// <summary>What the working group writes before and beside a version.</summary>
    private static readonly string[] WorkingGroupTables =
    [
        "StandardEdits", "ReviewComments", "PassportApprovals", "WarningSignOffs", "WorkingCopies", "GroupMeetings",
        "GroupTasks", "HromadaQuestions",
    ];

    private static readonly string[] OtherPlatformTables =
    [
        "Accounts", "AspNetUserClaims", "AspNetUserLogins", "AspNetUserPasskeys", "AspNetUserTokens", "Memberships",
        "MembershipPoints", "Absences", "ProviderBodies", "ProviderWork", "DueWork", "TrackedCases", "CaseIndex",
        "OutboxSignals", "DeliveryWork", "StaffNotices", "ApiKeys", "ApiAnswers",
    ];

    private static void Protect(MigrationBuilder migration)
    {
        migration.ProtectTenantTables(TenantTables);
        migration.MakeAppendOnly("CaseRoute");
        migration.MakeAppendOnly("CaseEarlierDecisions");
        migration.MakeAppendOnly("CasePapers");
        migration.MakeAppendOnly("PackageMoves");
        migration.MakeAppendOnly("HandoverLines");
        migration.MakeAppendOnly("CaseDocumentChecks");
        migration.MakeAppendOnly("CasePayments");
        migration.MakeAppendOnly("CaseFeeExemptions");
        migration.MakeAppendOnly("CaseFeeCancellations");
        migration.MakeAppendOnly("PaymentRequisites");
        migration.OpenPlatformTables([.. PublicTables, .. WorkingGroupTables, .. OtherPlatformTables]);
        migration.MakeAppendOnly("StandardSteps");
        migration.MakeAppendOnly("StandardEdits");
        migration.ShowToMinistry([.. PublicTables, .. WorkingGroupTables, "ProviderBodies"]);
        SealPublishedStandards(migration);
    }

    // A version that comes from the files is inserted published together with its passports, in one transaction:
    // its row then carries the id of the very transaction that adds the passports.
    private static void SealPublishedStandards(MigrationBuilder migration) => migration.Sql(
        """
        CREATE FUNCTION refuse_change_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'A published version of the standard is never changed.' USING ERRCODE = 'check_violation';
        END $$;
        CREATE FUNCTION refuse_passport_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE number int := CASE TG_OP WHEN 'DELETE' THEN OLD."StandardNumber" ELSE NEW."StandardNumber" END;
        BEGIN
            IF EXISTS (
                SELECT FROM "Standards" WHERE "Status" = 'Published'
                AND ("Number" = number OR (TG_OP = 'UPDATE' AND "Number" = OLD."StandardNumber"))
                AND xmin <> pg_current_xact_id()::xid)
            THEN
                RAISE EXCEPTION 'A published version of the standard is never changed.' USING ERRCODE = 'check_violation';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER sealed BEFORE UPDATE OR DELETE ON "Standards"
            FOR EACH ROW WHEN (OLD."Status" = 'Published') EXECUTE FUNCTION refuse_change_of_published();
        CREATE TRIGGER sealed BEFORE INSERT OR UPDATE OR DELETE ON "Passports"
            FOR EACH ROW EXECUTE FUNCTION refuse_passport_of_published();
        """);
}
