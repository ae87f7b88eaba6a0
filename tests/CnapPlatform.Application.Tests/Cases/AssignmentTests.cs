using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Whose a case becomes, and how it goes to another.</summary>
public sealed class AssignmentTests
{
    private static readonly ProviderBodyId Body = Given.OwnBodyOf(Given.City);

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_days_cases_are_spread_evenly_whoever_marks_their_arrival(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.HireAsync(Body);
        await cnap.HireAsync(Body);
        var executors = new List<AccountId>();
        for (var i = 0; i < 9; i++)
        {
            executors.Add((await cnap.ReadAsync(Given.City, await cnap.ReceivedAsync())).AssignedTo!.Value);
        }

        var shares = executors.GroupBy(person => person).Select(group => group.Count());
        Assert.Equal([3, 3, 3], shares);
        Assert.DoesNotContain(Given.CityHeadOfArchitects.AccountId, executors);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Whoever_registered_a_case_does_not_get_it(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.HireAsync(Body, account: Given.CityAdministrator.AccountId);
        for (var i = 0; i < 4; i++)
        {
            var executor = (await cnap.ReadAsync(Given.City, await cnap.ReceivedAsync())).AssignedTo;
            Assert.Equal(Given.CityArchitect.AccountId, executor);
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_executor_sees_own_work_and_the_head_sees_all_with_the_load_of_each(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var second = await cnap.HireAsync(Body);
        var cases = new[] { await cnap.ReceivedAsync(), await cnap.ReceivedAsync() };
        var waiting = await cnap.RegisterAsync(Given.City);
        await cnap.StepAsync(Given.City, waiting, Given.CityAdministrator, CaseAction.HandOver);

        foreach (var person in new[] { Given.CityArchitect, second })
        {
            cnap.User.Is(person);
            var own = await cnap.SendAsync(HromadaId.None, new ListProviderWork.Query());
            var mine = Assert.Single(own.Cases.Items);
            Assert.Contains(new CaseId(mine.CaseId), cases);
            Assert.False(own.SeesAll);
            Assert.Equal(1, own.Counts[ListProviderWork.Part.ToReceive]);
            var asked = await cnap.SendAsync(
                HromadaId.None, new ListProviderWork.Query(Part: ListProviderWork.Part.All));
            Assert.Single(asked.Cases.Items);
            await Assert.ThrowsAsync<NotAllowed>(
                () => cnap.SendAsync(HromadaId.None, new ListTeamLoad.Query()));
        }

        cnap.User.Is(Given.CityHeadOfArchitects);
        var all = await cnap.SendAsync(HromadaId.None, new ListProviderWork.Query(Part: ListProviderWork.Part.All));
        Assert.Equal(3, all.Cases.Total);
        var load = await cnap.SendAsync(HromadaId.None, new ListTeamLoad.Query());
        Assert.Equal([1, 1, 0], load.Select(row => row.OpenCases));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_the_executor_decides_and_is_offered_to(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var second = await cnap.HireAsync(Body);
        var id = await cnap.ReceivedAsync();
        var executor = (await cnap.ReadAsync(Given.City, id)).AssignedTo == second.AccountId
            ? second : Given.CityArchitect;
        var other = executor == second ? Given.CityArchitect : second;

        cnap.User.Is(other);
        var seen = await cnap.SendAsync(Given.City, new GetCase.Query(id.Value));
        Assert.DoesNotContain(CaseAction.Decide, seen.NextActions);
        Assert.DoesNotContain(CaseAction.Recuse, seen.NextActions);
        await Team.AssertRefusedAsync(
            CaseRefusals.NotExecutor, () => cnap.StepAsync(Given.City, id, other, CaseAction.Decide));
        await cnap.StepAsync(Given.City, id, executor, CaseAction.Decide);

        Assert.Equal(executor.AccountId, (await cnap.ReadAsync(Given.City, id)).Decision!.DecidedBy);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_head_gives_a_case_to_another_with_a_reason_and_nobody_else_does(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.ReceivedAsync();
        var second = await cnap.HireAsync(Body);
        var stale = (await cnap.ReadAsync(Given.City, id)).Version - 1;
        ReassignCase.Command To(AccountId person, string reason = "Відпустка", int? version = null) =>
            new() { CaseId = id.Value, Version = version ?? stale + 1, Person = person.Value, Reason = reason };

        cnap.User.Is(Given.CityArchitect);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.City, To(second.AccountId)));
        cnap.User.Is(Given.SettlementHeadOfArchitects);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, To(second.AccountId)));
        cnap.User.Is(Given.CityHeadOfArchitects);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.Settlement, To(second.AccountId)));
        await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(Given.City, To(second.AccountId, " ")));
        await Team.AssertRefusedAsync(
            CaseRefusals.StaleScreen, () => cnap.SendAsync(Given.City, To(second.AccountId, version: stale)));
        await Team.AssertRefusedAsync(
            CaseRefusals.NotOfTheTeam, () => cnap.SendAsync(Given.City, To(Given.StateOfficer.AccountId)));
        await cnap.SendAsync(Given.City, To(second.AccountId));

        var given = await cnap.ReadAsync(Given.City, id);
        Assert.Equal((second.AccountId, Given.CityArchitect.AccountId), (given.AssignedTo, given.AssignedBefore));
        Assert.Equal((CaseAction.Reassign, "Відпустка"), (given.Route[^1].Action, given.Route[^1].Note));
        cnap.User.Is(second);
        Assert.Equal(1, (await cnap.SendAsync(HromadaId.None, new ListProviderWork.Query())).Cases.Total);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Whoever_declares_a_conflict_of_interest_is_replaced_and_finds_the_case_no_more(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.ReceivedAsync();
        var second = await cnap.HireAsync(Body);
        await Assert.ThrowsAsync<ValidationException>(() => cnap.DoAsync(
            Given.CityArchitect, id, (c, v) => new RecuseFromCase.Command { CaseId = c, Version = v }));

        await cnap.DoAsync(Given.CityArchitect, id, (c, v) => new RecuseFromCase.Command
        {
            CaseId = c,
            Version = v,
            Reason = "Заявниця – моя сестра",
        });

        Assert.Equal(second.AccountId, (await cnap.ReadAsync(Given.City, id)).AssignedTo);
        cnap.User.Is(Given.CityArchitect);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetCase.Query(id.Value)));
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.Decide));
        Assert.Empty((await cnap.SendAsync(HromadaId.None, new ListProviderWork.Query())).Cases.Items);
        await cnap.DoAsync(second, id, (c, v) => new DecideCase.Command
        {
            CaseId = c,
            Version = v,
            Outcome = DecisionOutcome.Grant,
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_technological_card_leads_a_case_from_position_to_position(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var inspector = await cnap.HireAsync(Body, position: "інспектор з благоустрою");
        var id = await cnap.ReceivedAsync(Given.TreeService);
        var received = await cnap.ReadAsync(Given.City, id);
        Assert.Equal((2, inspector.AccountId), (received.Stage, received.AssignedTo));

        await Team.AssertRefusedAsync(CaseRefusals.NotExecutor, () => cnap.DoAsync(
            Given.CityArchitect, id, (c, v) => new FinishStage.Command { CaseId = c, Version = v }));
        await cnap.DoAsync(
            inspector, id, (c, v) => new FinishStage.Command { CaseId = c, Version = v, Note = "Обстежено" });

        var second = await cnap.ReadAsync(Given.City, id);
        Assert.Equal((3, Given.CityHeadOfArchitects.AccountId), (second.Stage, second.AssignedTo));
        Assert.Equal((CaseAction.FinishStage, "Обстежено"), (second.Route[^1].Action, second.Route[^1].Note));
        await Team.AssertRefusedAsync(CaseRefusals.LastStage, () => cnap.DoAsync(
            Given.CityHeadOfArchitects, id, (c, v) => new FinishStage.Command { CaseId = c, Version = v }));
        cnap.User.Is(Given.CityHeadOfArchitects);
        var seen = await cnap.SendAsync(Given.City, new GetCaseRouting.Query(id.Value));
        Assert.Equal([false, true], seen.Stages.Select(stage => stage.IsNow));
        Assert.NotNull(seen.Stages[0].DoneAt);
        Assert.True(seen.PositionIsMissing);
        await cnap.StepAsync(Given.City, id, Given.CityHeadOfArchitects, CaseAction.Decide);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Those_whose_case_it_was_and_becomes_are_told(DatabaseProvider provider)
    {
        await using var jobs = await JobsCnap.StartAsync(provider);
        var cnap = jobs.Cnap;
        var id = await cnap.ReceivedAsync();
        var second = await cnap.HireAsync(Body);
        await cnap.DoAsync(Given.CityHeadOfArchitects, id, (c, v) => new ReassignCase.Command
        {
            CaseId = c,
            Version = v,
            Person = second.AccountId.Value,
            Reason = "Навантаження",
        });
        cnap.User.IsTheSystem();
        var waiting = await cnap.WithDbAsync(Given.City, db => db.Outbox
            .Where(m => m.Kind == nameof(CaseReassigned)).Select(m => m.Id).ToListAsync());

        await cnap.SendAsync(Given.City, new DeliverOutbox.Command(waiting));

        var told = await cnap.WithDbAsync(
            Given.City, db => db.Notifications.Where(n => n.OutboxId != null && waiting.Contains(n.OutboxId.Value)).ToListAsync());
        Assert.Equal(
            new[] { second, Given.CityArchitect }.Select(m => m.AccountId.Value.ToString("D")).Order(),
            told.Select(n => n.Recipient).Order());
    }
}
