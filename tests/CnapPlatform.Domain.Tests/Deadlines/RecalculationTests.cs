using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Tests.Cases;

namespace CnapPlatform.Domain.Tests.Deadlines;

/// <summary>A case of Thursday 12 February 2026 with five working days; the term ends on the 19th.</summary>
public sealed class RecalculationTests
{
    private static readonly DateTimeOffset Friday = Sample.At(new DateOnly(2026, 2, 13), 9);

    [Fact]
    public void A_late_day_off_moves_the_term_and_the_route_sheet_says_from_when_to_when_and_why()
    {
        var subject = Sample.In(CaseStatus.InReview);

        Assert.True(subject.Recalculate(With(Off(16)), "День жалоби", Friday));

        Assert.Equal(
            (Day(20), Day(20), 1), (subject.DueOn!.Value, subject.PromisedOn!.Value, subject.CalendarRevision));
        var line = subject.Route[^1];
        Assert.Equal(
            (CaseAction.RecalculateTerm, CaseStatus.InReview, CaseActorKind.System, Day(20)),
            (line.Action, line.To, line.ActorKind, line.SetsDay!.Value));
        Assert.Equal("День жалоби (19.02.2026 → 20.02.2026)", line.Note);
        Assert.Equal(
            [0, 0, 0, 1], subject.Route.Select(entry => entry.CalendarRevision));
        Assert.Equal(
            [typeof(TermRecalculated), typeof(PromiseMoved)],
            subject.TakeEvents().Select(happened => happened.GetType()).TakeLast(2));
    }

    [Fact]
    public void A_second_time_changes_nothing()
    {
        var subject = Sample.In(CaseStatus.InReview);
        subject.Recalculate(With(Off(16)), "День жалоби", Friday);
        var before = (subject.Version, subject.Route.Count, subject.DueOn);

        Assert.False(subject.Recalculate(With(Off(16)), "День жалоби", Friday.AddMinutes(1)));

        Assert.Equal(before, (subject.Version, subject.Route.Count, subject.DueOn));
    }

    [Fact]
    public void A_day_that_the_count_does_not_meet_is_noted_and_moves_nothing()
    {
        var subject = Sample.In(CaseStatus.InReview);
        var before = (subject.Version, subject.Route.Count);

        Assert.False(subject.Recalculate(With(Off(25)), "День жалоби", Friday));

        Assert.Equal((before, 1), ((subject.Version, subject.Route.Count), subject.CalendarRevision));
    }

    [Fact]
    public void What_was_decided_keeps_its_dates()
    {
        CaseStatus[] ended = [CaseStatus.Decided, CaseStatus.Notified, CaseStatus.Issued, CaseStatus.Withdrawn];
        foreach (var status in ended)
        {
            var subject = Sample.In(status);

            Assert.False(subject.Recalculate(With(Off(16)), "День жалоби", Friday));
            Assert.Equal(Day(19), subject.DueOn);
        }
    }

    [Fact]
    public void An_earlier_promise_moves_by_its_own_count()
    {
        var late = Sample.Submitted(isSigned: true);
        late.Register(
            Sample.Number(), Sample.Administrator, Friday.AddDays(3), Sample.Thursday, Sample.FiveWorkingDays);
        Assert.Equal((Day(23), Day(19)), (late.DueOn!.Value, late.PromisedOn!.Value));

        late.Recalculate(With(Off(18)), "День жалоби", Friday.AddDays(3));

        Assert.Equal((Day(24), Day(20)), (late.DueOn.Value, late.PromisedOn.Value));
    }

    [Fact]
    public void A_stopped_case_is_counted_anew_and_goes_on_by_the_new_calendar()
    {
        var subject = Sample.In(CaseStatus.Suspended);

        subject.Recalculate(With(Off(23)), "День жалоби", Friday);
        Assert.Equal(CaseStatus.Suspended, subject.Status);
        subject.Resume(Sample.Officer, Sample.At(Day(20), 10), null, With(Off(23)));

        // None of the five days had run; the first after the resumption, Monday the 23rd, is off.
        Assert.Equal((CaseStatus.InReview, new DateOnly(2026, 3, 2)), (subject.Status, subject.DueOn!.Value));
    }

    [Fact]
    public void After_a_recalculation_a_stopped_case_goes_back_to_where_it_was_stopped()
    {
        var subject = Sample.Registered(administratorProvides: true);
        subject.LeaveWithoutMovement(Sample.Missing(), Sample.Administrator, Sample.ThursdayMorning);
        subject.Recalculate(With(Off(16)), "День жалоби", Friday);

        subject.Cure(Sample.Administrator, Friday, null, With(Off(16)));

        Assert.Equal(CaseStatus.Registered, subject.Status);
    }

    [Fact]
    public void A_suspension_with_an_end_adds_its_days()
    {
        var subject = Sample.In(CaseStatus.InReview);

        subject.Recalculate(Held(Day(16), Day(17)), "Реєстр не працює", Friday);

        Assert.Equal((Day(23), null), (subject.DueOn!.Value, subject.TermHeldSince));
    }

    [Fact]
    public void A_suspension_without_an_end_holds_the_term_until_it_is_ended()
    {
        var subject = Sample.In(CaseStatus.InReview);

        Assert.True(subject.Recalculate(Held(Day(16), null), "Бойові дії", Friday));
        Assert.Equal(Day(16), subject.TermHeldSince);
        Assert.False(subject.IsOverdueOn(Day(28)));
        Assert.True(subject.IsHeld);
        Assert.Equal("Бойові дії (19.02.2026 → строк не йде з 16.02.2026)", subject.Route[^1].Note);
        Assert.Equal(
            [typeof(TermHeld), typeof(PromiseHeld)],
            subject.TakeEvents().Select(happened => happened.GetType()).TakeLast(2));

        Assert.True(subject.Recalculate(Held(Day(16), Day(27)) with { Revision = 2 }, "Поновлено", Friday.AddDays(14)));
        Assert.Equal((new DateOnly(2026, 3, 5), null), (subject.DueOn!.Value, subject.TermHeldSince));
        Assert.Equal("Поновлено (19.02.2026 → 05.03.2026)", subject.Route[^1].Note);
        Assert.Contains(subject.TakeEvents(), happened => happened is PromiseMoved);
    }

    [Fact]
    public void An_extended_term_moves_only_off_a_day_off()
    {
        var subject = Sample.In(CaseStatus.InReview);
        subject.Extend(Day(25), Sample.FiveWorkingDays, null, "Складна справа", Sample.Officer, Friday);

        Assert.False(subject.Recalculate(With(Off(16)), "День жалоби", Friday));
        Assert.True(subject.Recalculate(With(Off(25)), "День жалоби", Friday));

        Assert.Equal(Day(26), subject.DueOn);
    }

    [Fact]
    public void The_timeline_shows_the_move_as_a_step_of_its_own()
    {
        var subject = Sample.In(CaseStatus.InReview);
        var term = With(Off(16));
        subject.Recalculate(term, "День жалоби", Friday);

        var timeline = CaseTimeline.Of(subject, new RulesOverTime(Sample.Rules(calendar: term.Calendar)), Friday);

        var moved = Assert.Single(timeline.Entries[^1].Effects);
        Assert.Equal(
            (ClockEffectKind.Moved, ClockKind.Total, Day(19), Day(20)),
            (moved.Kind, moved.Clock.Kind, moved.LastDayBefore!.Value, moved.Clock.LastDay));
    }

    private static CaseTerm With(params AnnouncedDay[] days) =>
        new(Term.WorkingDays(5), new WorkingCalendar(new WorkCalendarData { AnnouncedDays = days })) { Revision = 1 };

    private static CaseTerm Held(DateOnly from, DateOnly? to) =>
        Sample.FiveWorkingDays with { Holds = [new TermHold(from, to)], Revision = 1 };

    private static AnnouncedDay Off(int day) =>
        new(Day(day), IsWorking: false, "День жалоби", "Day of mourning", "Указ");

    private static DateOnly Day(int day) => new(2026, 2, day);
}
