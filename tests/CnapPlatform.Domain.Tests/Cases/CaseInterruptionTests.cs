using System.Globalization;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Cases;

public sealed class CaseInterruptionTests
{
    [Fact]
    public void A_cure_in_time_keeps_the_filing_date_and_goes_on_with_what_was_left_of_the_term()
    {
        var subject = Sample.In(CaseStatus.InReview);
        Assert.Equal(new DateOnly(2026, 2, 19), subject.DueOn);

        subject.LeaveWithoutMovement(Sample.Missing(), Sample.Officer, Sample.At(new DateOnly(2026, 2, 13), 9));
        Assert.Equal((CaseStatus.WithoutMovement, Sample.Thursday.AddDays(7)), (subject.Status, subject.CureBy));
        Assert.False(subject.IsOverdueOn(new DateOnly(2026, 3, 1)));

        // One working day had run; four are left from the day after the cure.
        subject.Cure(Sample.Administrator, Sample.At(new DateOnly(2026, 2, 18), 16), "план", Sample.FiveWorkingDays);
        Assert.Equal(
            (CaseStatus.InReview, Sample.Thursday, new DateOnly(2026, 2, 24), new DateOnly(2026, 2, 24)),
            (subject.Status, subject.SubmittedOn, subject.DueOn!.Value, subject.PromisedOn!.Value));
    }

    [Fact]
    public void A_case_left_without_movement_at_the_counter_goes_back_to_the_counter()
    {
        var subject = Sample.In(CaseStatus.Registered, administratorProvides: true);

        subject.LeaveWithoutMovement(Sample.Missing(), Sample.Administrator, Sample.ThursdayMorning);
        subject.Cure(Sample.Administrator, Sample.At(Sample.Thursday.AddDays(1), 9), null, Sample.FiveWorkingDays);

        Assert.Equal(CaseStatus.Registered, subject.Status);
    }

    [Fact]
    public void The_notice_comes_in_time_and_leaves_the_applicant_the_shortest_cure_at_least()
    {
        var late = Sample.At(Sample.Thursday.AddDays(6), 9);
        AssertRefused(
            CaseRefusals.TooLateForDefects,
            () => Sample.In(CaseStatus.InReview).LeaveWithoutMovement(Sample.Missing(), Sample.Officer, late));
        AssertRefused(
            CaseRefusals.CureTooShort,
            () => Sample.In(CaseStatus.InReview).LeaveWithoutMovement(
                Sample.Missing(Sample.Thursday.AddDays(6)), Sample.Officer, Sample.ThursdayMorning));
        AssertRefused(
            CaseRefusals.NotImmediate,
            () => Sample.In(CaseStatus.Registered).LeaveWithoutMovement(
                Sample.Missing(), Sample.Administrator, Sample.ThursdayMorning));
    }

    [Fact]
    public void After_the_last_day_of_the_cure_the_application_is_returned_and_not_before()
    {
        var lastDay = Sample.At(Sample.Thursday.AddDays(7), 23, 59);
        var nextDay = Sample.At(Sample.Thursday.AddDays(8), 0, 1);

        AssertRefused(
            CaseRefusals.CureNotOver,
            () => Sample.In(CaseStatus.WithoutMovement).ReturnUncured(Sample.Officer, lastDay, "Не усунуто"));
        AssertRefused(
            CaseRefusals.CureIsOver,
            () => Sample.In(CaseStatus.WithoutMovement).Cure(
                Sample.Administrator, nextDay, null, Sample.FiveWorkingDays));
        var subject = Sample.In(CaseStatus.WithoutMovement);
        subject.ReturnUncured(Sample.Officer, nextDay, "Не усунуто");
        Assert.True(subject.IsClosed);
    }

    [Fact]
    public void Each_stop_adds_to_the_term_and_the_pauses_stand_on_the_route_sheet()
    {
        var subject = Sample.In(CaseStatus.Suspended);
        subject.Resume(Sample.Officer, Sample.At(new DateOnly(2026, 2, 16), 9), null, Sample.FiveWorkingDays);
        subject.Suspend(Sample.Officer, Sample.At(new DateOnly(2026, 2, 17), 9), "Рішення суду");
        Assert.Single(subject.Pauses);
        subject.Resume(Sample.Officer, Sample.At(new DateOnly(2026, 2, 20), 9), null, Sample.FiveWorkingDays);

        Assert.Equal(2, subject.Pauses.Count);
        Assert.Equal(new DateOnly(2026, 2, 26), subject.DueOn);
    }

    [Fact]
    public void A_term_is_extended_before_it_ends_to_a_later_day_within_the_limit_and_with_a_reason()
    {
        var limit = Sample.Thursday.AddDays(45);
        var to = Sample.Thursday.AddDays(20);
        void Extend(Case c, DateOnly day, DateTimeOffset at, string? reason = "Запит до іншого органу") =>
            c.Extend(day, Sample.FiveWorkingDays, limit, reason, Sample.Officer, at);

        AssertRefused(CaseRefusals.TermIsOver, () => Extend(
            Sample.In(CaseStatus.InReview), to, Sample.At(new DateOnly(2026, 2, 20), 9)));
        AssertRefused(CaseRefusals.ExtensionTooShort, () => Extend(
            Sample.In(CaseStatus.InReview), new DateOnly(2026, 2, 19), Sample.ThursdayMorning));
        AssertRefused(CaseRefusals.ExtensionTooLong, () => Extend(
            Sample.In(CaseStatus.InReview), limit.AddDays(1), Sample.ThursdayMorning));
        AssertRefused(CaseRefusals.ReasonMissing, () => Extend(
            Sample.In(CaseStatus.InReview), to, Sample.ThursdayMorning, " "));

        var subject = Sample.In(CaseStatus.Hearing);
        Extend(subject, to, Sample.ThursdayMorning);
        Assert.Equal((CaseStatus.Hearing, to, to), (subject.Status, subject.DueOn!.Value, subject.PromisedOn!.Value));
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-02")]
    [InlineData("2026-03-03", "2026-03-03")]
    public void An_extended_term_that_ends_on_a_day_off_ends_on_the_next_working_day(string to, string due)
    {
        var subject = Sample.In(CaseStatus.InReview);

        subject.Extend(Day(to), Sample.FiveWorkingDays, null, "Запит", Sample.Officer, Sample.ThursdayMorning);

        Assert.Equal(Day(due), subject.DueOn);
        Assert.Equal(Day(due), subject.PromisedOn);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-02")]
    [InlineData("2026-03-03", "2026-03-03")]
    public void A_cure_that_ends_on_a_day_off_ends_on_the_next_working_day(string day, string end) => Assert.Equal(
        Day(end), Sample.Rules().EndForApplicant(Day(day)));

    [Fact]
    public void An_extended_term_that_stands_still_keeps_the_days_it_had_left()
    {
        var subject = Sample.In(CaseStatus.InReview);
        subject.Extend(
            new DateOnly(2026, 3, 4), Sample.FiveWorkingDays, null, "Запит", Sample.Officer, Sample.ThursdayMorning);
        subject.Suspend(Sample.Officer, Sample.At(new DateOnly(2026, 3, 2), 9), "Експертиза");

        subject.Resume(Sample.Officer, Sample.At(new DateOnly(2026, 3, 9), 9), null, Sample.FiveWorkingDays);

        Assert.Equal(new DateOnly(2026, 3, 11), subject.DueOn);
    }

    [Fact]
    public void A_partial_grant_says_its_motives_as_a_refusal_does() => AssertRefused(
        CaseRefusals.RefusalWithoutMotives,
        () => Sample.In(CaseStatus.InReview).Decide(
            Sample.Decision(Sample.Officer, outcome: DecisionOutcome.Partial), Sample.Officer, Sample.ThursdayMorning));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static void AssertRefused(string reason, Action step) =>
        Assert.Equal(reason, Assert.Throws<Refused>(step).Reason);
}
