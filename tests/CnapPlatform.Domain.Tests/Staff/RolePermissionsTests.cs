using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Tests.Staff;

public sealed class RolePermissionsTests
{
    private static readonly Permission[] AboutCases =
    [
        Permission.ViewCases, Permission.RegisterCases, Permission.HandOverCases, Permission.WorkOnCases,
        Permission.DecideCases, Permission.IssueResults,
    ];

    [Theory]
    [InlineData(Role.StandardEditor)]
    [InlineData(Role.StandardApprover)]
    [InlineData(Role.SectoralOwner)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.PlatformAdministrator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.TenantAdministrator)]
    public void The_ministry_the_platform_and_the_tenants_administrator_have_nothing_to_do_with_cases(Role role) =>
        Assert.Empty(AboutCases.Where(permission => RolePermissions.May(role, permission)));

    [Theory]
    [InlineData(Role.HeadOfCnap, "ViewCases RegisterCases HandOverCases DecideCases IssueResults")]
    [InlineData(Role.Administrator, "ViewCases RegisterCases HandOverCases DecideCases IssueResults")]
    [InlineData(Role.Starosta, "ViewCases RegisterCases")]
    [InlineData(Role.ProviderOfficer, "ViewCases WorkOnCases DecideCases")]
    [InlineData(Role.ProviderHead, "ViewCases WorkOnCases DecideCases")]
    [InlineData(Role.ProviderDeputy, "ViewCases WorkOnCases DecideCases")]
    public void Who_works_with_cases_may_do_their_own_part(Role role, string expected) => Assert.Equal(
        expected,
        string.Join(' ', AboutCases.Where(permission => RolePermissions.May(role, permission))));

    [Fact]
    public void Only_the_tenants_administrator_changes_the_list_of_services() =>
        AssertOnly(Permission.ManageServices, Role.TenantAdministrator);

    [Fact]
    public void Only_the_platforms_administrator_changes_the_register() =>
        AssertOnly(Permission.ManageRegister, Role.PlatformAdministrator);

    [Fact]
    public void Only_an_editor_changes_the_standard_and_every_role_reads_it()
    {
        AssertOnly(Permission.EditStandard, Role.StandardEditor);
        AssertOnly(Permission.ViewStandard, Enum.GetValues<Role>());
    }

    [Fact]
    public void Only_heads_and_deputies_confirm_refusals_and_give_cases_to_others()
    {
        AssertOnly(Permission.ConfirmRefusals, Role.HeadOfCnap, Role.ProviderHead, Role.ProviderDeputy);
        AssertOnly(Permission.ReassignCases, Role.HeadOfCnap, Role.ProviderHead, Role.ProviderDeputy);
        AssertOnly(Permission.ManageAbsences, Role.HeadOfCnap, Role.ProviderHead);
    }

    [Fact]
    public void No_role_may_do_what_only_the_system_does() => AssertOnly(Permission.System);

    private static void AssertOnly(Permission permission, params Role[] roles) =>
        Assert.Equal(roles, Enum.GetValues<Role>().Where(role => RolePermissions.May(role, permission)));
}
