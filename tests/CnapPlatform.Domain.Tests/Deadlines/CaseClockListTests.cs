using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Tests.Cases;

namespace CnapPlatform.Domain.Tests.Deadlines;

/// <summary>A case of Thursday 12 February 2026 with five working days; the term ends on the 19th.</summary>
public sealed class CaseClockListTests
{
    private static readonly TechnologicalStage[] Card =
    [
        Stage("Прийняти", "ЦНАП", 1), Stage("Перевірити", "Архітектура", 2), Stage("Підписати", "Архітектура", 1),
        Stage("Видати", "ЦНАП", 1),
    ];

    [Fact]
    public void A_signed_online_application_waits_to_be_registered_by_the_next_working_day()
    {
        var clock = Assert.Single(Of(Sample.Submitted(isSigned: true), Day(13)));

        Assert.Equal((ClockKind.Registration, Day(13), ClockState.Running), Seen(clock));
        Assert.Equal(ClockState.Overrun, Assert.Single(Of(Sample.Submitted(isSigned: true), Day(14))).State);
    }

    [Fact]
    public void Before_the_signature_no_clock_runs()
    {
        Assert.Empty(Of(Sample.Submitted(), Day(12)));
        Assert.Empty(Of(Sample.Submitted(), Day(28)));
    }

    [Theory]
    [InlineData(16, ClockState.Met)]
    [InlineData(17, ClockState.Met)]
    [InlineData(18, ClockState.Overrun)]
    public void What_was_signed_at_the_counter_is_to_be_registered_by_the_next_working_day_after_the_signature(
        int registered, ClockState state)
    {
        var subject = Sample.Submitted();
        subject.Register(
            Sample.Number(), Sample.Administrator, Sample.At(Day(registered), 10), Day(16), Sample.FiveWorkingDays);

        var clock = Get(Of(subject, Day(20)), ClockKind.Registration);

        Assert.Equal((ClockKind.Registration, Day(17), state), Seen(clock));
        Assert.Equal((Day(16), CaseAction.Register), (clock.StartOn, clock.StartedBy));
    }

    [Fact]
    public void A_refusal_to_register_that_was_wrong_starts_no_clock_before_the_signature()
    {
        var declined = Sample.In(CaseStatus.RegistrationDeclined);
        declined.ReconsiderRegistration(Sample.Number(200), Sample.At(Day(16), 10));
        Assert.DoesNotContain(Of(declined, Day(25)), clock => clock.Kind == ClockKind.Registration);

        declined.Register(
            Sample.Number(), Sample.Administrator, Sample.At(Day(19), 10), Day(19), Sample.FiveWorkingDays);

        Assert.Equal(
            (ClockKind.Registration, Day(20), ClockState.Met),
            Seen(Get(Of(declined, Day(25)), ClockKind.Registration)));
    }

    [Fact]
    public void Registration_starts_the_term_the_hand_over_and_the_time_to_ask_for_documents()
    {
        var clocks = Of(Sample.Registered(), Day(12));

        Assert.Equal(
            [
                (ClockKind.Total, Day(19), ClockState.Running), (ClockKind.HandOver, Day(13), ClockState.Running),
                (ClockKind.Defects, Day(17), ClockState.Running),
            ],
            clocks.Select(Seen));
        Assert.All(clocks, clock => Assert.Equal(CaseAction.Register, clock.StartedBy));
    }

    [Fact]
    public void A_right_that_nobody_used_lapses_and_a_duty_that_nobody_did_is_overrun()
    {
        var clocks = Of(Sample.Registered(), Day(20));

        Assert.Equal(ClockState.Overrun, Get(clocks, ClockKind.Total).State);
        Assert.Equal(ClockState.Overrun, Get(clocks, ClockKind.HandOver).State);
        Assert.Equal(ClockState.Lapsed, Get(clocks, ClockKind.Defects).State);
    }

    [Fact]
    public void A_stop_holds_the_term_with_the_last_day_it_had()
    {
        var stopped = Sample.In(CaseStatus.Suspended);

        var total = Get(Of(stopped, Day(25)), ClockKind.Total);

        Assert.Equal((ClockState.Paused, Day(19)), (total.State, total.LastDay));
        Assert.NotNull(total.PausedSince);
    }

    [Fact]
    public void The_cure_is_the_applicants_and_lapses_without_blame()
    {
        var stopped = Sample.In(CaseStatus.WithoutMovement);

        var cure = Get(Of(stopped, Day(20)), ClockKind.Cure);

        Assert.Equal((ClockKind.Cure, Day(19), ClockState.Lapsed), Seen(cure));
        Assert.True(cure.OfApplicant && cure.IsSet);
        Assert.Equal(ClockState.Met, Get(Of(stopped, Day(20)), ClockKind.Defects).State);
    }

    [Fact]
    public void The_result_is_watched_to_the_counter_to_the_applicant_and_to_the_appeal()
    {
        var decided = Of(Sample.In(CaseStatus.Decided), Day(16));
        var arrived = Of(Sample.In(CaseStatus.ResultAtCnap), Day(13));
        var told = Of(Sample.In(CaseStatus.Notified), Day(13));
        var issued = Of(Sample.In(CaseStatus.Issued), Day(13));

        Assert.Equal(
            (ClockKind.ResultTransfer, Day(13), ClockState.Overrun), Seen(Get(decided, ClockKind.ResultTransfer)));
        Assert.Equal((ClockKind.Notification, Day(12), ClockState.Overrun), Seen(Get(arrived, ClockKind.Notification)));
        Assert.Equal(
            (ClockKind.Unclaimed, new DateOnly(2026, 4, 13), ClockState.Running), Seen(Get(told, ClockKind.Unclaimed)));
        Assert.Equal(
            (ClockKind.Appeal, new DateOnly(2026, 3, 16), ClockState.Running), Seen(Get(issued, ClockKind.Appeal)));
        Assert.Equal(ClockState.Met, Get(issued, ClockKind.Unclaimed).State);
    }

    [Fact]
    public void A_letter_counts_as_received_on_the_fifth_day_and_the_appeal_from_then()
    {
        var appeal = Get(Of(Sample.In(CaseStatus.SentByPost), Day(13)), ClockKind.Appeal);

        Assert.Equal((Day(17), new DateOnly(2026, 3, 19)), (appeal.StartOn, appeal.LastDay));
    }

    [Fact]
    public void A_withdrawn_case_leaves_nothing_to_be_done()
    {
        var left = Of(Sample.In(CaseStatus.Withdrawn), Day(25)).Where(clock => clock.Kind != ClockKind.HandOver);

        Assert.NotEmpty(left);
        Assert.All(left, clock => Assert.Equal(ClockState.Dropped, clock.State));
    }

    [Fact]
    public void The_stages_follow_the_route_and_the_last_of_a_part_ends_with_it()
    {
        var handedOver = Sample.Registered();
        handedOver.HandOver(Sample.Administrator, Sample.At(Day(13), 9), null);

        var stages = Stages(handedOver, Day(16));

        Assert.Equal([(1, Day(13), ClockState.Met), (2, Day(17), ClockState.Running)], stages);
    }

    [Fact]
    public void A_stage_that_nobody_noted_is_judged_with_the_rest_of_its_part()
    {
        var decided = Sample.Registered();
        decided.HandOver(Sample.Administrator, Sample.At(Day(13), 9), null);
        decided.Receive(Sample.Officer, Sample.At(Day(13), 10));
        decided.Decide(Sample.Decision(Sample.Officer, Day(18)), Sample.Officer, Sample.At(Day(18), 10));

        Assert.Equal((2, Day(18), ClockState.Met), Stages(decided, Day(18))[1]);
    }

    [Fact]
    public void A_case_sent_back_to_the_counter_begins_its_clocks_anew_and_none_of_the_earlier_review_runs_on()
    {
        var about = Sample.Registered(administratorProvides: true);
        about.DecideAlone(
            Sample.Refusal(Sample.Administrator), Sample.Administrator, Sample.At(Day(13), 10), "Більше нікого",
            somebodyCanConfirm: false);
        about.ReturnResult(Sample.Administrator, Sample.At(Day(13), 11), null);
        about.Reconsider(
            Sample.Number(200), Sample.At(Day(16), 10), Sample.FiveWorkingDays,
            new StageAssignment(null, Sample.Colleague));
        TechnologicalStage[] card = [Stage("Прийняти", "ЦНАП", 1), Stage("Видати", "ЦНАП", 1)];

        var clocks = CaseClockList.Of(about, Sample.Rules(stages: card), Sample.At(Day(16), 12))
            .ToLookup(clock => clock.StartedBy == CaseAction.ReconsiderAtCounter);

        Assert.Equal(
            [
                (ClockKind.Total, ClockState.Met), (ClockKind.Defects, ClockState.Dropped),
                (ClockKind.Stage, ClockState.Met), (ClockKind.Stage, ClockState.Dropped),
                (ClockKind.ResultTransfer, ClockState.Met), (ClockKind.Notification, ClockState.Dropped),
            ],
            clocks[false].Select(clock => (clock.Kind, clock.State)));
        Assert.Equal(
            [
                (ClockKind.Total, Day(23), ClockState.Running), (ClockKind.Defects, Day(19), ClockState.Running),
                (ClockKind.Stage, Day(17), ClockState.Running),
            ],
            clocks[true].Select(Seen));
    }

    [Fact]
    public void Every_clock_says_where_its_number_comes_from()
    {
        var rules = Sample.Rules() with
        {
            Total = Sample.Rule(5, TermUnit.WorkingDay) with { Act = "Закон", Article = "ст. 1", Confirmed = true },
        };

        var total = Get(CaseClockList.Of(Sample.Registered(), rules, Sample.ThursdayMorning), ClockKind.Total);

        Assert.Equal(new ClockBasis("Закон", "ст. 1", null, Confirmed: true), total.Basis);
    }

    [Fact]
    public void A_rule_the_version_has_no_number_for_is_no_clock()
    {
        var rules = Sample.Rules() with { Procedure = new ProcedureRules() };

        Assert.Equal(
            [ClockKind.Total],
            CaseClockList.Of(Sample.Registered(), rules, Sample.ThursdayMorning).Select(clock => clock.Kind));
    }

    private static (int Number, DateOnly Last, ClockState State)[] Stages(Case subject, DateOnly today) =>
    [
        .. CaseClockList.Of(subject, Sample.Rules(stages: Card), Sample.At(today, 12))
            .Where(clock => clock.Kind == ClockKind.Stage)
            .Select(clock => (clock.Stage!.Number, clock.LastDay, clock.State)),
    ];

    private static IReadOnlyList<LegalClock> Of(Case subject, DateOnly today) =>
        CaseClockList.Of(subject, Sample.Rules(), Sample.At(today, 12));

    private static LegalClock Get(IEnumerable<LegalClock> clocks, ClockKind kind) =>
        Assert.Single(clocks, clock => clock.Kind == kind);

    private static (ClockKind Kind, DateOnly Last, ClockState State) Seen(LegalClock clock) =>
        (clock.Kind, clock.LastDay, clock.State);

    private static DateOnly Day(int day) => new(2026, 2, day);

    private static TechnologicalStage Stage(string name, string unit, int days) => new()
    {
        Stage = new LocalText(name),
        Unit = new LocalText(unit),
        Length = days,
        LengthUnit = TermUnit.WorkingDay,
    };
}
