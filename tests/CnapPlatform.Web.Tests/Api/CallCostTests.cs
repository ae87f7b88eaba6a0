using System.Diagnostics;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CnapPlatform.Web.Tests.Api;

/// <summary>
/// How many statements a call sends to the database; one more is noticed here before it is felt. What is kept in memory
/// is looked up anew every few seconds, and a slow machine has that in any call: the least of several lives counts.
/// </summary>
public sealed class CallCostTests
{
    private const int Lives = 3;

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task A_call_asks_the_database_no_more_than_it_needs(DatabaseProvider provider)
    {
        await using var web = await TestWeb.StartAsync(provider);
        var cnap = await ApiCaller.OfHromadaAsync(web, Given.City);
        var body = await ApiCaller.OfBodyAsync(web, Given.OwnBodyOf(Given.City));
        var at = await LifeAsync(cnap, body);
        await cnap.GetAsync(at);

        using var counted = new Statements(web);
        for (var life = 0; life < Lives; life++)
        {
            await LifeAsync(cnap, body, counted);
        }

        Assert.Equal(
            "register 5, handover 3, receive 5, decide 5, result 5, notify 3, issue 3, search 1",
            string.Join(", ", counted.Calls.GroupBy(c => c.Name).Select(c => $"{c.Key} {c.Min(one => one.Count)}")));
    }

    private static async Task<string> LifeAsync(ApiCaller cnap, ApiCaller body, Statements? counted = null)
    {
        var state = await cnap.RegisterAsync(Given.City);
        counted?.Next("register");
        var at = state.Headers.Location!.ToString();
        foreach (var (caller, step, content) in new (ApiCaller, string, object)[]
        {
            (cnap, "handover", new { version = 1 }),
            (body, "receive", new { version = 2 }),
            (body, "decide", new { version = 3, outcome = "grant" }),
            (body, "result", new { version = 4 }),
            (cnap, "notify", new { version = 5, manner = "телефоном" }),
            (cnap, "issue", new { version = 6, takenBy = "особисто" }),
        })
        {
            var reply = await caller.PostAsync($"{at}/{step}", content);
            Assert.True(reply.Status == System.Net.HttpStatusCode.OK, $"{step}: {reply.Body}");
            counted?.Next(step);
        }

        await cnap.GetAsync($"/api/v1/hromadas/{Given.SlugOf(Given.City)}/cases?text={state.Text("number")}");
        counted?.Next("search");
        return at;
    }

    /// <summary>The statements sent to one database, call by call.</summary>
    private sealed class Statements
        : IDisposable, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private readonly List<IDisposable> _heard = [];
        private readonly string _database;
        private int _count;

        public Statements(TestWeb web)
        {
            _database = new Npgsql.NpgsqlConnectionStringBuilder(web.Database.AppConnection).Database!;
            _heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public List<(string Name, int Count)> Calls { get; } = [];

        public void Next(string call) => Calls.Add((call, Interlocked.Exchange(ref _count, 0)));

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                _heard.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name
                && value.Value is CommandExecutedEventData { Command.Connection.Database: { } database }
                && database == _database)
            {
                Interlocked.Increment(ref _count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => _heard.ForEach(one => one.Dispose());
    }
}
