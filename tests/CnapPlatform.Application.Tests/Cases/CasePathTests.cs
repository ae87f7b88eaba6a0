using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>The way of a case to its result, and who takes which step.</summary>
public sealed class CasePathTests
{
    private static readonly (CaseAction Action, Membership By)[] Path =
    [
        (CaseAction.Register, Given.CityAdministrator),
        (CaseAction.HandOver, Given.CityAdministrator),
        (CaseAction.ReturnMisrouted, Given.CityArchitect),
        (CaseAction.HandOver, Given.CityHead),
        (CaseAction.Receive, Given.CityArchitect),
        (CaseAction.Decide, Given.CityArchitect),
        (CaseAction.ReturnResult, Given.CityArchitect),
        (CaseAction.Notify, Given.CityAdministrator),
        (CaseAction.Issue, Given.CityAdministrator),
    ];

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_case_goes_from_the_application_to_the_issue_of_its_result(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var receipt = await cnap.SubmitAsync(Given.City);

        foreach (var (action, by) in Path)
        {
            cnap.User.Is(by);
            if (action is not (CaseAction.ReturnMisrouted or CaseAction.Receive))
            {
                cnap.Clock.Advance(TimeSpan.FromMinutes(10));
            }

            var seen = await cnap.SendAsync(Given.City, new GetCase.Query(receipt.Id.Value));
            Assert.Contains(action, seen.NextActions);
            await cnap.StepAsync(Given.City, receipt.Id, by, action);
        }

        var issued = await cnap.ReadAsync(Given.City, receipt.Id);
        Assert.Equal(CaseStatus.Issued, issued.Status);
        Assert.Equal(
            [CaseAction.Submit, .. Path.Select(step => step.Action)], issued.Route.Select(line => line.Action));
        Assert.Equal(
            [null, .. Path.Select(step => (AccountId?)step.By.AccountId)],
            issued.Route.Select(line => line.AccountId));
        Assert.Equal(Given.CityArchitect.AccountId, issued.Decision!.DecidedBy);
        Assert.Equal(Path.Length + 1, await cnap.WithDbAsync(Given.City, db => db.Outbox.CountAsync()));
        Assert.Equal(0, await cnap.WithDbAsync(HromadaId.None, db => db.ProviderWork.CountAsync()));
        cnap.User.Is(Given.CityHead);
        Assert.Equal(
            [CaseAction.Archive],
            (await cnap.SendAsync(Given.City, new GetCase.Query(receipt.Id.Value))).NextActions);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_immediate_service_is_decided_by_the_administrator_who_registered_it(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService));

        foreach (var action in new[]
        {
            CaseAction.DecideAtCounter, CaseAction.ReturnResult, CaseAction.Notify, CaseAction.Issue,
        })
        {
            var seen = await cnap.SendAsync(Given.City, new GetCase.Query(id.Value));
            Assert.Contains(action, seen.NextActions);
            Assert.DoesNotContain(CaseAction.HandOver, seen.NextActions);
            await cnap.StepAsync(Given.City, id, Given.CityAdministrator, action);
        }

        var issued = await cnap.ReadAsync(Given.City, id);
        Assert.Equal(CaseStatus.Issued, issued.Status);
        Assert.Equal(KyivDate.Instant(new DateTime(2026, 2, 13, 10, 0, 0, DateTimeKind.Unspecified)), issued.DueAt);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Nobody_takes_a_step_that_is_not_theirs(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var starosta = new Membership
        {
            Id = MembershipId.New(),
            AccountId = AccountId.New(),
            Role = Role.Starosta,
            HromadaId = Given.City,
            Position = "староста",
        };
        var immediate = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService));
        var ordinary = await cnap.RegisterAsync(Given.City);

        await AssertNotAllowedAsync(starosta, immediate, CaseAction.DecideAtCounter);
        await AssertNotAllowedAsync(starosta, ordinary, CaseAction.HandOver);
        await AssertNotAllowedAsync(Given.CityArchitect, ordinary, CaseAction.HandOver);
        await AssertNotAllowedAsync(Given.CityAdministrator, ordinary, CaseAction.Receive);
        await AssertNotAllowedAsync(Given.CityTenantAdministrator, ordinary, CaseAction.HandOver);
        await AssertNotAllowedAsync(Given.PlatformAdministrator, ordinary, CaseAction.HandOver);
        await AssertNotAllowedAsync(Given.StandardEditor, ordinary, CaseAction.DecideAtCounter);
        await AssertNotAllowedAsync(Given.SettlementAdministrator, ordinary, CaseAction.HandOver);

        Task AssertNotAllowedAsync(Membership by, CaseId id, CaseAction action) =>
            Assert.ThrowsAsync<NotAllowed>(() => cnap.StepAsync(Given.City, id, by, action));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Who_registered_a_case_does_not_decide_it_and_a_refusal_is_reasoned(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);
        await AssertRefusedAsync(
            CaseRefusals.NotImmediate,
            cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.DecideAtCounter));
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        var sameHands = new Membership
        {
            Id = MembershipId.New(),
            AccountId = Given.CityAdministrator.AccountId,
            Role = Role.ProviderOfficer,
            ProviderBodyId = Given.OwnBodyOf(Given.City),
            Position = "архітектор",
        };
        await AssertRefusedAsync(
            CaseRefusals.SameHands, cnap.StepAsync(Given.City, id, sameHands, CaseAction.Decide));

        cnap.User.Is(Given.CityArchitect);
        var refusal = new DecideCase.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
            Outcome = DecisionOutcome.Refusal,
        };
        var invalid = await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(Given.City, refusal));
        Assert.Equal(["Reasons", "Ground", "AppealNote"], invalid.Errors.Select(e => e.PropertyName));

        var whole = refusal with { Reasons = " Немає згоди ", Ground = "Інша підстава", AppealNote = "До суду" };
        var offCard = await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(Given.City, whole));
        Assert.Equal("Cases.Ground.NotOnCard", Assert.Single(offCard.Errors).ErrorMessage);

        await cnap.SendAsync(Given.City, whole with { Ground = Given.RefusalGround });
        var proposal = (await cnap.ReadAsync(Given.City, id)).Proposal!;
        Assert.Equal((DecisionOutcome.Refusal, "Немає згоди"), (proposal.Outcome, proposal.Reasons));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_step_from_an_older_screen_is_refused(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);
        await cnap.StepAsync(Given.City, id, 1, Given.CityAdministrator, CaseAction.HandOver);

        await AssertRefusedAsync(
            CaseRefusals.StaleScreen,
            cnap.StepAsync(Given.City, id, 1, Given.CityAdministrator, CaseAction.HandOver));
        await AssertRefusedAsync(
            CaseRefusals.WrongStatus,
            cnap.StepAsync(Given.City, id, 2, Given.CityAdministrator, CaseAction.HandOver));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_two_people_who_take_a_step_at_once_one_is_told_of_the_change(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);

        var failures = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Record.ExceptionAsync(
            () => cnap.StepAsync(Given.City, id, 1, Given.CityAdministrator, CaseAction.HandOver)))));

        Assert.Single(failures, failure => failure is null);
        Assert.All(failures.OfType<Exception>(), failure => Assert.Contains(
            Assert.IsType<Refused>(failure).Reason,
            new[] { CaseRefusals.StaleScreen, KernelRefusals.ChangedMeanwhile }));
        Assert.Equal(2, (await cnap.ReadAsync(Given.City, id)).Route.Count);
        Assert.Equal(1, await cnap.WithDbAsync(HromadaId.None, db => db.ProviderWork.CountAsync()));
    }

    private static async Task AssertRefusedAsync(string reason, Task step) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<Refused>(() => step)).Reason);
}
