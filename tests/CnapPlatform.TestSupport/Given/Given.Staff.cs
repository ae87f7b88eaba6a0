using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.TestSupport;

public static partial class Given
{
    /// <summary>Of everybody who signs in.</summary>
    public const string Password = "correct horse battery";

    /// <summary>A state body that serves both live hromadas.</summary>
    public static readonly ProviderBodyId StateBody = new(Fixed(301));

    public static Membership CityHead => Member(401, Role.HeadOfCnap, City);

    public static Membership CityAdministrator => Member(402, Role.Administrator, City);

    /// <summary>Another administrator, who receives people at the remote workplace only.</summary>
    public static Membership CityRemoteAdministrator
    {
        get
        {
            var member = Member(403, Role.Administrator, City);
            member.LimitTo(CityRemote);
            return member;
        }
    }

    public static Membership CityTenantAdministrator => Member(404, Role.TenantAdministrator, City);

    public static Membership SettlementAdministrator => Member(405, Role.Administrator, Settlement);

    public static Membership SettlementTenantAdministrator => Member(406, Role.TenantAdministrator, Settlement);

    public static Membership StateOfficer => Member(407, Role.ProviderOfficer, provider: StateBody);

    public static Membership CityArchitect => Member(408, Role.ProviderOfficer, provider: OwnBodyOf(City));

    public static Membership SettlementArchitect => Member(409, Role.ProviderOfficer, provider: OwnBodyOf(Settlement));

    public static Membership CityHeadOfArchitects =>
        Member(420, Role.ProviderHead, provider: OwnBodyOf(City));

    public static Membership SettlementHeadOfArchitects =>
        Member(421, Role.ProviderHead, provider: OwnBodyOf(Settlement));

    public static Membership PlatformAdministrator => Member(410, Role.PlatformAdministrator);

    public static Membership StandardEditor => Member(411, Role.StandardEditor);

    public static Membership SecondEditor => Member(412, Role.StandardEditor);

    public static Membership StandardApprover => Member(413, Role.StandardApprover);

    /// <summary>Approves the passports of the migration service.</summary>
    public static Membership DmsOwner => Member(414, Role.SectoralOwner, owner: "dms");

    /// <summary>Approves the passports of everybody else.</summary>
    public static Membership MinistryOwner => Member(415, Role.SectoralOwner, owner: "ministry");

    public static Membership Analyst => Member(416, Role.Analyst);

    /// <summary>The body of a live hromada's own council.</summary>
    public static ProviderBodyId OwnBodyOf(HromadaId hromada) => new(Fixed(310 + hromada.Value));

    /// <summary>What a person types to sign in.</summary>
    public static string LoginOf(Membership member) => $"person-{member.AccountId.Value.ToString("N")[^3..]}";

    public static string NameOf(Membership member) => $"Особа {member.AccountId.Value.ToString("N")[^3..]}";

    internal static IEnumerable<ProviderBody> ProviderBodies()
    {
        yield return new ProviderBody { Id = StateBody, Name = "Міграційна служба", ProviderCode = "dms" };
        yield return new ProviderBody { Id = Commission, Name = "Комісія зі скарг", ProviderCode = AppealCommission };
        foreach (var hromada in new[] { City, Settlement })
        {
            yield return new ProviderBody
            {
                Id = OwnBodyOf(hromada),
                Name = "Відділ архітектури",
                ProviderCode = "architecture",
                OwnHromadaId = hromada,
            };
        }
    }

    internal static IEnumerable<Membership> Memberships() =>
    [
        CityHead, CityAdministrator, CityRemoteAdministrator, CityTenantAdministrator, SettlementAdministrator,
        SettlementTenantAdministrator, StateOfficer, CityArchitect, SettlementArchitect, CityHeadOfArchitects,
        SettlementHeadOfArchitects, PlatformAdministrator, StandardEditor, SecondEditor, StandardApprover, DmsOwner,
        MinistryOwner, Analyst, CommissionHead,
    ];

    // The account's number is the membership's plus a hundred, so that each person is told apart.
    private static Membership Member(
        int number, Role role, HromadaId? hromada = null, ProviderBodyId? provider = null,
        string? owner = null) => new()
        {
            Id = new MembershipId(Fixed(number)),
            AccountId = new AccountId(Fixed(number + 100)),
            Role = role,
            HromadaId = hromada,
            ProviderBodyId = provider,
            OwnerCode = owner,
            Position = "посада",
        };
}
