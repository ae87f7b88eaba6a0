using Microsoft.EntityFrameworkCore.Migrations;

namespace CnapPlatform.Infrastructure.Persistence.Providers.PostgreSql.Migrations;

/// <summary>The walls of the first migration's tables.</summary>
public partial class Initial
{
    private static readonly string[] TenantTables =
    [
        "Points", "OpeningHours", "OfferedServices", "LocalOverrides", "Adoptions", "Cases", "CaseRoute",
        "CaseDocuments", "CaseNumberCounters", "Outbox", "Notifications",
    ];

    private static readonly string[] PublicTables =
        ["Hromadas", "ReplacedSlugs", "Units", "UnitAliases", "WarTerritories", "Standards", "Passports"];

    private static readonly string[] OtherPlatformTables =
    [
        "Accounts", "AspNetUserClaims", "AspNetUserLogins", "AspNetUserPasskeys", "AspNetUserTokens", "Memberships",
        "MembershipPoints", "ProviderBodies", "ProviderWork", "DueWork", "TrackedCases", "OutboxSignals",
    ];

    private static void Protect(MigrationBuilder migration)
    {
        migration.ProtectTenantTables(TenantTables);
        migration.MakeAppendOnly("CaseRoute");
        migration.OpenPlatformTables([.. PublicTables, .. OtherPlatformTables]);
        migration.ShowToMinistry([.. PublicTables, "ProviderBodies"]);
    }
}
