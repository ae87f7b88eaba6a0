using System.Collections.Concurrent;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CnapPlatform.Application.Tests.Kernel;

/// <summary>What every provider must do alike.</summary>
public sealed class DatabaseTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task An_instant_comes_back_as_it_was_saved_and_instants_sort(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var afterMidnightInKyiv = new DateTimeOffset(2026, 7, 1, 0, 30, 15, 123, TimeSpan.FromHours(3));
        var earlierButLaterByItsClock = new DateTimeOffset(2026, 6, 30, 23, 0, 0, TimeSpan.FromHours(5));

        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.AddRange(Work(afterMidnightInKyiv), Work(earlierButLaterByItsClock));
            await db.SaveChangesAsync();
        });
        var saved = await cnap.WithDbAsync(
            HromadaId.None, db => db.DueWork.OrderBy(w => w.DueAt).Select(w => w.DueAt).ToListAsync());

        Assert.Equal([earlierButLaterByItsClock, afterMidnightInKyiv], saved);
        Assert.All(saved, instant => Assert.Equal(TimeSpan.Zero, instant.Offset));
        Assert.Equal(new DateOnly(2026, 7, 1), KyivDate.Of(saved[1]));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_instant_is_compared_by_the_moment_not_by_the_clock(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.Add(Work(Given.Now));
            await db.SaveChangesAsync();
        });
        var inKyiv = Given.Now.ToOffset(TimeSpan.FromHours(2));

        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            Assert.Equal(1, await db.DueWork.CountAsync(w => w.DueAt <= inKyiv));
            Assert.Equal(0, await db.DueWork.CountAsync(w => w.DueAt < inKyiv));
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_broken_unique_rule_is_said_as_AlreadyExists(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.WithDbAsync(Given.City, async db =>
        {
            db.Add(Given.Point(Given.City, ServicePointId.New(), number: 1));
            await Assert.ThrowsAsync<AlreadyExists>(() => db.SaveChangesAsync());
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_broken_unique_rule_alarms_no_operator(DatabaseProvider provider)
    {
        var alarms = new Alarms();
        await using var cnap = await TestCnap.StartAsync(
            provider, services => services.AddLogging(log => log.AddProvider(alarms)));

        await cnap.WithDbAsync(Given.City, async db =>
        {
            db.Add(Given.Point(Given.City, ServicePointId.New(), number: 1));
            await Assert.ThrowsAsync<AlreadyExists>(() => db.SaveChangesAsync());
        });

        Assert.Empty(alarms.Said);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_key_that_stands_already_is_said_as_AlreadyExists(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.WithDbAsync(Given.City, async db =>
        {
            db.Add(Given.Adoption(Given.City));
            await Assert.ThrowsAsync<AlreadyExists>(() => db.SaveChangesAsync());
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Another_broken_rule_is_not_said_as_AlreadyExists(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.Add(new ReplacedSlug { Slug = "nobody", HromadaId = new HromadaId(999), ReplacedOn = Given.Today });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_second_of_two_changes_to_one_state_is_told_so(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await TenantRows.FillAsync(cnap, Given.City);

        await cnap.WithDbAsync(Given.City, async first =>
        {
            (await first.Cases.SingleAsync(c => c.Id == id)).ReplaceTrackingCode(TrackingCode.New());
            await cnap.WithDbAsync(Given.City, async second =>
            {
                (await second.Cases.SingleAsync(c => c.Id == id)).ReplaceTrackingCode(TrackingCode.New());
                await second.SaveChangesAsync();
            });

            await Assert.ThrowsAsync<ChangedMeanwhile>(() => first.SaveChangesAsync());
        });
    }

    private static DueWork Work(DateTimeOffset dueAt) => new()
    {
        Id = Guid.CreateVersion7(),
        DueAt = dueAt,
        HromadaId = Given.City,
        CaseId = CaseId.New(),
        Kind = DueWorkKind.TermSoon,
    };

    /// <summary>What an operator is woken for.</summary>
    private sealed class Alarms : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Said.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
