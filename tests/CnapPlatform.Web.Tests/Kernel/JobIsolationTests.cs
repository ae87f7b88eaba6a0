using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Kernel;

/// <summary>Jobs work for all hromadas in one go, and mix nothing up.</summary>
public sealed class JobIsolationTests(TwoHromadas two) : IClassFixture<TwoHromadas>
{
    private static readonly Dictionary<string, Func<IServiceProvider, Task<SweepOutcome>>> Table = new()
    {
        [nameof(JobSettings.SweepDeadlines)] = of => Sweeper(of).SweepDeadlinesAsync(CancellationToken.None),
        [nameof(JobSettings.CarryOver)] = of => Sweeper(of).CarryOverAsync(CancellationToken.None),
        [nameof(JobSettings.ForgetAnswers)] = of => Sweeper(of).ForgetAnswersAsync(CancellationToken.None),
        [nameof(JobSettings.ForgetDrafts)] = of => Sweeper(of).ForgetDraftsAsync(CancellationToken.None),
        [nameof(JobSettings.DeliverOutbox)] = of => Sweeper(of).DeliverOutboxAsync(CancellationToken.None),
        [nameof(JobSettings.SendMessages)] = of => Sweeper(of).SendMessagesAsync(CancellationToken.None),
        [nameof(JobSettings.SendDigests)] = of => Sweeper(of).SendDigestsAsync(CancellationToken.None),
        [nameof(JobSettings.RecalculateTerms)] =
            of => of.GetRequiredService<RecalculationRunner>().RunAsync(CancellationToken.None),
    };

    [Fact]
    public void Every_job_is_in_the_table()
    {
        Assert.NotEmpty(JobSchedule.Table);
        Assert.All(JobSchedule.Table, job => Assert.True(
            Table.ContainsKey(job.Name), $"Say here how the job {job.Name} is run, so that it is tried."));
    }

    [Fact]
    public async Task What_is_due_in_both_hromadas_is_told_to_each_of_its_own()
    {
        await KeepAnswerAsync();
        await AskForDigestsAsync();
        two.Web.Clock.Advance(TimeSpan.FromDays(30));
        await PlanDayOffAsync();
        foreach (var job in JobSchedule.Table)
        {
            var outcome = await Table[job.Name](two.Web.Services);
            Assert.True(outcome.Claimed > 0, $"{job.Name} had nothing to do");
            Assert.Empty(outcome.Failed);
        }

        var own = await NoticesOfAsync(two.Own.Hromada);
        var foreign = await NoticesOfAsync(two.Foreign.Hromada);
        Assert.Contains(own, notice => notice.Recipient == Given.CityAdministrator.AccountId.Value.ToString());
        Assert.DoesNotContain(own, notice => Holds(notice, two.Foreign));
        Assert.DoesNotContain(foreign, notice => Holds(notice, two.Own));
        Assert.Empty(InApp(own).Intersect(InApp(foreign)));
    }

    private Task<int> KeepAnswerAsync() => two.Web.WithDbAsync(HromadaId.None, db =>
    {
        db.ApiAnswers.Add(new ApiAnswer
        {
            Key = "one",
            CallHash = "hash",
            HromadaId = two.Own.Hromada,
            CaseId = new CaseId(two.Own.OnlineCase),
            Body = "{}",
            At = two.Web.Clock.GetUtcNow(),
        });
        return db.SaveChangesAsync();
    });

    private Task AskForDigestsAsync() => two.Web.WithDbAsync(HromadaId.None, async db =>
    {
        foreach (var member in new[] { Given.CityAdministrator, Given.SettlementAdministrator })
        {
            var wish = new StaffNoticeSettings { AccountId = member.AccountId };
            wish.SendDigestAt(9, two.Web.Clock.GetUtcNow());
            db.Add(wish);
        }

        return await db.SaveChangesAsync();
    });

    private Task<int> PlanDayOffAsync() => two.Web.WithDbAsync(HromadaId.None, db =>
    {
        db.Announcements.Add(CalendarAnnouncement.Plan(
            new PlannedAnnouncement
            {
                Kind = AnnouncementKind.DayOff,
                From = Given.Today.AddDays(60),
                Act = "Указ № 1",
                Reason = "Свято",
                By = Given.StandardApprover.AccountId,
                ByName = "Мартинюк Олена",
            },
            two.Web.Clock.GetUtcNow()));
        return db.SaveChangesAsync();
    });

    private static SweepRunner Sweeper(IServiceProvider services) => services.GetRequiredService<SweepRunner>();

    private static bool Holds(Notification notice, Kept kept) =>
        kept.Secrets.Any(secret => (notice.Subject + notice.Body).Contains(secret, StringComparison.Ordinal));

    private static IEnumerable<string> InApp(List<Notification> notices) =>
        notices.Where(notice => notice.Channel == NotificationChannel.InApp).Select(notice => notice.Recipient);

    private Task<List<Notification>> NoticesOfAsync(HromadaId hromada) =>
        two.Web.WithDbAsync(hromada, db => db.Notifications.AsNoTracking().ToListAsync());
}
