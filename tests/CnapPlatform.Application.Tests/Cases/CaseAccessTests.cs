using System.Reflection;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Intakes;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>A case that is not one's own looks like none, whatever is asked about it.</summary>
public sealed class CaseAccessTests
{
    private static readonly Type[] AboutOneCase =
    [
        .. ApplicationSetup.Assembly.GetTypes().Where(type => typeof(IBaseRequest).IsAssignableFrom(type)
            && type.GetProperty("CaseId")?.PropertyType == typeof(Guid)),
    ];

    [DatabaseTheory]
    [DatabaseData]
    public async Task Every_request_about_another_hromadas_case_finds_nothing(DatabaseProvider provider)
    {
        Assert.True(AboutOneCase.Length >= 12, $"Only {AboutOneCase.Length} requests name a case.");
        await using var cnap = await TestCnap.StartAsync(provider);
        var foreign = await cnap.RegisterAsync(Given.City);

        foreach (var type in AboutOneCase)
        {
            cnap.User.Is(WhoMay(
                type, Given.SettlementAdministrator, Given.SettlementArchitect, Given.SettlementHeadOfArchitects));
            await AssertNotFoundAsync(cnap, Given.Settlement, type, foreign);
            await AssertNotFoundAsync(cnap, Given.Settlement, type, CaseId.New());
        }

        Assert.Equal(1, (await cnap.ReadAsync(Given.City, foreign)).Version);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_administrator_of_one_point_and_an_officer_of_another_body_find_nothing(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);

        foreach (var type in AboutOneCase)
        {
            foreach (var other in new[]
            {
                Given.CityRemoteAdministrator, Given.StateOfficer, Given.SettlementArchitect,
            })
            {
                cnap.User.Is(other);
                if (cnap.User.May(Needed(type), Given.City))
                {
                    await AssertNotFoundAsync(cnap, Given.City, type, id);
                }
            }
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_administrator_of_one_point_sees_its_cases_and_the_head_sees_all(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.RegisterAsync(Given.City);
        var remote = await cnap.RegisterAsync(
            Given.City, Desk.WalkIn(Given.City) with { PointId = Given.CityRemote.Value });

        Assert.Equal([remote], await SeenByAsync(cnap, Given.CityRemoteAdministrator));
        Assert.Equal(2, (await SeenByAsync(cnap, Given.CityAdministrator)).Count);
        Assert.Equal(2, (await SeenByAsync(cnap, Given.CityHead)).Count);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_officer_sees_the_cases_of_their_body_once_they_are_handed_over(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var submitted = (await cnap.SubmitAsync(Given.City)).Id;
        var declined = (await cnap.SubmitAsync(Given.City)).Id;
        await cnap.StepAsync(Given.City, declined, Given.CityAdministrator, CaseAction.DeclineRegistration);
        Assert.Empty(await SeenByAsync(cnap, Given.CityArchitect));

        await cnap.StepAsync(Given.City, submitted, Given.CityAdministrator, CaseAction.Register);
        Assert.Empty(await SeenByAsync(cnap, Given.CityArchitect));

        await cnap.HandOverAndReceiveAsync(Given.City, submitted, Given.CityArchitect);
        Assert.Equal([submitted], await SeenByAsync(cnap, Given.CityArchitect));
        Assert.Empty(await SeenByAsync(cnap, Given.StateOfficer));
        Assert.Empty(await SeenByAsync(cnap, Given.SettlementArchitect));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_officer_does_not_see_what_an_administrator_decided_without_a_hand_over(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.WithDbAsync(Given.City, async db =>
        {
            var immediate = Case.RegisterAtCounter(
                Given.Intake(Given.City) with { AdministratorProvides = true }, new CaseNumber(Given.City, 1, 2026, 1),
                Given.Administrator, Given.Now, Given.FiveWorkingDays);
            var decision = new CaseDecision
            {
                DecidedOn = Given.Today,
                DecidedBy = Given.Administrator.AccountId!.Value,
            };
            immediate.Decide(decision, Given.Administrator, Given.Now);
            db.Add(immediate);
            await db.SaveChangesAsync();
        });

        Assert.Empty(await SeenByAsync(cnap, Given.CityArchitect));
        Assert.Single(await SeenByAsync(cnap, Given.CityAdministrator));
    }

    private static async Task<List<CaseId>> SeenByAsync(TestCnap cnap, Membership member)
    {
        cnap.User.Is(member);
        var inbox = await cnap.SendAsync(Given.City, new ListCases.Query(ListCases.Filter.All));
        return [.. inbox.Cases.Items.Select(row => new CaseId(row.Id))];
    }

    private static Permission Needed(Type type) => type.GetCustomAttribute<AllowAttribute>()!.Permission;

    private static Membership WhoMay(Type type, params Membership[] members) =>
        members.First(member => RolePermissions.May(member.Role, Needed(type)));

    private static Task AssertNotFoundAsync(TestCnap cnap, HromadaId hromada, Type type, CaseId id) =>
        Assert.ThrowsAsync<NotFound>(() => cnap.InScopeAsync(hromada, services =>
            services.GetRequiredService<IMediator>().Send(Filled(type, id))));

    // Well filled in, so that nothing but the case itself stands in the way.
    private static object Filled(Type type, CaseId id)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var request = constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, id))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(request, property.Name == "Amount" ? "1" : Value(property.PropertyType, id));
        }

        return request;
    }

    private static object Value(Type type, CaseId id) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(Guid) => id.Value,
        var t when t == typeof(int) => 1,
        var t when t == typeof(string) => "Приклад",
        var t when t == typeof(DateOnly) => Given.Today,
        var t when t == typeof(DecisionOutcome) => DecisionOutcome.Grant,
        var t when t == typeof(ComplaintOutcome) => ComplaintOutcome.Reconsider,
        var t when t == typeof(CaseAction) => CaseAction.Withdraw,
        var t when t == typeof(bool) => true,
        var t when t == typeof(AuthorityKind) => AuthorityKind.Law,
        var t when t == typeof(RefundGround) => RefundGround.Returned,
        var t when t == typeof(FeeEntry) => FeeEntry.Receipt,
        var t when t == typeof(RefundState) => RefundState.Requested,
        var t when t == typeof(IReadOnlyList<CheckDocuments.Line>) => new List<CheckDocuments.Line>(),
        var t when t == typeof(IReadOnlyList<Upload>) => new[] { new Upload("Довідка.pdf", "%PDF-1.7"u8.ToArray()) },
        var t => throw new InvalidOperationException($"Say what a good {t.Name} is."),
    };
}
