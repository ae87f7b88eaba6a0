using System.Collections.Frozen;

namespace CnapPlatform.Domain.Staff;

/// <summary>What a person may be in one membership.</summary>
public enum Role
{
    StandardEditor,
    StandardApprover,
    SectoralOwner,
    Analyst,
    PlatformAdministrator,
    Auditor,
    TenantAdministrator,
    HeadOfCnap,
    Administrator,
    Starosta,
    ProviderOfficer,
    ProviderHead,

    /// <summary>The deputy of the provider's head: confirms refusals and gives cases to other people as the head does.</summary>
    ProviderDeputy,
}

/// <summary>What a command or query asks of whoever sends it.</summary>
public enum Permission
{
    /// <summary>Open to everybody, signed in or not.</summary>
    Anyone,

    /// <summary>Any person who has signed in.</summary>
    SignedIn,

    /// <summary>Only a job or the command line, never a person over the web.</summary>
    System,
    ViewStandard,
    EditStandard,

    /// <summary>Read drafts and what the working group does.</summary>
    ViewDrafts,

    /// <summary>Comment on a draft's fields.</summary>
    ReviewStandard,

    /// <summary>Approve the passports one's own ministry answers for.</summary>
    ApprovePassports,

    /// <summary>Approve a version that others have written, and publish it.</summary>
    ApproveStandard,

    /// <summary>See which hromada works by which version; codes and counts, no cases.</summary>
    ViewNetwork,

    /// <summary>Announce what changes the counting of terms, so that open cases are counted anew.</summary>
    AnnounceChanges,

    /// <summary>Ask the working group what a row of a card means; comment on a draft for one's hromada.</summary>
    AskMinistry,
    ManageRegister,
    ManageServices,
    ViewHromadaSettings,
    ViewCases,

    /// <summary>See how the CNAP is doing: numbers, no cases.</summary>
    ViewOverview,
    RegisterCases,
    HandOverCases,
    WorkOnCases,

    /// <summary>Decide what the procedure lets one decide, and bring the result to the CNAP.</summary>
    DecideCases,

    /// <summary>Move the end of a term, with the reason: the head of the provider.</summary>
    ExtendTerms,
    IssueResults,

    /// <summary>Be the second person of a refusal: the head or the deputy.</summary>
    ConfirmRefusals,

    /// <summary>Give a case to another person with the reason, and see who has how much work.</summary>
    ReassignCases,

    /// <summary>Enter when others are absent and who stands in for them.</summary>
    ManageAbsences,

    /// <summary>See what became of messages, mend an address, send anew; set the hromada's reminders.</summary>
    ManageNotices,

    /// <summary>Read a hromada's cases without what is personal in them, as the law publishes them.</summary>
    ExportOpenData,

    /// <summary>Make and revoke the keys by which other systems work for a hromada or a body.</summary>
    ManageApiKeys,

    /// <summary>Write down receipts, exemptions and refunds, and see a day's payments.</summary>
    HandlePayments,

    /// <summary>Say where fees are paid to.</summary>
    ManageRequisites,

    /// <summary>Take numbers from the counter for paper blanks, enter and void them.</summary>
    UsePaper,
}

/// <summary>The one table of roles and what they may do.</summary>
public static class RolePermissions
{
    private static readonly FrozenDictionary<Role, Permission[]> Table = new Dictionary<Role, Permission[]>
    {
        [Role.StandardEditor] =
        [
            Permission.ViewStandard, Permission.ViewDrafts, Permission.ReviewStandard, Permission.EditStandard,
            Permission.ViewNetwork,
        ],
        [Role.StandardApprover] =
        [
            Permission.ViewStandard, Permission.ViewDrafts, Permission.ReviewStandard, Permission.ApproveStandard,
            Permission.ViewNetwork, Permission.AnnounceChanges,
        ],
        [Role.SectoralOwner] =
        [
            Permission.ViewStandard, Permission.ViewDrafts, Permission.ReviewStandard, Permission.ApprovePassports,
        ],
        [Role.Analyst] = [Permission.ViewStandard, Permission.ViewDrafts, Permission.ViewNetwork],
        [Role.PlatformAdministrator] =
            [Permission.ManageRegister, Permission.ViewStandard, Permission.ViewNetwork, Permission.AnnounceChanges],
        [Role.Auditor] = [Permission.ViewStandard, Permission.ViewNetwork],
        [Role.TenantAdministrator] =
        [
            Permission.ManageServices, Permission.ViewHromadaSettings, Permission.ViewStandard,
            Permission.AskMinistry, Permission.ViewOverview, Permission.ManageNotices, Permission.ManageApiKeys,
            Permission.ManageRequisites,
        ],
        [Role.HeadOfCnap] =
        [
            Permission.ViewCases, Permission.RegisterCases, Permission.HandOverCases, Permission.DecideCases,
            Permission.IssueResults, Permission.ViewHromadaSettings, Permission.ViewStandard, Permission.AskMinistry,
            Permission.ViewOverview, Permission.ConfirmRefusals, Permission.ReassignCases, Permission.ManageAbsences,
            Permission.ManageNotices, Permission.ExportOpenData, Permission.HandlePayments, Permission.UsePaper,
        ],
        [Role.Administrator] =
        [
            Permission.ViewCases, Permission.RegisterCases, Permission.HandOverCases, Permission.DecideCases,
            Permission.IssueResults, Permission.ViewHromadaSettings, Permission.ViewStandard,
            Permission.ExportOpenData, Permission.HandlePayments, Permission.UsePaper,
        ],
        [Role.Starosta] =
        [
            Permission.ViewCases, Permission.RegisterCases, Permission.ViewStandard, Permission.HandlePayments,
            Permission.UsePaper,
        ],
        [Role.ProviderOfficer] =
            [Permission.ViewCases, Permission.WorkOnCases, Permission.DecideCases, Permission.ViewStandard],
        [Role.ProviderHead] =
        [
            Permission.ViewCases, Permission.WorkOnCases, Permission.DecideCases, Permission.ExtendTerms,
            Permission.ViewStandard, Permission.ConfirmRefusals, Permission.ReassignCases, Permission.ManageAbsences,
            Permission.ManageApiKeys,
        ],
        [Role.ProviderDeputy] =
        [
            Permission.ViewCases, Permission.WorkOnCases, Permission.DecideCases, Permission.ViewStandard,
            Permission.ConfirmRefusals, Permission.ReassignCases,
        ],
    }.ToFrozenDictionary();

    public static bool May(Role role, Permission permission) => Table[role].Contains(permission);
}
