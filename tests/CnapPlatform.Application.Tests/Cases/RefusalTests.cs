using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Four eyes on a refusal, from the executor's proposal to the second person's answer.</summary>
public sealed class RefusalTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_refusal_waits_for_the_head_and_only_then_is_the_case_decided(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var colleague = await cnap.HireAsync(Given.OwnBodyOf(Given.City));
        var (id, executor) = await ProposedAsync(cnap);
        var proposed = await cnap.ReadAsync(Given.City, id);
        Assert.Equal((CaseStatus.InReview, null), (proposed.Status, proposed.Decision));
        Assert.Equal(0, await ResultsWatchedAsync(cnap));

        foreach (var other in new[] { colleague, Given.CityArchitect }.Where(m => m.AccountId != executor.AccountId))
        {
            await Assert.ThrowsAsync<NotAllowed>(() => cnap.DoAsync(other, id, Confirm));
        }

        await Team.AssertRefusedAsync(CaseRefusals.OwnProposal, () => cnap.DoAsync(executor, id, Confirm));
        await Assert.ThrowsAsync<NotFound>(() => cnap.DoAsync(Given.SettlementHeadOfArchitects, id, Confirm));
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.DoAsync(Given.CityAdministrator, id, Confirm));
        cnap.User.Is(Given.CityHeadOfArchitects);
        Assert.Contains(
            CaseAction.Confirm, (await cnap.SendAsync(Given.City, new GetCase.Query(id.Value))).NextActions);
        var list = await cnap.SendAsync(
            HromadaId.None, new ListProviderWork.Query(Part: ListProviderWork.Part.ToConfirm));
        Assert.Single(list.Cases.Items);
        await Team.AssertRefusedAsync(CaseRefusals.StaleScreen, () => cnap.SendAsync(
            Given.City, new ConfirmRefusal.Command { CaseId = id.Value, Version = proposed.Version - 1 }));
        await cnap.DoAsync(Given.CityHeadOfArchitects, id, Confirm);

        var decision = (await cnap.ReadAsync(Given.City, id)).Decision!;
        Assert.Equal(
            (executor.AccountId, Given.CityHeadOfArchitects.AccountId), (decision.DecidedBy, decision.ConfirmedBy));
        Assert.Equal(1, await ResultsWatchedAsync(cnap));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_proposal_that_is_sent_back_with_its_reason_lets_the_executor_go_on(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var (id, executor) = await ProposedAsync(cnap);

        await cnap.DoAsync(Given.CityHeadOfArchitects, id, (c, v) => new SendBackRefusal.Command
        {
            CaseId = c,
            Version = v,
            Reason = "Згода є",
        });
        await cnap.StepAsync(Given.City, id, executor, CaseAction.Decide);

        Assert.Equal(DecisionOutcome.Grant, (await cnap.ReadAsync(Given.City, id)).Decision!.Outcome);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_body_without_a_head_lets_a_colleague_confirm(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.DismissAsync(Given.CityHeadOfArchitects);
        var colleague = await cnap.HireAsync(Given.OwnBodyOf(Given.City));
        var (id, executor) = await ProposedAsync(cnap);
        var other = executor.AccountId == colleague.AccountId ? Given.CityArchitect : colleague;

        await cnap.DoAsync(other, id, Confirm);

        Assert.Equal(other.AccountId, (await cnap.ReadAsync(Given.City, id)).Decision!.ConfirmedBy);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task For_a_body_of_one_person_another_body_of_the_kind_confirms_and_does_nothing_else(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.DismissAsync(Given.CityHeadOfArchitects);
        var (id, _) = await ProposedAsync(cnap);
        Assert.Equal(
            Given.OwnBodyOf(Given.Settlement), (await cnap.ReadAsync(Given.City, id)).ConfirmingBodyId);

        cnap.User.Is(Given.SettlementArchitect);
        var seen = await cnap.SendAsync(Given.City, new GetCase.Query(id.Value));
        Assert.Equal([CaseAction.Confirm, CaseAction.SendBack], seen.NextActions);
        var list = await cnap.SendAsync(
            HromadaId.None, new ListProviderWork.Query(Part: ListProviderWork.Part.ToConfirm));
        Assert.Single(list.Cases.Items);
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.StepAsync(Given.City, id, Given.SettlementArchitect, CaseAction.Decide));
        await Assert.ThrowsAsync<NotFound>(() => cnap.DoAsync(Given.StateOfficer, id, Confirm));
        await cnap.DoAsync(Given.SettlementArchitect, id, Confirm);

        Assert.Equal(
            Given.SettlementArchitect.AccountId, (await cnap.ReadAsync(Given.City, id)).Decision!.ConfirmedBy);
        cnap.User.Is(Given.SettlementArchitect);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetCase.Query(id.Value)));
        Assert.Equal(1, await cnap.WithDbAsync(HromadaId.None, db => db.ProviderWork.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Where_nobody_else_exists_the_exception_is_recorded_with_its_reason(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.ReceivedAsync(Given.IdCardService, Given.StateOfficer);

        await Team.AssertRefusedAsync(
            CaseRefusals.NoSecondPerson, () => cnap.DoAsync(Given.StateOfficer, id, Refuse));
        await cnap.DoAsync(
            Given.StateOfficer, id, (c, v) => Refusal(c, v) with { AloneReason = "Єдина посадова особа" });

        var decided = await cnap.ReadAsync(Given.City, id);
        Assert.Equal("Єдина посадова особа", decided.Decision!.WithoutSecondPerson);
        Assert.Equal(CaseAction.DecideAlone, decided.Route[^1].Action);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task At_the_counter_the_head_of_the_CNAP_confirms_a_refusal(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService));
        await cnap.DoAsync(Given.CityAdministrator, id, Refuse);
        Assert.Equal(CaseStatus.Registered, (await cnap.ReadAsync(Given.City, id)).Status);

        await Team.AssertRefusedAsync(
            CaseRefusals.OwnProposal, () => cnap.DoAsync(Given.CityAdministrator, id, Confirm));
        await cnap.DoAsync(Given.CityHead, id, Confirm);

        Assert.Equal(Given.CityHead.AccountId, (await cnap.ReadAsync(Given.City, id)).Decision!.ConfirmedBy);
    }

    private static async Task<(CaseId Id, Membership Executor)> ProposedAsync(TestCnap cnap)
    {
        var id = await cnap.ReceivedAsync();
        var executor = (await cnap.ReadAsync(Given.City, id)).AssignedTo;
        var member = await cnap.WithDbAsync(
            HromadaId.None, db => db.Memberships.AsNoTracking().SingleAsync(m => m.AccountId == executor));
        await cnap.DoAsync(member, id, Refuse);
        return (id, member);
    }

    private static Task<int> ResultsWatchedAsync(TestCnap cnap) => cnap.WithDbAsync(
        HromadaId.None, db => db.DueWork.CountAsync(w => w.Kind == DueWorkKind.ResultLate));

    private static ConfirmRefusal.Command Confirm(Guid id, int version) => new() { CaseId = id, Version = version };

    private static MediatR.IRequest Refuse(Guid id, int version) => Refusal(id, version);

    private static DecideCase.Command Refusal(Guid id, int version) => new()
    {
        CaseId = id,
        Version = version,
        Outcome = DecisionOutcome.Refusal,
        Reasons = "Немає згоди",
        Ground = Given.RefusalGround,
        AppealNote = "До суду",
    };
}
