using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>What stops a case or moves its term, with the work that it leaves to the sweep and to the provider.</summary>
public sealed class CaseInterruptionTests
{
    private static readonly DueWorkKind[] OfTheTerm =
        [DueWorkKind.TermSoon, DueWorkKind.TermToday, DueWorkKind.TermOverdue];

    [DatabaseTheory]
    [DatabaseData]
    public async Task While_a_case_is_without_movement_nobody_is_reminded_and_after_the_cure_of_the_new_term(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);

        await SendAsync(cnap, Given.CityArchitect, id, (caseId, version) => new LeaveWithoutMovement.Command
        {
            CaseId = caseId,
            Version = version,
            What = "Немає плану ділянки",
            CureBy = Given.Today.AddDays(10),
        });
        Assert.Equal([DueWorkKind.CureOver], await WorkAsync(cnap, id));

        cnap.Clock.Advance(TimeSpan.FromDays(5));
        await SendAsync(cnap, Given.CityAdministrator, id, (caseId, version) =>
            new CureCase.Command { CaseId = caseId, Version = version, Note = "план" });

        var cured = await cnap.ReadAsync(Given.City, id);
        Assert.Equal((CaseStatus.InReview, Given.Today), (cured.Status, cured.SubmittedOn));
        Assert.True(cured.DueOn > Given.Today.AddDays(8));
        Assert.Equal(OfTheTerm.Order(), await WorkAsync(cnap, id));
        Assert.Equal(cured.DueOn, await cnap.WithDbAsync(
            HromadaId.None, db => db.ProviderWork.Where(w => w.CaseId == id).Select(w => w.DueOn).SingleAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_suspended_case_is_not_late_in_the_list_of_its_provider_until_it_has_gone_on(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);
        await SendAsync(cnap, Given.CityArchitect, id, (caseId, version) => new TakeStep.Command
        {
            CaseId = caseId,
            Version = version,
            Action = CaseAction.Suspend,
            Words = "Експертиза",
        });
        cnap.Clock.Advance(TimeSpan.FromDays(30));

        var stopped = await ListAsync();
        Assert.Equal((0, 0), (stopped.Overdue, stopped.DueToday));
        Assert.True(Assert.Single(stopped.Cases.Items).StandsStill);
        cnap.User.Is(Given.CityHeadOfArchitects);
        Assert.Equal(0, (await cnap.SendAsync(HromadaId.None, new ListTeamLoad.Query())).Sum(row => row.Overdue));

        await SendAsync(cnap, Given.CityArchitect, id, (caseId, version) =>
            new ResumeCase.Command { CaseId = caseId, Version = version });
        Assert.False(Assert.Single((await ListAsync()).Cases.Items).StandsStill);
        cnap.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(1, (await ListAsync()).Overdue);

        Task<ListProviderWork.Worklist> ListAsync()
        {
            cnap.User.Is(Given.CityArchitect);
            return cnap.SendAsync(HromadaId.None, new ListProviderWork.Query());
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_cure_shorter_than_the_rule_is_refused_and_nothing_changes(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);

        var refused = await Assert.ThrowsAsync<Refused>(() => SendAsync(
            cnap, Given.CityArchitect, id, (caseId, version) => new LeaveWithoutMovement.Command
            {
                CaseId = caseId,
                Version = version,
                What = "Немає плану",
                CureBy = Given.Today.AddDays(2),
            }));

        Assert.Equal(CaseRefusals.CureTooShort, refused.Reason);
        Assert.Equal(CaseStatus.InReview, (await cnap.ReadAsync(Given.City, id)).Status);
        Assert.Contains(DueWorkKind.TermOverdue, await WorkAsync(cnap, id));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_cure_more_than_a_year_away_is_taken_for_a_slip(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);
        Func<Guid, int, IBaseRequest> CureBy(DateOnly day) => (caseId, version) => new LeaveWithoutMovement.Command
        {
            CaseId = caseId,
            Version = version,
            What = "Немає плану",
            CureBy = day,
        };

        foreach (var day in new[] { new DateOnly(9999, 1, 1), Given.Today.AddYears(1).AddDays(1) })
        {
            var wrong = await Assert.ThrowsAsync<ValidationException>(
                () => SendAsync(cnap, Given.CityArchitect, id, CureBy(day)));
            var failure = Assert.Single(wrong.Errors);
            Assert.Equal(("CureBy", "Cases.CureBy.TooFar"), (failure.PropertyName, failure.ErrorMessage));
        }

        await SendAsync(cnap, Given.CityArchitect, id, CureBy(Given.Today.AddYears(1)));
        Assert.Equal(Given.Today.AddYears(1), (await cnap.ReadAsync(Given.City, id)).CureBy);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_the_head_of_the_provider_extends_a_term_and_the_list_of_work_shows_the_new_end(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);
        var to = Given.Today.AddDays(21);
        IBaseRequest Extension(Guid caseId, int version) =>
            new ExtendTerm.Command { CaseId = caseId, Version = version, To = to, Reason = "Запит до архіву" };

        await Assert.ThrowsAsync<NotAllowed>(() => SendAsync(cnap, Given.CityArchitect, id, Extension));
        await SendAsync(cnap, Given.CityHeadOfArchitects, id, Extension);

        Assert.Equal(to, (await cnap.ReadAsync(Given.City, id)).DueOn);
        Assert.Equal(to, await cnap.WithDbAsync(
            HromadaId.None, db => db.ProviderWork.Where(w => w.CaseId == id).Select(w => w.DueOn).SingleAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_withdrawn_case_leaves_every_list_and_the_index_of_open_cases(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);

        await SendAsync(cnap, Given.CityAdministrator, id, (caseId, version) => new TakeStep.Command
        {
            CaseId = caseId,
            Version = version,
            Action = CaseAction.Withdraw,
            Words = "Заява від 12 лютого",
        });

        Assert.Empty(await WorkAsync(cnap, id));
        Assert.Equal(0, await cnap.WithDbAsync(HromadaId.None, db => db.ProviderWork.CountAsync()));
        Assert.Equal(Given.Today, await cnap.WithDbAsync(
            HromadaId.None, db => db.CaseIndex.Where(e => e.CaseId == id).Select(e => e.ClosedOn).SingleAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_step_that_its_sender_may_not_take_is_refused_and_an_unknown_one_too(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await InReviewAsync(cnap);
        Func<Guid, int, IBaseRequest> Step(CaseAction action) => (caseId, version) =>
            new TakeStep.Command { CaseId = caseId, Version = version, Action = action, Words = "Причина" };

        await Assert.ThrowsAsync<NotAllowed>(() => SendAsync(cnap, Given.CityArchitect, id, Step(CaseAction.Withdraw)));
        await Assert.ThrowsAsync<NotAllowed>(() => SendAsync(cnap, Given.CityAdministrator, id, Step(CaseAction.Suspend)));
        await Assert.ThrowsAsync<ValidationException>(
            () => SendAsync(cnap, Given.CityArchitect, id, Step(CaseAction.Decide)));
        Assert.Equal(CaseStatus.InReview, (await cnap.ReadAsync(Given.City, id)).Status);
    }

    [Theory]
    [InlineData(CaseAction.SendByPost, "Cases.PostalNumber.Required")]
    [InlineData(CaseAction.Suspend, "Cases.Reason.Required")]
    public void A_step_without_its_words_asks_for_what_it_needs(CaseAction action, string message) => Assert.Equal(
        message,
        Assert.Single(new TakeStep.Validator().Validate(
            new TakeStep.Command { Action = action, Words = " " }).Errors).ErrorMessage);

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_misrouted_case_is_watched_anew_until_it_is_handed_over_again(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);
        var first = await AlarmAsync();
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.HandOver);

        cnap.Clock.Advance(TimeSpan.FromDays(3));
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.ReturnMisrouted);

        Assert.True(await AlarmAsync() > first.AddDays(2));

        Task<DateTimeOffset> AlarmAsync() => cnap.WithDbAsync(HromadaId.None, db => db.DueWork
            .Where(w => w.CaseId == id && w.Kind == DueWorkKind.HandoverLate).Select(w => w.DueAt).SingleAsync());
    }

    private static async Task<CaseId> InReviewAsync(TestCnap cnap)
    {
        var id = await cnap.RegisterAsync(Given.City);
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.RemoveRange(await db.DueWork.Where(w => w.Kind == DueWorkKind.HandoverLate).ToListAsync());
            await db.SaveChangesAsync();
        });
        return id;
    }

    private static async Task SendAsync(
        TestCnap cnap, Membership by, CaseId id, Func<Guid, int, IBaseRequest> request)
    {
        var seen = await cnap.ReadAsync(Given.City, id);
        cnap.User.Is(by);
        await cnap.InScopeAsync(Given.City, services =>
            services.GetRequiredService<IMediator>().Send((object)request(id.Value, seen.Version)));
    }

    private static async Task<DueWorkKind[]> WorkAsync(TestCnap cnap, CaseId id) =>
        [.. (await cnap.WithDbAsync(HromadaId.None, db => db.DueWork.Where(w => w.CaseId == id)
            .Select(w => w.Kind).ToListAsync())).Order()];
}
