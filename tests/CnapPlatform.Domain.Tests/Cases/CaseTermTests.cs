using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Cases;

/// <summary>The legal date, and what the applicant was promised.</summary>
public sealed class CaseTermTests
{
    private static readonly DateOnly Friday = Sample.Thursday.AddDays(1);
    private static readonly DateOnly Monday = Sample.Thursday.AddDays(4);

    [Fact]
    public void Signed_and_registered_on_one_day_the_promise_is_the_legal_date()
    {
        var registered = Sample.Registered();

        Assert.Equal(new DateOnly(2026, 2, 19), registered.DueOn);
        Assert.Equal(registered.DueOn, registered.PromisedOn);
        Assert.Null(registered.DueAt);
    }

    [Fact]
    public void The_promise_is_counted_from_the_signature_when_that_comes_earlier()
    {
        var submitted = Sample.Submitted();
        submitted.Register(
            Sample.Number(), Sample.Administrator, Sample.At(Monday, 11), Friday, Sample.FiveWorkingDays);

        Assert.Equal(Friday, submitted.SignedOn);
        Assert.Equal(new DateOnly(2026, 2, 23), submitted.DueOn);
        Assert.Equal(new DateOnly(2026, 2, 20), submitted.PromisedOn);
    }

    [Fact]
    public void A_slow_office_never_moves_the_promise()
    {
        foreach (var isSigned in new[] { false, true })
        {
            for (var late = 0; late <= 40; late++)
            {
                var submitted = Sample.Submitted(isSigned: isSigned);
                submitted.Register(
                    Sample.Number(), Sample.Administrator, Sample.At(Sample.Thursday.AddDays(late), 11),
                    Sample.Thursday, Sample.FiveWorkingDays);

                Assert.Equal(new DateOnly(2026, 2, 19), submitted.PromisedOn);
                Assert.True(submitted.PromisedOn <= submitted.DueOn);
            }
        }
    }

    [Fact]
    public void Hours_without_days_off_registered_on_a_day_off_end_with_the_next_working_day()
    {
        var sunday = Sample.Thursday.AddDays(3);
        var dayAndNight = new CaseTerm(Term.Hours(24, skipDaysOff: true), Sample.Weekends);

        var (on, at) = dayAndNight.DueFrom(Sample.At(sunday, 10));

        Assert.Equal(Monday, on);
        Assert.Equal(KyivDate.Instant(Monday.AddDays(1).ToDateTime(TimeOnly.MinValue)), at);
        Assert.Equal(Monday, dayAndNight.DueFrom(sunday));
    }

    [Fact]
    public void A_promise_of_a_few_hours_given_at_submission_does_not_move_either()
    {
        var twoHours = new CaseTerm(Term.Hours(2, skipDaysOff: false), Sample.Weekends);
        var submitted = Sample.Submitted(isSigned: true, term: twoHours);
        Assert.Equal(Sample.Thursday, submitted.PromisedOn);

        submitted.Register(
            Sample.Number(), Sample.Administrator, Sample.At(Friday, 11), Sample.Thursday, twoHours);

        Assert.Equal(Sample.Thursday, submitted.PromisedOn);
        Assert.Equal(Friday, submitted.DueOn);
    }

    [Theory]
    [InlineData(12, 10, "2026-02-13 10:00")]
    [InlineData(13, 10, "2026-02-16 10:00")]
    public void A_term_in_hours_ends_at_a_moment(int day, int hour, string due)
    {
        var term = new CaseTerm(Term.Hours(24, skipDaysOff: true), Sample.Weekends);
        var registered = Sample.Registered(Sample.At(new DateOnly(2026, 2, day), hour), term);

        Assert.Equal(due, KyivDate.Local(registered.DueAt!.Value).ToString("yyyy-MM-dd HH:mm", null));
        Assert.Equal(KyivDate.Of(registered.DueAt.Value), registered.DueOn);
        Assert.Equal(registered.DueOn, registered.PromisedOn);
    }

    [Fact]
    public void A_promise_in_hours_is_counted_from_the_end_of_the_day_of_signature()
    {
        var term = new CaseTerm(Term.Hours(24, skipDaysOff: true), Sample.Weekends);
        var submitted = Sample.Submitted(term: term);

        submitted.Register(Sample.Number(), Sample.Administrator, Sample.At(Friday, 10), Sample.Thursday, term);

        Assert.Equal(Monday, submitted.DueOn);
        Assert.Equal(Friday, submitted.PromisedOn);
    }

    [Theory]
    [InlineData(-1, CaseRefusals.SignedBeforeSubmission)]
    [InlineData(1, CaseRefusals.SignedInFuture)]
    public void A_signature_lies_between_submission_and_registration(int days, string reason)
    {
        var submitted = Sample.Submitted();

        var refused = Assert.Throws<Refused>(() => submitted.Register(
            Sample.Number(), Sample.Administrator, Sample.ThursdayMorning, Sample.Thursday.AddDays(days),
            Sample.FiveWorkingDays));

        Assert.Equal(reason, refused.Reason);
        Assert.Null(submitted.SignedOn);
        Assert.Equal(CaseStatus.Submitted, submitted.Status);
    }

    [Fact]
    public void An_electronic_signature_is_not_replaced_at_registration()
    {
        var submitted = Sample.Submitted(isSigned: true);

        submitted.Register(
            Sample.Number(), Sample.Administrator, Sample.At(Monday, 11), Monday, Sample.FiveWorkingDays);

        Assert.Equal(Sample.Thursday, submitted.SignedOn);
    }

    [Fact]
    public void A_night_submission_belongs_to_the_day_the_clock_in_Kyiv_shows()
    {
        var submitted = Sample.Submitted(new DateTimeOffset(2026, 2, 12, 22, 30, 0, TimeSpan.Zero));

        Assert.Equal(Friday, submitted.SubmittedOn);
    }

    [Fact]
    public void A_case_is_overdue_from_the_day_after_its_last_day()
    {
        var registered = Sample.Registered();

        Assert.False(registered.IsOverdueOn(new DateOnly(2026, 2, 19)));
        Assert.True(registered.IsOverdueOn(new DateOnly(2026, 2, 20)));
        Assert.False(Sample.Submitted().IsOverdueOn(new DateOnly(2036, 1, 1)));
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void What_was_overdue_at_the_decision_stays_so_and_what_was_not_never_becomes_so(int day, bool overdue)
    {
        var subject = Sample.In(CaseStatus.InReview);
        var decided = new DateOnly(2026, 2, day);
        subject.Decide(Sample.Decision(Sample.Officer, decided), Sample.Officer, Sample.At(decided, 12));

        Assert.Equal(overdue, subject.IsOverdueOn(decided));
        Assert.Equal(overdue, subject.IsOverdueOn(decided.AddYears(1)));
    }
}
