using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>A complaint as a case tied to the one it is about, and what its decision does there.</summary>
public sealed class ComplaintTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_complaint_gets_its_own_number_term_and_route_and_the_two_cases_show_each_other(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var about = await RefusedAsync(cnap);
        var complaint = await LodgeAsync(cnap, about);

        var lodged = await cnap.ReadAsync(Given.City, complaint);
        Assert.Equal(
            (CaseKind.Complaint, CaseStatus.Registered, 2, Given.Commission),
            (lodged.Kind, lodged.Status, lodged.Number!.Value.Sequence, lodged.ProviderBodyId!.Value));
        Assert.Equal(Given.Today.AddDays(30), lodged.DueOn!.Value.AddDays(-WeekendAfter(Given.Today.AddDays(30))));
        cnap.User.Is(Given.CityHead);
        var ofComplaint = (await cnap.SendAsync(Given.City, new GetCaseFolder.Query(complaint.Value))).Complaints;
        Assert.Equal(about.Value, ofComplaint.About!.Id);
        var ofCase = (await cnap.SendAsync(Given.City, new GetCaseFolder.Query(about.Value))).Complaints;
        Assert.Equal((complaint.Value, false), (Assert.Single(ofCase.Lodged).Id, ofCase.MayBeLodged));
        await CasePaperTests.AssertRefusedAsync(CaseRefusals.ComplaintOpen, LodgeAsync(cnap, about));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_form_sent_twice_is_one_complaint_and_a_late_one_is_refused(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var about = await RefusedAsync(cnap);
        await cnap.StepAsync(Given.City, about, Given.CityArchitect, CaseAction.ReturnResult);
        await cnap.StepAsync(Given.City, about, Given.CityAdministrator, CaseAction.Notify);
        await cnap.StepAsync(Given.City, about, Given.CityAdministrator, CaseAction.Issue);
        cnap.Clock.Advance(TimeSpan.FromDays(60));
        var late = Complaint(about);
        cnap.User.Is(Given.CityAdministrator);

        await CasePaperTests.AssertRefusedAsync(CaseRefusals.ComplaintLate, cnap.SendAsync(Given.City, late));
        var renewed = late with { RenewalReason = "хвороба" };
        var first = await cnap.SendAsync(Given.City, renewed);
        Assert.Equal(first, await cnap.SendAsync(Given.City, renewed));
        await CasePaperTests.AssertRefusedAsync(
            CaseRefusals.FormSentAlready, cnap.SendAsync(Given.City, renewed with { Request = "Інша вимога" }));
        Assert.Equal("хвороба", (await cnap.ReadAsync(Given.City, first)).Route[0].Note);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Reconsidering_brings_the_case_back_to_its_provider_with_a_new_term(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var (about, complaint) = await BeforeCommissionAsync(cnap);
        cnap.Clock.Advance(TimeSpan.FromDays(3));

        await DecideAsync(cnap, complaint, ComplaintOutcome.Reconsider);

        var again = await cnap.ReadAsync(Given.City, about);
        Assert.Equal((CaseStatus.InReview, CaseAction.Reconsider), (again.Status, again.Route[^1].Action));
        Assert.Null(again.Decision);
        Assert.Equal(new DateOnly(2026, 2, 20), again.DueOn);
        Assert.Equal(
            [Given.OwnBodyOf(Given.City), Given.Commission],
            (await cnap.WithDbAsync(HromadaId.None, db => db.ProviderWork.Select(w => w.ProviderBodyId).ToListAsync()))
                .OrderByDescending(id => id == Given.OwnBodyOf(Given.City)));
        var ofCommission = await cnap.WithDbAsync(
            HromadaId.None, db => db.ProviderWork.SingleAsync(w => w.ProviderBodyId == Given.Commission));
        Assert.NotNull(ofCommission.DecidedAt);
        Assert.Equal(CaseKind.Complaint, ofCommission.Kind);

        // Both people of the body signed the refusal: the head gives the case back to one of them, with the reason.
        Assert.Null(again.AssignedTo);
        await CasePaperTests.AssertRefusedAsync(
            CaseRefusals.SignedBefore, cnap.StepAsync(Given.City, about, Given.CityArchitect, CaseAction.Decide));
        await cnap.DoAsync(Given.CityHeadOfArchitects, about, To(Given.CityArchitect));
        await cnap.StepAsync(Given.City, about, Given.CityArchitect, CaseAction.Decide);
        Assert.Equal(DecisionOutcome.Grant, (await cnap.ReadAsync(Given.City, about)).Decision!.Outcome);
        Assert.Equal(CaseStatus.Decided, (await cnap.ReadAsync(Given.City, complaint)).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_case_sent_back_goes_to_somebody_who_did_not_sign_and_not_to_the_others(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var (about, complaint) = await BeforeCommissionAsync(cnap);
        var fresh = await cnap.HireAsync(Given.OwnBodyOf(Given.City));

        await DecideAsync(cnap, complaint, ComplaintOutcome.Reconsider);

        var again = await cnap.ReadAsync(Given.City, about);
        Assert.Equal((fresh.AccountId, Given.CityArchitect.AccountId), (again.AssignedTo, again.AssignedBefore));
        Assert.Equal(fresh.AccountId, again.Route.Single(line => line.Action == CaseAction.Reconsider).PersonId);
        await CasePaperTests.AssertRefusedAsync(
            CaseRefusals.SignedBefore, cnap.DoAsync(Given.CityHeadOfArchitects, about, To(Given.CityArchitect)));
        cnap.User.Is(Given.CityHeadOfArchitects);
        Assert.Empty((await cnap.SendAsync(Given.City, new GetCaseRouting.Query(about.Value))).Candidates);
        await cnap.StepAsync(Given.City, about, fresh, CaseAction.Decide);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_new_review_is_counted_from_its_own_day_and_may_ask_for_missing_documents(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var (about, complaint) = await BeforeCommissionAsync(cnap);
        var fresh = await cnap.HireAsync(Given.OwnBodyOf(Given.City));
        cnap.Clock.Advance(TimeSpan.FromDays(14));

        await DecideAsync(cnap, complaint, ComplaintOutcome.Reconsider);

        cnap.User.Is(fresh);
        var seen = await cnap.SendAsync(Given.City, new GetCase.Query(about.Value));
        Assert.Equal(Given.Today.AddDays(14), seen.Timeline.Total!.StartOn);
        Assert.Equal(Given.Today.AddDays(14), DateOnly.FromDateTime(seen.Explanation!.Start));
        await cnap.SendAsync(Given.City, new LeaveWithoutMovement.Command
        {
            CaseId = about.Value,
            Version = seen.Case.Version,
            What = "Немає плану ділянки",
            CureBy = Given.Today.AddDays(40),
        });
        Assert.Equal(CaseStatus.WithoutMovement, (await cnap.ReadAsync(Given.City, about)).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_body_of_appeal_reads_the_case_while_it_has_the_complaint_in_work_and_no_longer(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var about = await RefusedAsync(cnap);
        await AssertHiddenAsync(cnap, about, Given.CommissionHead);
        var complaint = await LodgeAsync(cnap, about);
        await AssertHiddenAsync(cnap, about, Given.CommissionHead);
        await cnap.HandOverAndReceiveAsync(Given.City, complaint, Given.CommissionHead);

        cnap.User.Is(Given.CommissionHead);
        var read = await cnap.SendAsync(Given.City, new GetCase.Query(about.Value));
        Assert.True(read.ForComplaint);
        Assert.Empty(read.NextActions);
        Assert.NotEmpty(read.Case.Documents);
        Assert.Equal("Будинок 7", read.Case.Decision!.Reasons);
        Assert.Equal(DecisionOutcome.Refusal, read.Case.Decision.Outcome);
        var folder = await cnap.SendAsync(Given.City, new GetCaseFolder.Query(about.Value));
        Assert.Empty(folder.ToMake);
        await cnap.SendAsync(Given.City, new GetPaper.Query(about.Value, Assert.Single(folder.Papers).Seq));
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.StepAsync(Given.City, about, Given.CommissionHead, CaseAction.ReturnResult));
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(
            Given.City, new MakePaper.Command { CaseId = about.Value, Template = "case-status-certificate" }));
        await AssertHiddenAsync(cnap, about, Given.StateOfficer);
        await AssertHiddenAsync(cnap, about, Given.SettlementArchitect);

        await DecideAsync(cnap, complaint, ComplaintOutcome.LeftInForce);
        await AssertHiddenAsync(cnap, about, Given.CommissionHead);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_refusal_of_registration_is_complained_of_and_the_application_is_registered_after_all(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var about = (await cnap.SubmitAsync(Given.City)).Id;
        await cnap.StepAsync(Given.City, about, Given.CityAdministrator, CaseAction.DeclineRegistration);
        var folder = await cnap.SendAsync(Given.City, new GetCaseFolder.Query(about.Value));
        Assert.True(folder.Complaints.MayBeLodged);
        Assert.NotNull(folder.Complaints.LastDay);
        var complaint = await LodgeAsync(cnap, about);
        await cnap.HandOverAndReceiveAsync(Given.City, complaint, Given.CommissionHead);

        await DecideAsync(cnap, complaint, ComplaintOutcome.Reconsider);

        var again = await cnap.ReadAsync(Given.City, about);
        Assert.Equal(
            (CaseStatus.Submitted, CaseAction.ReconsiderRegistration), (again.Status, again.Route[^1].Action));
        await cnap.StepAsync(Given.City, about, Given.CityAdministrator, CaseAction.Register);
        await cnap.HandOverAndReceiveAsync(Given.City, about, Given.CityArchitect);
        Assert.NotNull((await cnap.ReadAsync(Given.City, about)).AssignedTo);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_decision_left_in_force_stays_and_a_changed_one_takes_its_place(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var (about, complaint) = await BeforeCommissionAsync(cnap);
        var invalid = await Assert.ThrowsAsync<ValidationException>(
            () => DecideAsync(cnap, complaint, ComplaintOutcome.Changed));
        Assert.Equal("NewOutcome", Assert.Single(invalid.Errors).PropertyName);

        await DecideAsync(cnap, complaint, ComplaintOutcome.Changed, DecisionOutcome.Grant);

        var changed = await cnap.ReadAsync(Given.City, about);
        Assert.Equal((CaseStatus.Decided, DecisionOutcome.Grant), (changed.Status, changed.Decision!.Outcome));
        cnap.User.Is(Given.CityHead);
        var folder = await cnap.SendAsync(Given.City, new GetCaseFolder.Query(about.Value));
        Assert.Equal(SupersededBy.Complaint, Assert.Single(folder.EarlierDecisions).By);
        var papers = await cnap.SendAsync(Given.City, new GetCaseFolder.Query(complaint.Value));
        var decision = Assert.Single(papers.Papers);
        var paper = (await cnap.SendAsync(Given.City, new GetPaper.Query(complaint.Value, decision.Seq))).Paper;
        Assert.Contains("За скаргою: скаргу задовольнити, рішення змінити", paper.Body, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Nobody_decides_a_complaint_but_its_body_and_the_ordinary_decision_is_refused(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var (_, complaint) = await BeforeCommissionAsync(cnap);

        await CasePaperTests.AssertRefusedAsync(
            CaseRefusals.ComplaintIsDecidedApart,
            cnap.StepAsync(Given.City, complaint, Given.CommissionHead, CaseAction.Decide));
        await Assert.ThrowsAsync<NotFound>(
            () => DecideAsync(cnap, complaint, ComplaintOutcome.LeftInForce, by: Given.CityArchitect));
        await CasePaperTests.AssertRefusedAsync(
            CaseRefusals.BodyDecidesItself,
            DecideAsync(cnap, complaint, ComplaintOutcome.LeftInForce, by: Given.CityAdministrator));
        await Assert.ThrowsAsync<NotAllowed>(
            () => DecideAsync(cnap, complaint, ComplaintOutcome.LeftInForce, by: Given.SettlementAdministrator));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_decision_of_a_body_outside_the_platform_is_put_on_record_by_the_cnap(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var about = await RefusedAsync(cnap, Given.IdCardService, Given.StateOfficer);
        var complaint = await LodgeAsync(cnap, about);
        Assert.Null((await cnap.ReadAsync(Given.City, complaint)).ProviderBodyId);

        await DecideAsync(cnap, complaint, ComplaintOutcome.LeftInForce, by: Given.CityHead);

        var decided = await cnap.ReadAsync(Given.City, complaint);
        Assert.Equal(
            (CaseStatus.Decided, CaseAction.RecordComplaintDecision), (decided.Status, decided.Route[^1].Action));
        Assert.Equal(CaseStatus.Decided, (await cnap.ReadAsync(Given.City, about)).Status);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Whoever_signed_the_decision_does_not_decide_the_complaint_about_it(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var (_, complaint) = await BeforeCommissionAsync(cnap);
        var signer = new Membership
        {
            Id = Given.CommissionHead.Id,
            AccountId = Given.CityArchitect.AccountId,
            Role = Role.ProviderHead,
            ProviderBodyId = Given.Commission,
            Position = "голова комісії",
        };

        await CasePaperTests.AssertRefusedAsync(
            CaseRefusals.OwnDecision, DecideAsync(cnap, complaint, ComplaintOutcome.LeftInForce, by: signer));

        Assert.Null((await cnap.ReadAsync(Given.City, complaint)).Decision);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Of_two_clerks_who_lodge_a_complaint_at_once_one_is_refused(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var about = await RefusedAsync(cnap);
        cnap.User.Is(Given.CityAdministrator);

        var failures = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Record.ExceptionAsync(
            () => cnap.SendAsync(Given.City, Complaint(about))))));

        Assert.Single(failures, failure => failure is null);
        Assert.All(failures.OfType<Exception>(), failure => Assert.Contains(
            Assert.IsType<Refused>(failure).Reason,
            new[] { CaseRefusals.ComplaintOpen, CaseRefusals.StaleScreen, KernelRefusals.ChangedMeanwhile }));
    }

    private static async Task AssertHiddenAsync(TestCnap cnap, CaseId about, Membership reader)
    {
        cnap.User.Is(reader);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetCase.Query(about.Value)));
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetCaseFolder.Query(about.Value)));
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetPaper.Query(about.Value, 1)));
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new GetCaseFile.Query(about.Value, 1)));
    }

    private static Func<Guid, int, MediatR.IRequest> To(Membership person) =>
        (id, version) => new ReassignCase.Command
        {
            CaseId = id,
            Version = version,
            Person = person.AccountId.Value,
            Reason = "Більше нікого",
        };

    private static int WeekendAfter(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => 2,
        DayOfWeek.Sunday => 1,
        _ => 0,
    };

    private static async Task<CaseId> RefusedAsync(
        TestCnap cnap, string service = Given.AddressService, Membership? officer = null)
    {
        var by = officer ?? Given.CityArchitect;
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, service));
        await cnap.HandOverAndReceiveAsync(Given.City, id, by);
        await CasePaperTests.RefuseAsync(cnap, id, by);
        return id;
    }

    private static async Task<(CaseId About, CaseId Complaint)> BeforeCommissionAsync(TestCnap cnap)
    {
        var about = await RefusedAsync(cnap);
        var complaint = await LodgeAsync(cnap, about);
        await cnap.HandOverAndReceiveAsync(Given.City, complaint, Given.CommissionHead);
        return (about, complaint);
    }

    private static LodgeComplaint.Command Complaint(CaseId about) => new()
    {
        CaseId = about.Value,
        Request = "Рішення необґрунтоване",
        Sheets = 1,
        SubmissionKey = Guid.NewGuid(),
    };

    private static Task<CaseId> LodgeAsync(TestCnap cnap, CaseId about)
    {
        cnap.User.Is(Given.CityAdministrator);
        return cnap.SendAsync(Given.City, Complaint(about));
    }

    private static async Task DecideAsync(
        TestCnap cnap, CaseId complaint, ComplaintOutcome outcome, DecisionOutcome? changed = null,
        Membership? by = null)
    {
        var version = (await cnap.ReadAsync(Given.City, complaint)).Version;
        cnap.User.Is(by ?? Given.CommissionHead);
        await cnap.SendAsync(Given.City, new DecideComplaint.Command
        {
            CaseId = complaint.Value,
            Version = version,
            Outcome = outcome,
            NewOutcome = changed,
            Ground = "ст. 85",
            Reasons = "Мотиви комісії",
            AppealNote = "До суду",
        });
    }
}
