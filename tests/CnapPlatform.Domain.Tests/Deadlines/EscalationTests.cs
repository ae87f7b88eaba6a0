using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Tests.Cases;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class EscalationTests
{
    private static readonly ReminderPolicy Policy = new();

    [Fact]
    public void Each_rung_is_followed_by_the_next_on_its_day()
    {
        var subject = AtItsProvider();
        var due = subject.DueOn!.Value;

        var unit = Escalation.After(DueWorkKind.TermOverdue, subject, Morning(due, 1), Policy)!;
        var cnap = Escalation.After(unit.Kind, subject, unit.DueAt, Policy)!;
        var council = Escalation.After(cnap.Kind, subject, cnap.DueAt, Policy)!;

        Assert.Equal((DueWorkKind.EscalateToUnitHead, Morning(due, 2)), (unit.Kind, unit.DueAt));
        Assert.Equal((DueWorkKind.EscalateToCnapHead, Morning(due, 5)), (cnap.Kind, cnap.DueAt));
        Assert.Equal((DueWorkKind.EscalateToCouncil, Morning(due, 10)), (council.Kind, council.DueAt));
        Assert.Null(Escalation.After(council.Kind, subject, council.DueAt, Policy));
    }

    [Fact]
    public void A_rung_that_is_switched_off_is_stepped_over()
    {
        var subject = AtItsProvider();
        var policy = Policy with { Ladder = new EscalationLadder { ToUnitHead = 0, ToCnapHead = 0, ToCouncil = 3 } };

        var next = Escalation.After(DueWorkKind.TermOverdue, subject, Morning(subject.DueOn!.Value, 1), policy)!;

        Assert.Equal((DueWorkKind.EscalateToCouncil, Morning(subject.DueOn.Value, 3)), (next.Kind, next.DueAt));
    }

    [Fact]
    public void A_case_that_the_CNAP_holds_has_no_head_of_another_unit()
    {
        var next = Escalation.After(
            DueWorkKind.TermOverdue, Sample.Registered(), Morning(Sample.Registered().DueOn!.Value, 1), Policy)!;

        Assert.Equal(DueWorkKind.EscalateToCnapHead, next.Kind);
    }

    [Fact]
    public void After_a_long_stop_each_rung_still_has_its_day()
    {
        var subject = AtItsProvider();
        var late = Morning(subject.DueOn!.Value, 30);

        var unit = Escalation.After(DueWorkKind.TermOverdue, subject, late, Policy)!;
        var cnap = Escalation.After(unit.Kind, subject, unit.DueAt, Policy)!;

        Assert.Equal(late.AddDays(1), unit.DueAt);
        Assert.Equal(late.AddDays(2), cnap.DueAt);
    }

    [Fact]
    public void Only_the_nearest_reminder_before_the_end_of_a_term_waits()
    {
        var subject = AtItsProvider();
        var due = subject.DueOn!.Value;
        var policy = Policy with { DaysBefore = [5, 1, 3] };

        Assert.Equal(Morning(due, -5), policy.NextSoon(subject, Morning(due, -6))!.DueAt);
        Assert.Equal(Morning(due, -3), policy.NextSoon(subject, Morning(due, -5))!.DueAt);
        Assert.Equal(Morning(due, -1), policy.NextSoon(subject, Morning(due, -2))!.DueAt);
        Assert.Null(policy.NextSoon(subject, Morning(due, -1)));
    }

    private static Case AtItsProvider()
    {
        var subject = Sample.Registered();
        subject.HandOver(Sample.Administrator, subject.RegisteredAt!.Value, null);
        return subject;
    }

    private static DateTimeOffset Morning(DateOnly due, int days) =>
        KyivDate.Instant(due.AddDays(days).ToDateTime(Policy.At));
}
