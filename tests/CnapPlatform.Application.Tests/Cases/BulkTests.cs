using CnapPlatform.Application.Cases.Bulk;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>One step on many cases: each by itself, and each with its answer.</summary>
public sealed class BulkTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task One_case_that_fails_does_not_stop_the_rest(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var good = await cnap.RegisterAsync(Given.City);
        var stale = await cnap.RegisterAsync(Given.City);
        var gone = await cnap.RegisterAsync(Given.City);
        await cnap.StepAsync(Given.City, gone, Given.CityAdministrator, CaseAction.HandOver);
        var foreign = await cnap.RegisterAsync(Given.Settlement);
        var last = await cnap.RegisterAsync(Given.City);

        cnap.User.Is(Given.CityAdministrator);
        var outcomes = await cnap.SendAsync(Given.City, new TakeStepOnMany.Command
        {
            Step = BulkStep.HandOver,
            Cases =
            [
                Item(good), Item(stale) with { Version = 0 }, Item(gone) with { Version = 2 }, Item(foreign),
                Item(foreign) with { Hromada = Given.Settlement.Value, CaseId = CaseId.New().Value }, Item(last),
            ],
        });

        Assert.Equal(
            [
                null, CaseRefusals.StaleScreen, CaseRefusals.WrongStatus, BulkRefusals.NotYours,
                BulkRefusals.NotYours, null,
            ],
            outcomes.Select(o => o.Refused?.Reason));
        Assert.Equal(CaseStatus.HandedOver, (await cnap.ReadAsync(Given.City, good)).Status);
        Assert.Equal(CaseStatus.HandedOver, (await cnap.ReadAsync(Given.City, last)).Status);
        Assert.Equal(CaseStatus.Registered, (await cnap.ReadAsync(Given.City, stale)).Status);
        Assert.Equal(CaseStatus.Registered, (await cnap.ReadAsync(Given.Settlement, foreign)).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Chosen_cases_that_have_left_the_list_are_still_told_of_but_no_foreign_ones(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var gone = await cnap.RegisterAsync(Given.City);
        await cnap.StepAsync(Given.City, gone, Given.CityAdministrator, CaseAction.HandOver);
        var waiting = await cnap.RegisterAsync(Given.City);
        var foreign = await cnap.RegisterAsync(Given.Settlement);

        cnap.User.Is(Given.CityAdministrator);
        var list = await cnap.SendAsync(Given.City, new ListForBulk.Query(BulkStep.HandOver)
        {
            Chosen = [Item(gone), Item(waiting), Item(foreign) with { Hromada = Given.Settlement.Value }],
        });

        Assert.Equal([waiting.Value], list.Rows.Select(row => row.CaseId));
        var other = Assert.Single(list.Others);
        Assert.Equal((gone.Value, "0001-01-2026-000001"), (other.CaseId, other.Number));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_officer_receives_the_cases_of_all_hromadas_and_brings_their_results(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var cases = new Dictionary<HromadaId, CaseId>();
        foreach (var hromada in new[] { Given.City, Given.Settlement })
        {
            cases[hromada] = await cnap.RegisterAsync(hromada, Desk.WalkIn(hromada, Given.IdCardService));
            await cnap.StepAsync(hromada, cases[hromada], Desk.AdministratorOf(hromada), CaseAction.HandOver);
        }

        Assert.Equal(2, await RunAsync(cnap, BulkStep.Receive));
        foreach (var (hromada, id) in cases)
        {
            Assert.Equal(CaseStatus.InReview, (await cnap.ReadAsync(hromada, id)).Status);
            await cnap.StepAsync(hromada, id, Given.StateOfficer, CaseAction.Decide);
        }

        Assert.Equal(2, await RunAsync(cnap, BulkStep.ReturnResult));
        foreach (var (hromada, id) in cases)
        {
            Assert.Equal(CaseStatus.ResultAtCnap, (await cnap.ReadAsync(hromada, id)).Status);
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Applicants_are_told_in_one_manner_that_must_be_said(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.ReceivedAsync();
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.Decide);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.ReturnResult);
        cnap.User.Is(Given.CityAdministrator);
        var rows = (await cnap.SendAsync(Given.City, new ListForBulk.Query(BulkStep.Notify))).Rows;
        var command = new TakeStepOnMany.Command
        {
            Step = BulkStep.Notify,
            Cases = [.. rows.Select(r => new TakeStepOnMany.Item(r.Hromada, r.CaseId, r.Version))],
        };

        await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(Given.City, command));
        await Assert.ThrowsAsync<ValidationException>(
            () => cnap.SendAsync(Given.City, command with { Words = "телефоном", Cases = [] }));
        await cnap.SendAsync(Given.City, command with { Words = "телефоном" });

        var told = await cnap.ReadAsync(Given.City, id);
        Assert.Equal((CaseStatus.Notified, "телефоном"), (told.Status, told.Route[^1].Note));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Nobody_takes_a_step_on_many_cases_that_is_not_theirs_on_one(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);

        cnap.User.Is(Given.CityArchitect);
        await Assert.ThrowsAsync<NotAllowed>(
            () => cnap.SendAsync(Given.City, new ListForBulk.Query(BulkStep.HandOver)));
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(
            Given.City, new TakeStepOnMany.Command { Step = BulkStep.HandOver, Cases = [Item(id)] }));
        cnap.User.Is(Given.CityAdministrator);
        await Assert.ThrowsAsync<NotAllowed>(
            () => cnap.SendAsync(Given.City, new ListForBulk.Query(BulkStep.Receive)));
    }

    private static TakeStepOnMany.Item Item(CaseId id) => new(Given.City.Value, id.Value, 1);

    private static async Task<int> RunAsync(TestCnap cnap, BulkStep step)
    {
        cnap.User.Is(Given.StateOfficer);
        var rows = (await cnap.SendAsync(HromadaId.None, new ListForBulk.Query(step))).Rows;
        var outcomes = await cnap.SendAsync(HromadaId.None, new TakeStepOnMany.Command
        {
            Step = step,
            Cases = [.. rows.Select(r => new TakeStepOnMany.Item(r.Hromada, r.CaseId, r.Version))],
        });
        Assert.All(outcomes, outcome => Assert.Null(outcome.Refused));
        return outcomes.Count;
    }
}
