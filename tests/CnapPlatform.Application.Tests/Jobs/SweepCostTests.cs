using System.Collections.Concurrent;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static CnapPlatform.Application.Tests.Jobs.JobsCnap;

namespace CnapPlatform.Application.Tests.Jobs;

/// <summary>A sweep asks the database about a batch, never about each case of it.</summary>
public sealed class SweepCostTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_sweep_asks_as_often_for_forty_cases_as_for_two(DatabaseProvider provider)
    {
        var forTwo = await QuestionsAsync(provider, 2);
        var forForty = await QuestionsAsync(provider, 40);

        Assert.All(forTwo, count => Assert.True(count > 0));
        Assert.Equal(forTwo, forForty);
    }

    // How often each sweep reads: reminders, writing to people, sending.
    private static async Task<int[]> QuestionsAsync(DatabaseProvider provider, int cases)
    {
        var counter = new Counter();
        await using var cnap = await StartAsync(
            provider, services => services.AddLogging(log => log.AddProvider(counter)));
        for (var sequence = 1; sequence <= cases; sequence++)
        {
            var registered = await cnap.RegisterAsync(Given.City, sequence: sequence);
            await cnap.ChangeAsync(registered, c => c.HandOver(Given.Administrator, Given.Now, null));
        }

        cnap.Clock.Set(Kyiv(2, 20, 8));
        return
        [
            await counter.DuringAsync(() => cnap.SweepAsync()),
            await counter.DuringAsync(() => cnap.Cnap.InScopeAsync(
                Domain.Hromadas.HromadaId.None,
                services => services.GetRequiredService<Infrastructure.Jobs.SweepRunner>()
                    .DeliverOutboxAsync(CancellationToken.None))),
            await counter.DuringAsync(() => cnap.SendAsync()),
        ];
    }

    /// <summary>Counts what is read from the database.</summary>
    private sealed class Counter : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _read = new();

        public async Task<int> DuringAsync(Func<Task> work)
        {
            _read.Clear();
            await work();
            return _read.Count;
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == RelationalEventId.CommandExecuted.Id
                && state is IEnumerable<KeyValuePair<string, object?>> said
                && said.FirstOrDefault(pair => pair.Key == "commandText").Value?.ToString() is { } sql
                && sql.StartsWith("SELECT", StringComparison.Ordinal))
            {
                _read.Enqueue(sql);
            }
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
