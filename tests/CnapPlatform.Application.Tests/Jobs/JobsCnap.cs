using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Documents;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Jobs;

/// <summary>The application with people who have mail addresses, a folder of letters, and sweeps run by hand.</summary>
internal sealed class JobsCnap : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cnap-jobs-").FullName;

    private JobsCnap()
    {
    }

    public TestCnap Cnap { get; private set; } = null!;

    public TestClock Clock => Cnap.Clock;

    public static async Task<JobsCnap> StartAsync(
        DatabaseProvider provider, Action<IServiceCollection>? replace = null)
    {
        var started = new JobsCnap();
        started.Cnap = await TestCnap.StartAsync(provider, services =>
        {
            services.AddSingleton(new DataFolder(started._folder));
            services.AddSingleton<INotificationTexts>(new NotificationTexts(new Texts(missingIsAnError: true)));
            ActAsSystemInJobs(services);
            replace?.Invoke(services);
        });
        await started.Cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.AddRange(People().Select(person => new Account
            {
                Id = person.Account,
                UserName = person.Email,
                Email = person.Email,
                FullName = "Олена Коваль",
            }));
            await db.SaveChangesAsync();
        });
        return started;
    }

    public Task<SweepOutcome> SweepAsync() => RunAsync(runner => runner.SweepDeadlinesAsync(CancellationToken.None));

    /// <summary>Writes what stands in the outbox and sends what may leave; the outcome is that of the writing.</summary>
    public async Task<SweepOutcome> DeliverAsync()
    {
        var outcome = await RunAsync(runner => runner.DeliverOutboxAsync(CancellationToken.None));
        await SendAsync();
        return outcome;
    }

    public Task<SweepOutcome> SendAsync() => RunAsync(runner => runner.SendMessagesAsync(CancellationToken.None));

    public Task<SweepOutcome> DigestsAsync() => RunAsync(runner => runner.SendDigestsAsync(CancellationToken.None));

    public Task<SweepOutcome> CarryOverAsync() => RunAsync(runner => runner.CarryOverAsync(CancellationToken.None));

    public async Task<Case> RegisterAsync(
        HromadaId hromada, DateTimeOffset? at = null, int sequence = 1, CaseTerm? term = null, Intake? intake = null)
    {
        var registered = Case.RegisterAtCounter(
            intake ?? Given.Intake(hromada),
            new CaseNumber(hromada, 1, Given.Today.Year, sequence),
            Given.Administrator,
            at ?? Given.Now,
            term ?? Given.FiveWorkingDays);
        await SaveAsync(registered, DueWorkOf(registered, term));
        return registered;
    }

    public async Task<Case> SubmitAsync(HromadaId hromada, Intake? intake = null, bool isSigned = false)
    {
        var submitted = Case.Submit(intake ?? Given.Intake(hromada), Given.Now, isSigned, Given.FiveWorkingDays);
        await SaveAsync(submitted, DueWorkOf(submitted));
        return submitted;
    }

    public Task ChangeAsync(Case subject, Action<Case> change) => Cnap.WithDbAsync(subject.HromadaId, async db =>
    {
        change(await db.Cases.Include(c => c.Route).SingleAsync(c => c.Id == subject.Id));
        await db.SaveChangesAsync();
    });

    /// <summary>Kinds of messages in the outbox of a hromada, oldest first.</summary>
    public Task<string[]> OutboxAsync(HromadaId hromada) => Cnap.WithDbAsync(hromada, db =>
        db.Outbox.OrderBy(m => m.At).ThenBy(m => m.Kind).Select(m => m.Kind).ToArrayAsync());

    /// <summary>Kinds of reminders in the outbox of a hromada, oldest first.</summary>
    public async Task<string[]> RemindersAsync(HromadaId hromada) =>
        [.. (await OutboxAsync(hromada)).Where(kind => Enum.TryParse<DueWorkKind>(kind, out _))];

    public Task<DueWork[]> DueWorkAsync() =>
        Cnap.WithDbAsync(HromadaId.None, db => db.DueWork.AsNoTracking().OrderBy(w => w.DueAt).ToArrayAsync());

    public Task<Notification[]> NoticesAsync(HromadaId hromada) =>
        Cnap.WithDbAsync(hromada, db => db.Notifications.AsNoTracking().OrderBy(n => n.SentAt).ToArrayAsync());

    public Task<DeliveryAttempt[]> AttemptsAsync(HromadaId hromada) => Cnap.WithDbAsync(hromada, db =>
        db.DeliveryAttempts.AsNoTracking().OrderBy(a => a.At).ThenBy(a => a.Seq).ToArrayAsync());

    /// <summary>How somebody wants to be told.</summary>
    public Task WishAsync(AccountId account, Action<StaffNoticeSettings> wish) =>
        Cnap.WithDbAsync(HromadaId.None, async db =>
        {
            var settings = new StaffNoticeSettings { AccountId = account };
            wish(settings);
            db.Add(settings);
            await db.SaveChangesAsync();
        });

    public IReadOnlyList<Letter> Letters() => Directory.Exists(Path.Combine(_folder, "mail"))
        ? [.. Directory.GetFiles(Path.Combine(_folder, "mail")).Select(Letter.Read)]
        : [];

    public static DateTimeOffset Kyiv(int month, int day, int hour, int minute = 0) =>
        KyivDate.Instant(new DateTime(2026, month, day, hour, minute, 0, DateTimeKind.Unspecified));

    public static string EmailOf(Guid account) => $"person{account.ToString("N")[^3..]}@example.com";

    public async ValueTask DisposeAsync()
    {
        await Cnap.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // Jobs act as the system in scopes of their own; everything else as the person the test names.
    private static void ActAsSystemInJobs(IServiceCollection services)
    {
        var person = (ICurrentUser)services
            .Last(service => service.ServiceType == typeof(ICurrentUser)).ImplementationInstance!;
        services.AddScoped(provider =>
            provider.GetRequiredService<ActingUser>() is { IsSystem: true } system ? system : person);
    }

    private static IEnumerable<(Guid Account, string Email)> People() => new[]
    {
        Given.CityHead, Given.CityAdministrator, Given.CityRemoteAdministrator, Given.CityTenantAdministrator,
        Given.SettlementAdministrator, Given.CityArchitect, Given.SettlementArchitect, Given.StateOfficer,
    }.Select(m => (m.AccountId.Value, EmailOf(m.AccountId.Value)));

    private static IEnumerable<DueWork> DueWorkOf(Case subject, CaseTerm? term = null)
    {
        var started = subject.Route[0].At;
        return CaseClocks.Of(subject, Given.ClockRules(term), started, new ReminderPolicy())
            .Where(work => work.DueAt > started);
    }

    private Task SaveAsync(Case subject, IEnumerable<DueWork> work) =>
        Cnap.WithDbAsync(subject.HromadaId, async db =>
        {
            db.Add(subject);
            db.AddRange(work);
            await db.SaveChangesAsync();
        });

    private Task<SweepOutcome> RunAsync(Func<SweepRunner, Task<SweepOutcome>> sweep) =>
        Cnap.InScopeAsync(HromadaId.None, services => sweep(services.GetRequiredService<SweepRunner>()));
}
