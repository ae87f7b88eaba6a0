using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity;

namespace CnapPlatform.Load.Filling;

/// <summary>Invented staff: a head and an administrator in every hromada, an officer in every body.</summary>
internal sealed class Staff
{
    private const string Prefix = "load-";

    private readonly Dictionary<string, Account> _accounts;
    private readonly string _passwordHash;

    public Staff(IEnumerable<Account> known, string password)
    {
        _accounts = known.Where(IsInvented).ToDictionary(account => account.UserName!, StringComparer.Ordinal);

        // One hash for all: making thousands would take minutes, and the password is no secret.
        _passwordHash = new PasswordHasher<Account>().HashPassword(new Account(), password);
    }

    public List<Account> NewAccounts { get; } = [];

    public List<Membership> NewMemberships { get; } = [];

    public static bool IsInvented(Account account) =>
        account.UserName?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    public static string HeadOf(HromadaId hromada) => $"{Prefix}head-{hromada.Value}";

    public void AddOf(Hromada hromada)
    {
        Add(HeadOf(hromada.Id), Role.HeadOfCnap, "начальник ЦНАП", hromada.Id, null);
        Add(AdministratorName(hromada.Id), Role.Administrator, "адміністратор ЦНАП", hromada.Id, null);
    }

    public void AddOf(ProviderBody body) =>
        Add(OfficerName(body.Id), Role.ProviderOfficer, "спеціаліст", null, body.Id);

    public CaseActor AdministratorOf(HromadaId hromada) =>
        Actor(AdministratorName(hromada), CaseActorKind.Administrator, "адміністратор ЦНАП");

    public CaseActor OfficerOf(ProviderBodyId body) => Actor(OfficerName(body), CaseActorKind.Provider, "спеціаліст");

    private static string AdministratorName(HromadaId hromada) => $"{Prefix}administrator-{hromada.Value}";

    private static string OfficerName(ProviderBodyId body) => $"{Prefix}officer-{body.Value:N}";

    private CaseActor Actor(string name, CaseActorKind kind, string position) =>
        new(kind, _accounts[name].AccountId, _accounts[name].FullName, position);

    private void Add(string name, Role role, string position, HromadaId? hromada, ProviderBodyId? body)
    {
        if (_accounts.ContainsKey(name))
        {
            return;
        }

        var account = new Account
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            FullName = People.Name(new Random(name.Aggregate(17, (sum, letter) => (sum * 31) + letter))),
            PasswordHash = _passwordHash,
        };
        _accounts.Add(name, account);
        NewAccounts.Add(account);
        NewMemberships.Add(new Membership
        {
            Id = MembershipId.New(),
            AccountId = account.AccountId,
            Role = role,
            HromadaId = hromada,
            ProviderBodyId = body,
            Position = position,
        });
    }
}
