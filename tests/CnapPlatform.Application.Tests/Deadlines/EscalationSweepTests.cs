using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using static CnapPlatform.Application.Tests.Jobs.JobsCnap;

namespace CnapPlatform.Application.Tests.Deadlines;

/// <summary>A case of 12 February with five working days ends on the 19th and stays with its provider.</summary>
public sealed class EscalationSweepTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Executor_head_of_unit_head_of_CNAP_and_council_hear_once_each(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var subject = await OverdueAsync(cnap);

        for (var day = 20; day <= 28; day++)
        {
            await HourAsync(cnap, Kyiv(2, day, 8));
        }

        for (var day = 1; day <= 20; day++)
        {
            await HourAsync(cnap, Kyiv(3, day, 8));
        }

        var told = (await cnap.NoticesAsync(Given.City))
            .Where(n => n.Template.StartsWith("Escalate", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                ("EscalateToUnitHead", Given.CityHeadOfArchitects.AccountId, Kyiv(2, 21, 8)),
                ("EscalateToCnapHead", Given.CityHead.AccountId, Kyiv(2, 24, 8)),
                ("EscalateToCouncil", Given.CityTenantAdministrator.AccountId, Kyiv(3, 1, 8)),
            ],
            told.Where(n => n.Channel == NotificationChannel.InApp)
                .Select(n => (n.Template.Split('.')[0], new AccountId(Guid.Parse(n.Recipient)), n.SentAt)));
        Assert.Empty(await cnap.DueWorkAsync());

        cnap.Cnap.User.Is(Given.CityHead);
        var rows = await cnap.Cnap.SendAsync(Given.City, new ListCaseMessages.Query(subject.Id.Value));
        Assert.Equal(
            ["TermOverdue", "EscalateToUnitHead", "EscalateToCnapHead", "EscalateToCouncil"],
            rows.Select(row => row.Kind)
                .Where(kind => kind.StartsWith("Esc", StringComparison.Ordinal) || kind == "TermOverdue"));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_decision_ends_the_climb(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var subject = await OverdueAsync(cnap);
        await HourAsync(cnap, Kyiv(2, 21, 8));
        await cnap.ChangeAsync(subject, c =>
        {
            c.Receive(Given.Officer, cnap.Clock.GetUtcNow());
            c.Decide(
                new CaseDecision
                {
                    Outcome = DecisionOutcome.Grant,
                    DecidedOn = new DateOnly(2026, 2, 21),
                    DecidedBy = Given.Officer.AccountId!.Value,
                },
                Given.Officer,
                cnap.Clock.GetUtcNow());
        });

        await HourAsync(cnap, Kyiv(3, 20, 8));
        await HourAsync(cnap, Kyiv(3, 21, 8));

        Assert.DoesNotContain("EscalateToCnapHead", await cnap.RemindersAsync(Given.City));
        Assert.Empty(await cnap.DueWorkAsync());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_hromada_sets_its_own_days_and_the_councils_address(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        cnap.Cnap.User.Is(Given.CityTenantAdministrator);
        await cnap.Cnap.SendAsync(Given.City, new SaveHromadaReminders.Command
        {
            DaysBefore = "1, 2",
            ToUnitHead = 0,
            ToCnapHead = 0,
            ToCouncil = 1,
            CouncilEmail = "rada@example.com",
        });
        await OverdueAsync(cnap);

        foreach (var day in new[] { 16, 17, 18, 20, 21, 22 })
        {
            await HourAsync(cnap, Kyiv(2, day, 8));
        }

        Assert.Equal(
            ["TermSoon", "DefectsLate", "TermSoon", "TermSoon", "TermOverdue", "EscalateToCouncil"],
            (await cnap.RemindersAsync(Given.City)).Where(kind => kind is not "TermToday"));
        Assert.Contains(cnap.Letters(), letter => letter.To == "rada@example.com");
        Assert.DoesNotContain(
            await cnap.NoticesAsync(Given.City),
            n => n.Recipient == Given.CityTenantAdministrator.AccountId.Value.ToString("D"));
    }

    [Theory]
    [InlineData(7, 3, 10, "ToCnapHead")]
    [InlineData(7, null, 10, "ToCnapHead")]
    [InlineData(2, 2, 10, "ToCnapHead")]
    [InlineData(2, 12, null, "ToCouncil")]
    [InlineData(4, 0, 3, "ToCouncil")]
    [InlineData(3, 2, 1, "ToCnapHead ToCouncil")]
    [InlineData(2, 95, 10, "ToCnapHead ToCouncil")]
    [InlineData(0, 1, 2, "")]
    [InlineData(7, 0, 8, "")]
    [InlineData(null, null, null, "")]
    [InlineData(1, 2, 0, "")]
    public async Task A_ladder_is_not_set_upside_down(int? unit, int? cnapHead, int? council, string wrong)
    {
        await using var cnap = await StartAsync(DatabaseProvider.Sqlite);
        cnap.Cnap.User.Is(Given.CityTenantAdministrator);
        var command = new SaveHromadaReminders.Command
        {
            ToUnitHead = unit,
            ToCnapHead = cnapHead,
            ToCouncil = council,
        };

        var answer = await Record.ExceptionAsync(() => cnap.Cnap.SendAsync(Given.City, command));

        var fields = (answer as ValidationException)?.Errors.Select(error => error.PropertyName) ?? [];
        Assert.Equal(wrong, string.Join(' ', fields));
        Assert.True(answer is null or ValidationException, $"{answer}");
    }

    private static async Task<Case> OverdueAsync(JobsCnap cnap)
    {
        var subject = await cnap.RegisterAsync(Given.City);
        await cnap.ChangeAsync(subject, c => c.HandOver(Given.Administrator, Given.Now, null));
        return subject;
    }

    private static async Task HourAsync(JobsCnap cnap, DateTimeOffset moment)
    {
        cnap.Clock.Set(moment);
        await cnap.SweepAsync();
        await cnap.SweepAsync();
        await cnap.DeliverAsync();
    }
}
