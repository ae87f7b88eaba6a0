using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Tests.Cases;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class CaseTimelineTests
{
    [Fact]
    public void Each_step_says_what_it_did_to_which_clock()
    {
        var stopped = Sample.Registered();
        stopped.HandOver(Sample.Administrator, At(13), null);
        stopped.Receive(Sample.Officer, At(13, 11));
        stopped.Suspend(Sample.Officer, At(16), "Потрібна експертиза");
        stopped.Resume(Sample.Officer, At(23), null, Sample.FiveWorkingDays);
        stopped.Decide(Sample.Decision(Sample.Officer, new DateOnly(2026, 2, 26)), Sample.Officer, At(26));

        var timeline = CaseTimeline.Of(stopped, Sample.Rules(), At(26, 12));

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
    public void The_end_of_the_term_is_the_one_the_case_keeps_after_every_step()
    {
        var extended = Sample.In(CaseStatus.InReview);
        extended.Extend(new DateOnly(2026, 3, 3), null, "Складна справа", Sample.Officer, At(18));

        var timeline = CaseTimeline.Of(extended, Sample.Rules(), At(18, 12));

        Assert.Equal(extended.DueOn, timeline.Total!.LastDay);
        Assert.True(timeline.Total.IsSet);
        var moved = Assert.Single(timeline.Entries[^1].Effects);
        Assert.Equal((ClockEffectKind.Moved, new DateOnly(2026, 2, 19)), (moved.Kind, moved.LastDayBefore!.Value));
    }

    [Fact]
    public void The_applicant_reads_no_names_and_no_words_of_the_staff()
    {
        var handedOver = Sample.In(CaseStatus.Suspended);

        var shown = CaseTimeline.Of(handedOver, Sample.Rules(), At(13)).WithoutPeople();

        Assert.NotEmpty(shown.Entries);
        Assert.All(shown.Entries, entry => Assert.True(entry.By is null && entry.Note is null));
    }

    [Fact]
    public void Every_state_of_the_procedure_has_a_timeline_that_ends_where_the_clocks_are()
    {
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            var subject = Sample.In(status);

            var timeline = CaseTimeline.Of(subject, Sample.Rules(), At(20));

            Assert.Equal(subject.Route.Count, timeline.Entries.Count);
            Assert.Equal(CaseClockList.Of(subject, Sample.Rules(), At(20)).Count, timeline.Clocks.Count);
            Assert.True(subject.DueOn is null || timeline.Total!.LastDay == subject.DueOn, $"{status}");
        }
    }

    private static string Show(TimelineEntry entry) =>
        $"{entry.Action}: {string.Join(", ", entry.Effects.Select(Show))}";

    private static string Show(ClockEffect effect)
    {
        var amounts = effect.Step is { } step ? $" ({step.Ran:0} ran, {step.Left:0} left)" : "";
        return $"{effect.Kind} {effect.Clock.Kind} {effect.Clock.LastDay.Day}{amounts}";
    }

    private static DateTimeOffset At(int day, int hour = 10) => Sample.At(new DateOnly(2026, 2, day), hour);
}
