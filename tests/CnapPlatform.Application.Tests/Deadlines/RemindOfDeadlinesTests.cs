using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Persistence;
using static CnapPlatform.Application.Tests.Jobs.JobsCnap;

namespace CnapPlatform.Application.Tests.Deadlines;

/// <summary>A case of 12 February with five working days ends on the 19th.</summary>
public sealed class RemindOfDeadlinesTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Each_reminder_is_written_once_on_its_morning(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.RegisterAsync(Given.City);

        foreach (var (month, day, hour) in new[]
        {
            (2, 14, 8), (2, 16, 8), (2, 19, 8), (2, 20, 8), (2, 24, 8), (3, 1, 8), (3, 20, 8),
        })
        {
            cnap.Clock.Set(Kyiv(month, day, hour));
            await cnap.SweepAsync();
            await cnap.SweepAsync();
        }

        Assert.Equal(
            [
                "HandoverLate", "TermSoon", "TermToday", "TermOverdue", "EscalateToCnapHead", "EscalateToCouncil",
            ],
            await cnap.RemindersAsync(Given.City));
        Assert.Empty(await cnap.DueWorkAsync());
    }

    [Theory]
    [InlineData("2026-02-12", "2026-02-16T06:00Z", "2026-02-19T06:00Z", "2026-02-20T06:00Z")]
    [InlineData("2026-03-23", "2026-03-27T06:00Z", "2026-03-30T05:00Z", "2026-03-31T05:00Z")]
    [InlineData("2026-10-19", "2026-10-23T05:00Z", "2026-10-26T06:00Z", "2026-10-27T06:00Z")]
    public async Task Reminders_come_at_eight_by_the_clock_of_Kyiv_in_summer_and_winter(
        string registeredOn, params string[] moments)
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        var day = DateOnly.Parse(registeredOn, System.Globalization.CultureInfo.InvariantCulture);
        await cnap.RegisterAsync(Given.City, KyivDate.Instant(day.ToDateTime(new TimeOnly(10, 0))));
        string[] kinds = ["TermSoon", "TermToday", "TermOverdue"];

        foreach (var (kind, text) in kinds.Zip(moments))
        {
            var moment = DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
            cnap.Clock.Set(moment.AddMinutes(-1));
            await cnap.SweepAsync();
            Assert.DoesNotContain(kind, await cnap.RemindersAsync(Given.City));

            cnap.Clock.Set(moment);
            await cnap.SweepAsync();
            Assert.Contains(kind, await cnap.RemindersAsync(Given.City));
        }
    }

    [Fact]
    public async Task A_term_in_hours_is_overdue_at_its_very_minute()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        var term = new CaseTerm(Term.Hours(24), new WorkingCalendar(Given.PlainCalendar));
        var registered = await cnap.RegisterAsync(Given.City, term: term);

        cnap.Clock.Set(registered.DueAt!.Value.AddSeconds(-1));
        await cnap.SweepAsync();
        Assert.DoesNotContain("TermOverdue", await cnap.RemindersAsync(Given.City));

        cnap.Clock.Set(registered.DueAt.Value);
        await cnap.SweepAsync();
        Assert.Contains("TermOverdue", await cnap.RemindersAsync(Given.City));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_decided_case_is_not_reminded_of(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var registered = await cnap.RegisterAsync(Given.City);
        await cnap.ChangeAsync(registered, Decide);

        cnap.Clock.Set(Kyiv(3, 20, 9));
        var outcome = await cnap.SweepAsync();

        Assert.Equal(5, outcome.Claimed);
        Assert.Empty(await cnap.RemindersAsync(Given.City));
        Assert.Empty(await cnap.DueWorkAsync());
    }

    [Fact]
    public async Task What_was_registered_and_handed_over_in_time_raises_no_alarm()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        var submitted = await cnap.SubmitAsync(Given.City, isSigned: true);
        var number = new CaseNumber(Given.City, 1, 2026, 1);
        await cnap.ChangeAsync(submitted, c => c.Register(
            number, Given.Administrator, Given.Now, Given.Today, Given.FiveWorkingDays));
        var registered = await cnap.RegisterAsync(Given.City, sequence: 2);
        await cnap.ChangeAsync(registered, c => c.HandOver(Given.Administrator, Given.Now, null));

        cnap.Clock.Set(Kyiv(2, 14, 9));
        var outcome = await cnap.SweepAsync();

        Assert.Equal(2, outcome.Claimed);
        Assert.Empty(await cnap.RemindersAsync(Given.City));
    }

    [Fact]
    public async Task A_signed_application_left_unregistered_raises_an_alarm_the_morning_after_the_next_working_day()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        await cnap.SubmitAsync(Given.City, isSigned: true);

        cnap.Clock.Set(Kyiv(2, 14, 7, 59));
        await cnap.SweepAsync();
        Assert.Empty(await cnap.RemindersAsync(Given.City));

        cnap.Clock.Set(Kyiv(2, 14, 8));
        await cnap.SweepAsync();
        Assert.Equal(["RegistrationLate"], await cnap.RemindersAsync(Given.City));
    }

    [Fact]
    public async Task An_application_that_waits_for_its_signature_is_reminded_of_and_escalated_to_nobody()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        var unsigned = await cnap.SubmitAsync(Given.City);
        Assert.Empty(await cnap.DueWorkAsync());
        await cnap.Cnap.WithDbAsync(Given.City, async db =>
        {
            db.Add(DueWork.For(unsigned, DueWorkKind.RegistrationLate, Kyiv(2, 14, 8)));
            await db.SaveChangesAsync();
        });

        cnap.Clock.Set(Kyiv(3, 20, 9));
        await cnap.SweepAsync();

        Assert.Empty(await cnap.RemindersAsync(Given.City));
        Assert.Empty(await cnap.DueWorkAsync());
    }

    [Fact]
    public async Task A_service_decided_at_the_counter_is_never_late_in_its_hand_over()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        var intake = Given.Intake(Given.City) with { AdministratorProvides = true };
        await cnap.RegisterAsync(Given.City, intake: intake);

        cnap.Clock.Set(Kyiv(2, 14, 9));
        await cnap.SweepAsync();

        Assert.Empty(await cnap.RemindersAsync(Given.City));
    }

    [Fact]
    public async Task After_a_long_stop_only_what_still_holds_is_said()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        var registered = await cnap.RegisterAsync(Given.City);
        await cnap.ChangeAsync(registered, c => c.HandOver(Given.Administrator, Given.Now, null));

        cnap.Clock.Set(Kyiv(2, 23, 9));
        await cnap.SweepAsync();

        Assert.Equal(["TermOverdue"], await cnap.RemindersAsync(Given.City));
        var next = Assert.Single(await cnap.DueWorkAsync());
        Assert.Equal((DueWorkKind.EscalateToUnitHead, Kyiv(2, 24, 8)), (next.Kind, next.DueAt));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_sweep_that_died_is_finished_by_the_next_when_its_claim_ends(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.RegisterAsync(Given.City);
        cnap.Clock.Set(Kyiv(2, 14, 8));
        await DueWorkQueueTests.ClaimAsync(cnap);

        Assert.Equal(0, (await cnap.SweepAsync()).Claimed);
        cnap.Clock.Advance(Leases.Length);
        Assert.Equal(1, (await cnap.SweepAsync()).Claimed);

        Assert.Equal(["HandoverLate"], await cnap.RemindersAsync(Given.City));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_reminder_that_stands_in_the_outbox_already_is_not_written_again(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var registered = await cnap.RegisterAsync(Given.City);
        await cnap.Cnap.WithDbAsync(Given.City, async db =>
        {
            db.Add(new OutboxMessage
            {
                Id = Guid.CreateVersion7(),
                HromadaId = Given.City,
                CaseId = registered.Id,
                Kind = "HandoverLate",
                DedupKey = $"HandoverLate:{registered.Id.Value:N}:202602140600",
                At = Given.Now,
            });
            await db.SaveChangesAsync();
        });

        cnap.Clock.Set(Kyiv(2, 14, 8));
        await cnap.SweepAsync();

        Assert.Equal(["HandoverLate"], await cnap.RemindersAsync(Given.City));
        Assert.DoesNotContain(await cnap.DueWorkAsync(), work => work.Kind == DueWorkKind.HandoverLate);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Work_of_another_hromada_is_left_alone(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.RegisterAsync(Given.City);
        var before = await cnap.DueWorkAsync();
        cnap.Clock.Set(Kyiv(3, 20, 8));
        cnap.Cnap.User.IsTheSystem();

        var result = await cnap.Cnap.SendAsync(
            Given.Settlement, new RemindOfDeadlines.Command([.. before.Select(work => work.Id)]));

        Assert.Equal(0, result.Reminders);
        Assert.Equal(before.Length, (await cnap.DueWorkAsync()).Length);
        Assert.Empty(await cnap.RemindersAsync(Given.City));
    }

    [Fact]
    public async Task Each_hromada_gets_its_own_reminders_in_one_sweep()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        await cnap.RegisterAsync(Given.City);
        await cnap.RegisterAsync(Given.Settlement);

        cnap.Clock.Set(Kyiv(2, 14, 8));
        var outcome = await cnap.SweepAsync();

        Assert.Equal(2, outcome.Claimed);
        Assert.Equal(["HandoverLate"], await cnap.RemindersAsync(Given.City));
        Assert.Equal(["HandoverLate"], await cnap.RemindersAsync(Given.Settlement));
    }

    [Fact]
    public async Task Only_the_system_may_sweep()
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        cnap.Cnap.User.Is(Given.CityHead);

        await Assert.ThrowsAsync<NotAllowed>(
            () => cnap.Cnap.SendAsync(Given.City, new RemindOfDeadlines.Command([])));
    }

    private static void Decide(Case subject)
    {
        subject.HandOver(Given.Administrator, Given.Now, null);
        subject.Receive(Given.Officer, Given.Now);
        var decision = new CaseDecision
        {
            Outcome = DecisionOutcome.Grant,
            DecidedOn = Given.Today,
            DecidedBy = Given.Officer.AccountId!.Value,
        };
        subject.Decide(decision, Given.Officer, Given.Now);
    }
}
