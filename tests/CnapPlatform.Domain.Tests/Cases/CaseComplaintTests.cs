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
    [InlineData(CaseStatus.Archived, true)]
    public void Only_what_is_decided_returned_or_closed_is_complained_of(CaseStatus status, bool may)
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

        about.Reconsider(Sample.Number(200), at, Sample.FiveWorkingDays);

        Assert.Equal((CaseStatus.InReview, at), (about.Status, about.TermStartedAt!.Value));
        Assert.Equal(new DateOnly(2026, 3, 9), about.DueOn);
        Assert.Null(about.Decision);
        Assert.Equal(DecisionOutcome.Grant, Assert.Single(about.EarlierDecisions).Outcome);
        Assert.Contains("000200", about.Route[^1].Note, StringComparison.Ordinal);

        // What stopped the first review does not count in the second.
        about.Suspend(Sample.Officer, Sample.At(new DateOnly(2026, 3, 3), 9), "експертиза");
        about.Resume(Sample.Officer, Sample.At(new DateOnly(2026, 3, 5), 9), null, Sample.FiveWorkingDays);
        Assert.Equal(new DateOnly(2026, 3, 11), about.DueOn);
    }

    [Fact]
    public void A_service_that_the_administrator_provides_goes_back_to_the_counter()
    {
        var about = Sample.Registered(administratorProvides: true);
        about.Decide(Sample.Decision(Sample.Administrator), Sample.Administrator, Sample.ThursdayMorning);

        about.Reconsider(Sample.Number(200), Sample.ThursdayMorning, Sample.FiveWorkingDays);

        Assert.Equal(CaseStatus.Registered, about.Status);
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
            subject.CorrectDecision(to, Sample.Officer, Sample.ThursdayMorning, what);
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
