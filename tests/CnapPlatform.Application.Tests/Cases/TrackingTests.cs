using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class TrackingTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_code_nobody_has_is_refused_and_a_mistyped_one_is_shown_at_its_field(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await AssertUnknownAsync(cnap, TrackingCode.New());
        foreach (var typed in new[] { null, " ", "ABCD", "0000-0000-0000-1", "\0", "' OR 1=1 --" })
        {
            var invalid = await Assert.ThrowsAsync<ValidationException>(
                () => cnap.SendAsync(HromadaId.None, new TrackCase.Query(typed)));
            Assert.Equal("Code", Assert.Single(invalid.Errors).PropertyName);
        }
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_applicant_sees_the_way_of_the_case_but_the_outcome_only_with_the_notice(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);
        var code = (await cnap.ReadAsync(Given.City, id)).TrackingCode;
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.Decide);

        var decided = await TrackAsync(cnap, code);
        Assert.Equal(CaseStatus.Decided, decided.Status);
        Assert.Null(decided.Outcome);
        Assert.Equal("0001-01-2026-000001", decided.Number.ToString());
        Assert.Equal(new DateOnly(2026, 2, 19), decided.DueOn);
        Assert.Equal(decided.DueOn, decided.Explanation!.DueOn);
        Assert.Equal(
            [CaseStatus.Registered, CaseStatus.HandedOver, CaseStatus.InReview, CaseStatus.Decided],
            decided.Steps.Select(step => step.Status));

        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.ReturnResult);
        Assert.Null((await TrackAsync(cnap, code)).Outcome);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Notify);
        Assert.Equal(DecisionOutcome.Grant, (await TrackAsync(cnap, code)).Outcome);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_lost_code_is_replaced_at_the_desk_and_the_old_one_stops(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var receipt = await cnap.SubmitAsync(Given.City);
        var version = (await cnap.ReadAsync(Given.City, receipt.Id)).Version;
        var replace = new ReplaceTrackingCode.Command { CaseId = receipt.Id.Value, Version = version };
        cnap.User.Is(Given.CityAdministrator);

        var code = await cnap.SendAsync(Given.City, replace);

        Assert.Equal(CaseStatus.Submitted, (await TrackAsync(cnap, code.ToString())).Status);
        await AssertUnknownAsync(cnap, receipt.Code);
        cnap.User.Is(Given.CityAdministrator);
        var stale = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(Given.City, replace));
        Assert.Equal(CaseRefusals.StaleScreen, stale.Reason);
        Assert.Equal(1, await cnap.WithDbAsync(HromadaId.None, db => db.TrackedCases.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_index_of_codes_keeps_no_code(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var receipt = await cnap.SubmitAsync(Given.City);

        var tracked = await cnap.WithDbAsync(HromadaId.None, db => db.TrackedCases.SingleAsync());

        Assert.Equal(receipt.Code.Hash(), tracked.CodeHash);
        Assert.Equal((Given.City, receipt.Id), (tracked.HromadaId, tracked.CaseId));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_applicant_reads_the_words_of_the_steps_that_still_stand(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);
        var code = (await cnap.ReadAsync(Given.City, id)).TrackingCode;
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        Assert.Empty((await TrackAsync(cnap, code)).Told);

        await TakeAsync(cnap, id, CaseAction.CallHearing, "16 лютого, 10:00, вул. Соборна, 1");
        await ExtendAsync(cnap, id, "Запит до архіву");
        Assert.Equal(
            [
                new ToldWords(CaseAction.Extend, Given.Today, "Запит до архіву"),
                new ToldWords(CaseAction.CallHearing, Given.Today, "16 лютого, 10:00, вул. Соборна, 1"),
            ],
            (await TrackAsync(cnap, code)).Told);

        await TakeAsync(cnap, id, CaseAction.EndHearing, "Протокол");
        Assert.Equal(["Запит до архіву"], (await TrackAsync(cnap, code)).Told.Select(told => told.Words));
        await TakeAsync(cnap, id, CaseAction.Close, "Предмета заяви немає");
        Assert.Equal(["Предмета заяви немає"], (await TrackAsync(cnap, code)).Told.Select(told => told.Words));
    }

    private static async Task TakeAsync(TestCnap cnap, CaseId id, CaseAction action, string words)
    {
        var version = (await cnap.ReadAsync(Given.City, id)).Version;
        cnap.User.Is(Given.CityArchitect);
        await cnap.SendAsync(
            Given.City,
            new TakeStep.Command { CaseId = id.Value, Version = version, Action = action, Words = words });
    }

    private static async Task ExtendAsync(TestCnap cnap, CaseId id, string reason)
    {
        var version = (await cnap.ReadAsync(Given.City, id)).Version;
        cnap.User.Is(Given.CityHeadOfArchitects);
        await cnap.SendAsync(Given.City, new ExtendTerm.Command
        {
            CaseId = id.Value,
            Version = version,
            To = Given.Today.AddDays(21),
            Reason = reason,
        });
    }

    private static Task<TrackCase.Progress> TrackAsync(TestCnap cnap, string code)
    {
        cnap.User.IsVisitor();
        return cnap.SendAsync(HromadaId.None, new TrackCase.Query(code));
    }

    private static async Task AssertUnknownAsync(TestCnap cnap, TrackingCode code)
    {
        var refused = await Assert.ThrowsAsync<Refused>(() => TrackAsync(cnap, code.ToString()));
        Assert.Equal(TrackingRefusals.UnknownCode, refused.Reason);
    }
}
