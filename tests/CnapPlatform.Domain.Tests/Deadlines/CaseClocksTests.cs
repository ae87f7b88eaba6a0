using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Tests.Cases;

namespace CnapPlatform.Domain.Tests.Deadlines;

public sealed class CaseClocksTests
{
    private static readonly ReminderPolicy Policy = new() { DaysBefore = [3], At = new TimeOnly(8, 30) };

    [Theory]
    [InlineData("2026-02-12 10:00", "2026-02-14 08:30")]
    [InlineData("2026-02-13 10:00", "2026-02-17 08:30")]
    [InlineData("2026-02-14 23:59", "2026-02-17 08:30")]
    public void A_signed_application_raises_the_alarm_after_the_next_working_day(string submitted, string alarm)
    {
        var at = KyivDate.Instant(Calendars.At(submitted));
        var work = CaseClocks.Of(Sample.Submitted(at, isSigned: true), Sample.Rules(), at, Policy);

        Assert.Equal([$"RegistrationLate {alarm}"], work.Select(Show));
    }

    [Fact]
    public void An_application_that_waits_for_its_signature_raises_no_alarm() => Assert.Empty(
        CaseClocks.Of(Sample.Submitted(), Sample.Rules(), Sample.ThursdayMorning.AddDays(60), Policy));

    [Fact]
    public void A_registered_case_is_watched_to_the_end_of_its_term()
    {
        var registered = Sample.Registered();
        var work = Of(registered, Sample.Rules());

        Assert.Equal(
            [
                "TermSoon 2026-02-16 08:30", "TermToday 2026-02-19 08:30", "TermOverdue 2026-02-20 08:30",
                "HandoverLate 2026-02-14 08:30", "DefectsLate 2026-02-17 08:30",
            ],
            work.Select(Show));
        Assert.All(work, item => Assert.Equal(
            (registered.HromadaId, registered.Id, null), (item.HromadaId, item.CaseId, item.ClaimedUntil)));
        Assert.Equal(work.Count, work.Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public void A_reminder_whose_moment_has_passed_is_left_out()
    {
        var work = Of(
            Sample.Registered(term: new CaseTerm(Term.OnTheDay, Sample.Weekends)), Sample.Rules(Term.OnTheDay));

        Assert.Equal(
            ["TermOverdue 2026-02-13 08:30", "HandoverLate 2026-02-14 08:30", "DefectsLate 2026-02-17 08:30"],
            work.Select(Show));
    }

    [Fact]
    public void A_term_in_hours_is_overdue_from_its_very_moment()
    {
        var term = new CaseTerm(Term.Hours(24, skipDaysOff: true), Sample.Weekends);
        var work = Of(Sample.Registered(term: term), Sample.Rules(term.Term));

        Assert.Contains("TermOverdue 2026-02-13 10:00", work.Select(Show));
        Assert.Contains("TermToday 2026-02-13 08:30", work.Select(Show));
    }

    private static List<DueWork> Of(Case registered, ClockRules rules)
    {
        var at = registered.RegisteredAt!.Value;
        return [.. CaseClocks.Of(registered, rules, at, Policy).Where(item => item.DueAt > at)];
    }

    private static string Show(DueWork work) => $"{work.Kind} {KyivDate.Local(work.DueAt):yyyy-MM-dd HH:mm}";
}
