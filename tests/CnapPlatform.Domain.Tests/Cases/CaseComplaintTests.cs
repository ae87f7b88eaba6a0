using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Tests.Cases;

public sealed class CaseComplaintTests
{
    private static readonly DateOnly LastDay = new(2026, 3, 16);

    private static readonly CaseActor Commission =
        new(CaseActorKind.Provider, AccountId.New(), "Марта Розважна", "голова комісії");

    [Fact]
    public void A_complaint_is_a_case_of_its_own_tied_to_the_one_it_is_about()
    {
        var about = Sample.In(CaseStatus.Issued);

        var complaint = Lodge(about, Sample.Thursday.AddDays(3));

        Assert.Equal((CaseKind.Complaint, about.Id), (complaint.Kind, complaint.ComplaintOf!.Value));
        Assert.Equal((CaseStatus.Registered, 124), (complaint.Status, complaint.Number!.Value.Sequence));
        Assert.Single(complaint.Route);
        Assert.Equal(CaseStatus.Issued, about.Status);
    }

    [Fact]
    public void A_late_complaint_is_refused_with_its_date_unless_the_term_is_renewed_with_a_reason()
    {
        var about = Sample.In(CaseStatus.Issued);

        var refused = Assert.Throws<Refused>(() => Lodge(about, LastDay.AddDays(1)));
        Assert.Equal((CaseRefusals.ComplaintLate, LastDay), (refused.Reason, refused.Arguments[0]));
        AssertRefused(CaseRefusals.ComplaintLate, () => Lodge(about, LastDay.AddDays(1), " "));

        Assert.Equal("хвороба", Lodge(about, LastDay.AddDays(1), "хвороба").Route[0].Note);
        Assert.Null(Lodge(about, LastDay).Route[0].Note);
    }

    [Theory]
    [InlineData(CaseStatus.Submitted, false)]
    [InlineData(CaseStatus.InReview, false)]
    [InlineData(CaseStatus.Withdrawn, false)]
    [InlineData(CaseStatus.Decided, true)]
    [InlineData(CaseStatus.Returned, true)]
    [InlineData(CaseStatus.RegistrationDeclined, true)]
    [InlineData(CaseStatus.Archived, true)]
    public void Only_what_is_decided_returned_closed_or_not_registered_is_complained_of(CaseStatus status, bool may)
    {
        var about = Sample.In(status);

        if (may)
        {
            Assert.NotNull(Lodge(about, Sample.Thursday));
        }
        else
        {
            AssertRefused(CaseRefusals.NothingToComplainOf, () => Lodge(about, Sample.Thursday));
        }
    }

    [Fact]
    public void A_complaint_is_not_decided_as_an_application_nor_complained_of_again()
    {
        var complaint = InReview(Sample.In(CaseStatus.Issued));

        AssertRefused(
            CaseRefusals.ComplaintIsDecidedApart,
            () => complaint.Decide(Sample.Decision(Commission), Commission, Sample.ThursdayMorning));
        AssertRefused(
            CaseRefusals.NotAComplaint,
            () => Sample.In(CaseStatus.InReview).DecideComplaint(
                Outcome(ComplaintOutcome.LeftInForce), Commission, Sample.ThursdayMorning));
        AssertRefused(
            CaseRefusals.RefusalWithoutMotives,
            () => complaint.DecideComplaint(
                Outcome(ComplaintOutcome.LeftInForce) with { Reasons = " " }, Commission, Sample.ThursdayMorning));
        AssertRefused(
            CaseRefusals.BodyDecidesItself,
            () => Lodge(Sample.In(CaseStatus.Issued), Sample.Thursday).DecideComplaint(
                Outcome(ComplaintOutcome.LeftInForce), Sample.Administrator, Sample.ThursdayMorning));

        complaint.DecideComplaint(Outcome(ComplaintOutcome.LeftInForce), Commission, Sample.ThursdayMorning);
        Assert.Equal(
            (CaseStatus.Decided, ComplaintOutcome.LeftInForce),
            (complaint.Status, complaint.Decision!.Complaint!.Value));
        AssertRefused(CaseRefusals.ComplaintAboutComplaint, () => Lodge(complaint, Sample.Thursday));
    }

    [Fact]
    public void A_case_sent_back_is_reviewed_anew_with_a_new_term_and_keeps_its_earlier_decision()
    {
        var about = Sample.In(CaseStatus.Issued);
        var at = Sample.At(new DateOnly(2026, 3, 2), 12);

        about.Reconsider(Sample.Number(200), at, Sample.FiveWorkingDays, new StageAssignment(null, null));

        Assert.Equal((CaseStatus.InReview, at), (about.Status, about.TermStartedAt!.Value));
        Assert.Equal(new DateOnly(2026, 3, 9), about.DueOn);
        Assert.Null(about.Decision);
        Assert.Equal(DecisionOutcome.Grant, Assert.Single(about.EarlierDecisions).Outcome);
        Assert.Contains("000200", about.Route[^1].Note, StringComparison.Ordinal);

        // What stopped the first review does not count in the second, which others make.
        about.Suspend(Sample.Head, Sample.At(new DateOnly(2026, 3, 3), 9), "експертиза");
        about.Resume(Sample.Head, Sample.At(new DateOnly(2026, 3, 5), 9), null, Sample.FiveWorkingDays);
        Assert.Equal(new DateOnly(2026, 3, 11), about.DueOn);
    }

    [Fact]
    public void A_service_that_the_administrator_provides_goes_back_to_the_counter()
    {
        var about = Sample.Registered(administratorProvides: true);
        about.Decide(Sample.Decision(Sample.Administrator), Sample.Administrator, Sample.ThursdayMorning);

        about.Reconsider(
            Sample.Number(200), Sample.ThursdayMorning, Sample.FiveWorkingDays,
            new StageAssignment(null, Sample.Colleague));

        Assert.Equal((CaseStatus.Registered, Sample.Colleague.Id), (about.Status, about.AssignedTo!.Value));
        AssertRefused(
            CaseRefusals.NotExecutor,
            () => about.Decide(Sample.Decision(Sample.Administrator), Sample.Administrator, Sample.ThursdayMorning));
    }

    [Fact]
    public void A_case_sent_back_begins_its_stages_anew_with_somebody_who_did_not_sign()
    {
        var about = Sample.Assigned();
        about.FinishStage(
            Sample.Officer, Sample.ThursdayMorning, null, new StageAssignment(3, Sample.PersonOf(Sample.Officer)));
        about.Propose(Sample.Refusal(Sample.Officer), Sample.Officer, Sample.ThursdayMorning, null);
        about.Confirm(Sample.Head, Sample.ThursdayMorning);
        var officer = Sample.PersonOf(Sample.Officer);
        Assert.True(about.HasSigned(officer.Id) && !about.HasSignedBefore(officer.Id));

        about.Reconsider(
            Sample.Number(200), Sample.ThursdayMorning, Sample.FiveWorkingDays,
            new StageAssignment(2, Sample.Colleague));

        Assert.Equal((2, Sample.Colleague.Id, officer.Id), (about.Stage, about.AssignedTo, about.AssignedBefore));
        Assert.Equal(Sample.Colleague.Name, about.Route[^1].PersonName);
        Assert.True(about.HasSignedBefore(officer.Id) && about.HasSignedBefore(Sample.Head.AccountId!.Value));
        Assert.False(about.HasSignedBefore(Sample.Colleague.Id));
        AssertRefused(
            CaseRefusals.SignedBefore, () => about.Reassign(officer, Sample.Head, Sample.ThursdayMorning, "Досвід"));
    }

    [Fact]
    public void Where_nobody_else_can_review_anew_the_head_gives_the_case_back_with_a_reason()
    {
        var about = Sample.In(CaseStatus.Decided);
        about.Reconsider(
            Sample.Number(200), Sample.ThursdayMorning, Sample.FiveWorkingDays, new StageAssignment(2, null));
        Assert.True(about.WaitsForHead);
        AssertRefused(
            CaseRefusals.SignedBefore,
            () => about.Decide(Sample.Decision(Sample.Officer), Sample.Officer, Sample.ThursdayMorning));
        var inPlaceOfNobody = Sample.Officer with { InPlaceOf = Sample.Colleague };
        AssertRefused(
            CaseRefusals.SignedBefore, () => about.Suspend(inPlaceOfNobody, Sample.ThursdayMorning, "Експертиза"));

        about.Reassign(
            Sample.PersonOf(Sample.Officer), Sample.Head, Sample.ThursdayMorning, "Більше нікого",
            somebodyElseCan: false);
        about.Decide(Sample.Decision(Sample.Officer), Sample.Officer, Sample.ThursdayMorning);

        Assert.Equal(CaseStatus.Decided, about.Status);
    }

    [Fact]
    public void The_refusal_to_register_is_complained_of_and_the_application_waits_for_registration_again()
    {
        var declined = Sample.In(CaseStatus.RegistrationDeclined);
        Assert.Equal(CaseAction.DeclineRegistration, declined.Communication!.Action);
        Assert.NotNull(Lodge(declined, Sample.Thursday));

        declined.ReconsiderRegistration(Sample.Number(200), Sample.ThursdayMorning);

        Assert.Equal(CaseStatus.Submitted, declined.Status);
        Assert.Null(declined.Communication);
        Assert.Null(declined.TermStartedAt);
        var monday = Sample.At(Sample.Thursday.AddDays(4), 9);
        declined.Register(Sample.Number(), Sample.Administrator, monday, Sample.Thursday, Sample.FiveWorkingDays);
        Assert.Equal(monday, declined.TermStartedAt);
    }

    [Fact]
    public void A_changed_decision_takes_the_place_of_the_first_which_stays_readable()
    {
        var about = Sample.In(CaseStatus.Notified);
        var changed = Sample.Decision(Commission, outcome: DecisionOutcome.Partial) with { Reasons = "частково" };

        about.ChangeDecision(changed, Sample.Number(200), Sample.ThursdayMorning);

        Assert.Equal((CaseStatus.Decided, "частково"), (about.Status, about.Decision!.Reasons));
        Assert.Equal(SupersededBy.Complaint, Assert.Single(about.EarlierDecisions).By);
        AssertRefused(
            CaseRefusals.NothingToChange,
            () => Sample.In(CaseStatus.Returned).ChangeDecision(changed, Sample.Number(200), Sample.ThursdayMorning));
    }

    [Fact]
    public void A_slip_of_the_pen_is_mended_and_the_earlier_text_stays()
    {
        var subject = Sample.In(CaseStatus.InReview);
        var refusal = Sample.Decision(Sample.Officer, outcome: DecisionOutcome.Refusal) with
        {
            Reasons = "буд. 7",
            Ground = "ст. 1",
            AppealNote = "до комісії",
        };
        subject.DecideAlone(refusal, Sample.Officer, Sample.ThursdayMorning, "Більше нікого", somebodyCanConfirm: false);
        var texts = new CorrectedTexts("буд. 17", "до комісії");

        AssertRefused(
            CaseRefusals.NothingCorrected,
            () => Correct(new CorrectedTexts("буд. 7", "до комісії"), "описка"));
        AssertRefused(
            CaseRefusals.RefusalWithoutMotives, () => Correct(new CorrectedTexts(null, "до комісії"), "описка"));
        AssertRefused(CaseRefusals.ReasonMissing, () => Correct(texts, " "));
        Assert.Empty(subject.EarlierDecisions);

        Correct(texts, "номер будинку");
        Assert.Equal((DecisionOutcome.Refusal, "буд. 17"), (subject.Decision!.Outcome, subject.Decision.Reasons));
        var earlier = Assert.Single(subject.EarlierDecisions);
        Assert.Equal(("буд. 7", "номер будинку", SupersededBy.Correction), (earlier.Reasons, earlier.Why, earlier.By));

        void Correct(CorrectedTexts to, string what) =>
            subject.CorrectDecision(to, Sample.Officer, Sample.ThursdayMorning, what, somebodyCanConfirm: false);
    }

    [Fact]
    public void The_mended_text_of_a_refusal_waits_for_a_second_person()
    {
        var subject = Refused();
        var texts = new CorrectedTexts("Немає згоди сусідів", "До суду за місяць");
        AssertRefused(
            CaseRefusals.NeedsSecondPerson,
            () => subject.CorrectDecision(
                texts, Sample.Head, Sample.ThursdayMorning, "слово", somebodyCanConfirm: true));

        subject.ProposeCorrection(texts, Sample.Head, Sample.ThursdayMorning, "пропущено слово", null);
        Assert.True(subject.IsCorrectionProposed);
        Assert.Equal("Немає згоди", subject.Decision!.Reasons);
        AssertRefused(CaseRefusals.OwnProposal, () => subject.ConfirmCorrection(Sample.Head, Sample.ThursdayMorning));
        subject.ReturnResult(Sample.Officer, Sample.ThursdayMorning, null);
        subject.ConfirmCorrection(Sample.Officer, Sample.ThursdayMorning);

        Assert.Equal(
            ("Немає згоди сусідів", Sample.Head.AccountId, CaseStatus.ResultAtCnap),
            (subject.Decision.Reasons, subject.Decision.ConfirmedBy, subject.Status));
        Assert.Null(subject.Proposal);
        var earlier = Assert.Single(subject.EarlierDecisions);
        Assert.Equal(("Немає згоди", "пропущено слово"), (earlier.Reasons, earlier.Why));
    }

    [Fact]
    public void A_correction_that_is_sent_back_leaves_the_text_and_a_complaint_takes_it_away()
    {
        var texts = new CorrectedTexts("Немає згоди сусідів", "До суду за місяць");
        var subject = Refused();
        subject.ProposeCorrection(texts, Sample.Head, Sample.ThursdayMorning, "слово", null);
        AssertRefused(
            CaseRefusals.ReasonMissing, () => subject.SendBackCorrection(Sample.Officer, Sample.ThursdayMorning, " "));
        subject.SendBackCorrection(Sample.Officer, Sample.ThursdayMorning, "Це не описка");
        Assert.Equal((null, "Немає згоди"), (subject.Proposal, subject.Decision!.Reasons));

        subject.ProposeCorrection(texts, Sample.Head, Sample.ThursdayMorning, "слово", null);
        subject.Reconsider(
            Sample.Number(200), Sample.ThursdayMorning, Sample.FiveWorkingDays, new StageAssignment(2, null));
        Assert.Null(subject.Proposal);
    }

    [Fact]
    public void The_counter_mends_only_what_was_decided_at_the_counter()
    {
        var texts = new CorrectedTexts("вул. Садова", null);
        var ofProvider = Sample.In(CaseStatus.Decided);
        AssertRefused(CaseRefusals.CorrectedBySigner, () => ofProvider.CorrectDecision(
            texts, Sample.Administrator, Sample.ThursdayMorning, "описка", somebodyCanConfirm: false));
        var atCounter = Sample.Registered(administratorProvides: true);
        atCounter.Decide(Sample.Decision(Sample.Administrator), Sample.Administrator, Sample.ThursdayMorning);

        atCounter.CorrectDecision(
            texts, Sample.Administrator, Sample.ThursdayMorning, "описка", somebodyCanConfirm: false);

        Assert.Equal("вул. Садова", atCounter.Decision!.Reasons);
        Assert.Single(atCounter.EarlierDecisions);
    }

    [Fact]
    public void The_archive_counts_from_the_first_of_january_after_the_file_was_closed()
    {
        Assert.Equal(new DateOnly(2031, 12, 31), Keeping.Last(new DateOnly(2026, 2, 12), 60));
        Assert.Equal(new DateOnly(2031, 12, 31), Keeping.Last(new DateOnly(2026, 12, 31), 60));

        var archived = Sample.In(CaseStatus.Archived);
        Assert.Equal(
            (Sample.Thursday, RetentionClass.Granted, 2), (archived.ArchivedOn, archived.Retention, archived.Documents.Count));
        Assert.Equal(RetentionClass.Refused, Keeping.ClassOf(Sample.In(CaseStatus.Returned)));
        Assert.Equal(RetentionClass.Complaint, Keeping.ClassOf(Lodge(Sample.In(CaseStatus.Issued), Sample.Thursday)));
    }

    private static Case Lodge(Case about, DateOnly on, string? renewal = null) => Case.LodgeComplaint(
        about, Sample.Intake(), Sample.Number(124), Sample.Administrator, Sample.At(on, 10), Sample.FiveWorkingDays,
        new AppealWindow(LastDay, renewal));

    private static Case Refused()
    {
        var subject = Sample.Assigned();
        subject.Propose(Sample.Refusal(Sample.Officer), Sample.Officer, Sample.ThursdayMorning, null);
        subject.Confirm(Sample.Head, Sample.ThursdayMorning);
        return subject;
    }

    private static Case InReview(Case about)
    {
        var complaint = Lodge(about, Sample.Thursday);
        complaint.HandOver(Sample.Administrator, Sample.ThursdayMorning, null);
        complaint.Receive(Commission, Sample.ThursdayMorning);
        return complaint;
    }

    private static CaseDecision Outcome(ComplaintOutcome outcome) =>
        Sample.Decision(Commission, outcome: DecisionOutcome.Refusal) with
        {
            Complaint = outcome,
            Reasons = "мотиви",
            Ground = "ст. 78",
            AppealNote = "до суду",
        };

    private static void AssertRefused(string reason, Action step) =>
        Assert.Equal(reason, Assert.Throws<Refused>(step).Reason);
}
