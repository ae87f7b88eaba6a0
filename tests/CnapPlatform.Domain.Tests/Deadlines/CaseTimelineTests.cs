using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Domain.Tests.Cases;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class CaseTimelineTests
{
    private static readonly TechnologicalStage[] Card =
    [
        Stage("ЦНАП", 1), Stage("Архітектура", 2), Stage("Архітектура", 1), Stage("ЦНАП", 1),
    ];

    [Fact]
    public void Each_step_says_what_it_did_to_which_clock()
    {
        var stopped = Sample.Registered();
        stopped.HandOver(Sample.Administrator, At(13), null);
        stopped.Receive(Sample.Officer, At(13, 11));
        stopped.Suspend(Sample.Officer, At(16), "Потрібна експертиза");
        stopped.Resume(Sample.Officer, At(23), null, Sample.FiveWorkingDays);
        stopped.Decide(Sample.Decision(Sample.Officer, new DateOnly(2026, 2, 26)), Sample.Officer, At(26));

        var timeline = CaseTimeline.Of(stopped, new RulesOverTime(Sample.Rules()), At(26, 12));

        Assert.Equal(
            [
                "Register: Started Total 19, Started HandOver 13, Started Defects 17",
                "HandOver: Met HandOver 13",
                "Receive: ",
                "Suspend: Stopped Total 19 (2 ran, 3 left)",
                "Resume: WentOn Total 26 (2 ran, 3 left)",
                "Decide: Met Total 26, Dropped Defects 17, Started ResultTransfer 27",
            ],
            timeline.Entries.Select(Show));
    }

    [Fact]
    public void A_signature_at_the_counter_is_registered_in_one_line_and_the_line_before_it_starts_nothing()
    {
        var signed = Sample.Submitted();
        signed.Register(Sample.Number(), Sample.Administrator, At(16), Day(16), Sample.FiveWorkingDays);

        var timeline = CaseTimeline.Of(signed, new RulesOverTime(Sample.Rules()), At(16, 12));

        Assert.Equal(
            ["Submit: ", "Register: Met Registration 17, Started Total 23, Started HandOver 17, Started Defects 19"],
            timeline.Entries.Select(Show));
    }

    [Fact]
    public void The_end_of_the_term_is_the_one_the_case_keeps_after_every_step()
    {
        var extended = Sample.In(CaseStatus.InReview);
        extended.Extend(
            new DateOnly(2026, 3, 3), Sample.FiveWorkingDays, null, "Складна справа", Sample.Officer, At(18));

        var timeline = CaseTimeline.Of(extended, new RulesOverTime(Sample.Rules()), At(18, 12));

        Assert.Equal(extended.DueOn, timeline.Total!.LastDay);
        Assert.True(timeline.Total.IsSet);
        var moved = Assert.Single(timeline.Entries[^1].Effects);
        Assert.Equal((ClockEffectKind.Moved, new DateOnly(2026, 2, 19)), (moved.Kind, moved.LastDayBefore!.Value));
    }

    [Fact]
    public void A_complaint_that_sends_the_case_back_starts_a_new_term_and_leaves_the_first_as_it_ended()
    {
        var about = Sample.Registered();
        about.HandOver(Sample.Administrator, At(13), null);
        about.Receive(Sample.Officer, At(13, 11));
        about.Decide(Sample.Decision(Sample.Officer, Day(16)), Sample.Officer, At(16));
        about.Reconsider(Sample.Number(200), At(23), Sample.FiveWorkingDays, new StageAssignment(null, null));
        about.Decide(Sample.Decision(Sample.Head, Day(27)), Sample.Head, At(27));

        var timeline = CaseTimeline.Of(about, new RulesOverTime(Sample.Rules()), At(27, 12));

        Assert.Equal(
            [
                "Register: Started Total 19, Started HandOver 13, Started Defects 17",
                "HandOver: Met HandOver 13",
                "Receive: ",
                "Decide: Met Total 19, Dropped Defects 17, Started ResultTransfer 17",
                "Reconsider: Dropped ResultTransfer 17, Started Total 2, Started Defects 26",
                "Decide: Met Total 2, Dropped Defects 26, Started ResultTransfer 2",
            ],
            timeline.Entries.Select(Show));
        Assert.Equal((about.DueOn, Day(23)), (timeline.Total!.LastDay, timeline.Total.StartOn));
    }

    [Fact]
    public void The_applicant_reads_no_names_and_no_words_of_the_staff()
    {
        var handedOver = Sample.In(CaseStatus.Suspended);

        var shown = CaseTimeline.Of(handedOver, new RulesOverTime(Sample.Rules()), At(13)).WithoutPeople();

        Assert.NotEmpty(shown.Entries);
        Assert.All(shown.Entries, entry => Assert.True(entry.By is null && entry.Note is null));
    }

    [Fact]
    public void Every_state_of_the_procedure_has_a_timeline_that_ends_where_the_clocks_are()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            var subject = Sample.In(status);

            var timeline = CaseTimeline.Of(subject, new RulesOverTime(Sample.Rules()), At(20));

            Assert.Equal(subject.Route.Count, timeline.Entries.Count);
            Assert.Equal(CaseClockList.Of(subject, Sample.Rules(), At(20)).Count, timeline.Clocks.Count);
            Assert.True(subject.DueOn is null || timeline.Total!.LastDay == subject.DueOn, $"{status}");
        }
    }

    [Fact]
    public void A_later_announcement_leaves_the_lines_before_it_as_they_were()
    {
        var subject = Sample.Registered();
        subject.HandOver(Sample.Administrator, At(13), null);
        subject.Receive(Sample.Officer, At(13, 11));
        subject.Recalculate(DayOff(17), "День жалоби", At(16));

        var timeline = CaseTimeline.Of(subject, Announced(), At(16));

        Assert.Equal(
            [
                "Register: Started Total 19, Started HandOver 13, Started Defects 17",
                "HandOver: Met HandOver 13",
                "Receive: ",
                "RecalculateTerm: Moved Total 20, Moved Defects 18",
            ],
            timeline.Entries.Select(Show));
        Assert.Equal(
            [Day(19), Day(17)], timeline.Entries[^1].Effects.Select(effect => effect.LastDayBefore!.Value));
    }

    [Fact]
    public void A_move_without_a_line_of_its_own_is_told_at_the_next_line_as_what_it_is()
    {
        var calendarDays = new CaseTerm(Term.CalendarDays(30), Sample.Weekends);
        var subject = Sample.Registered(term: calendarDays);

        Assert.False(subject.Recalculate(calendarDays with { Revision = 1 }, "День жалоби", At(12, 12)));
        subject.HandOver(Sample.Administrator, At(13), null);

        var timeline = CaseTimeline.Of(subject, Announced(calendarDays.Term, dayOff: 13), At(13));
        Assert.Equal(
            ["Recounted HandOver 16", "Recounted Defects 18", "Met HandOver 16"],
            timeline.Entries[^1].Effects.Select(Show));
        Assert.Equal("Register: Started Total 16, Started HandOver 13, Started Defects 17", Show(timeline.Entries[0]));
    }

    [Fact]
    public void What_ended_in_time_is_not_late_by_a_later_announcement()
    {
        var subject = Sample.Registered();
        subject.HandOver(Sample.Administrator, At(16), null);
        subject.Recalculate(DayOff(17), "День жалоби", At(16, 12));
        var rules = new RulesOverTime(Sample.Rules() with { Calendar = With(17) })
        {
            Earlier = new Dictionary<int, ClockRules> { [0] = Sample.Rules() with { Calendar = With(13) } },
        };

        var handedOver = Assert.Single(
            CaseTimeline.Of(subject, rules, At(17)).Clocks, clock => clock.Kind == ClockKind.HandOver);

        Assert.Equal((ClockState.Met, Day(16)), (handedOver.State, handedOver.LastDay));
    }

    [Fact]
    public void A_stage_that_is_passed_ends_its_clock_and_starts_that_of_the_next()
    {
        var subject = Sample.Registered();
        subject.HandOver(Sample.Administrator, At(13), null);
        subject.Receive(Sample.Officer, At(13, 11), new StageAssignment(2, Sample.PersonOf(Sample.Officer)));
        subject.FinishStage(
            Sample.Officer, At(16), null, new StageAssignment(3, Sample.PersonOf(Sample.Officer)));
        subject.Suspend(Sample.Officer, At(16, 12), "Потрібна експертиза");
        subject.Resume(Sample.Officer, At(18), null, Sample.FiveWorkingDays);

        Assert.Equal(
            [
                "Register: Started 1 13", "HandOver: Met 1 13, Started 2 17", "Receive: ",
                "FinishStage: Met 2 17, Started 3 17", "Suspend: Stopped 3 17", "Resume: WentOn 3 19",
            ],
            StagesOf(subject, At(18, 12)));
    }

    [Fact]
    public void A_stage_left_for_the_decision_has_the_time_of_those_after_it()
    {
        var subject = Sample.Registered();
        subject.HandOver(Sample.Administrator, At(13), null);
        subject.Receive(Sample.Officer, At(13, 11), new StageAssignment(2, Sample.PersonOf(Sample.Officer)));
        subject.Decide(Sample.Decision(Sample.Officer, Day(18)), Sample.Officer, At(18));

        var ended = CaseTimeline.Of(subject, new RulesOverTime(Sample.Rules(stages: Card)), At(18)).Entries[^1].Effects
            .Single(effect => effect.Clock.Kind == ClockKind.Stage);

        Assert.Equal(
            (ClockEffectKind.Met, Day(17), Day(18)), (ended.Kind, ended.LastDayBefore!.Value, ended.Clock.LastDay));
    }

    private static IEnumerable<string> StagesOf(Case subject, DateTimeOffset now) =>
        CaseTimeline.Of(subject, new RulesOverTime(Sample.Rules(stages: Card)), now).Entries.Select(entry =>
        {
            var stages = entry.Effects.Where(effect => effect.Clock.Kind == ClockKind.Stage)
                .Select(effect => $"{effect.Kind} {effect.Clock.Stage!.Number} {effect.Clock.LastDay.Day}");
            return $"{entry.Action}: {string.Join(", ", stages)}";
        });

    private static TechnologicalStage Stage(string unit, int days) => new()
    {
        Stage = new LocalText("Етап"),
        Unit = new LocalText(unit),
        Length = days,
        LengthUnit = TermUnit.WorkingDay,
    };

    // Of a case that was registered before anything was announced.
    private static RulesOverTime Announced(Term? term = null, int dayOff = 17) =>
        new(Sample.Rules(term, calendar: With(dayOff)))
        {
            Earlier = new Dictionary<int, ClockRules> { [0] = Sample.Rules(term) },
        };

    private static CaseTerm DayOff(int day) => Sample.FiveWorkingDays with { Calendar = With(day), Revision = 1 };

    private static WorkingCalendar With(int dayOff) => new(new WorkCalendarData
    {
        AnnouncedDays =
            [new AnnouncedDay(Day(dayOff), IsWorking: false, "День жалоби", "Day of mourning", "Указ")],
    });

    private static DateOnly Day(int day) => new(2026, 2, day);

    private static string Show(TimelineEntry entry) =>
        $"{entry.Action}: {string.Join(", ", entry.Effects.Select(Show))}";

    private static string Show(ClockEffect effect)
    {
        var amounts = effect.Step is { } step ? $" ({step.Ran:0} ran, {step.Left:0} left)" : "";
        return $"{effect.Kind} {effect.Clock.Kind} {effect.Clock.LastDay.Day}{amounts}";
    }

    private static DateTimeOffset At(int day, int hour = 10) => Sample.At(new DateOnly(2026, 2, day), hour);
}
