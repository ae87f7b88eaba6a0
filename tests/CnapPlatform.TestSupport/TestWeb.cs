using System.Net;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.TestSupport.Databases;
using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CnapPlatform.TestSupport;

/// <summary>
/// The whole program in process, as it starts for people, on a database of its own with the register, standard,
/// points and staff of <see cref="Given"/>. Jobs run only when a test says so.
/// </summary>
public sealed class TestWeb : IAsyncLifetime, IAsyncDisposable
{
    private readonly DatabaseProvider _provider;
    private Factory _factory = null!;
    private TestDatabase _database = null!;
    private int _visitors;
    private bool _isOurs = true;

    /// <summary>On SQLite, for tests that share one program in their class.</summary>
    public TestWeb()
        : this(DatabaseProvider.Sqlite)
    {
    }

    private TestWeb(DatabaseProvider provider) => _provider = provider;

    /// <summary>Over a database that somebody has filled already, and that is theirs to drop.</summary>
    public static async Task<TestWeb> OverAsync(TestDatabase database)
    {
        var web = new TestWeb(database.Provider) { _database = database, _isOurs = false };
        await web.InitializeAsync();
        return web;
    }

    public TestClock Clock { get; } = new();

    public TestDatabase Database => _database;

    public IServiceProvider Services => _factory.Services;

    public static async Task<TestWeb> StartAsync(DatabaseProvider provider)
    {
        var web = new TestWeb(provider);
        await web.InitializeAsync();
        return web;
    }

    public async Task InitializeAsync()
    {
        _database ??= await TestDatabases.CloneAsync(_provider);
        _factory = new Factory(_database, Clock);
        await InScopeAsync(HromadaId.None, AddAccountsAsync);
    }

    /// <summary>A browser of its own with its own cookies and network address.</summary>
    public WebVisitor Visit()
    {
        var client = _factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        var number = Interlocked.Increment(ref _visitors);
        client.DefaultRequestHeaders.Add(AddressFromHeader.Header, $"10.0.{number / 250}.{(number % 250) + 1}");
        return new WebVisitor(client);
    }

    /// <summary>A browser in which somebody of <see cref="Given"/> has signed in through the form.</summary>
    public async Task<WebVisitor> SignInAsync(Membership member)
    {
        var visitor = Visit();
        var answer = await visitor.SignInAsync(Given.LoginOf(member), Given.Password);
        return answer.Status == HttpStatusCode.Found
            ? visitor
            : throw new InvalidOperationException($"{Given.LoginOf(member)} was not let in: {answer.Text("main")}");
    }

    /// <summary>One unit of work in the running program, of a hromada or of none.</summary>
    public async Task<T> InScopeAsync<T>(HromadaId hromada, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        if (hromada != HromadaId.None)
        {
            scope.ServiceProvider.GetRequiredService<ICurrentHromada>().Enter(hromada);
        }

        return await work(scope.ServiceProvider);
    }

    public Task<T> WithDbAsync<T>(HromadaId hromada, Func<CnapDb, Task<T>> work) =>
        InScopeAsync(hromada, services => work(services.GetRequiredService<CnapDb>()));

    public async Task DisposeAsync()
    {
        await _factory.DisposeAsync();
        if (_isOurs)
        {
            await _database.DisposeAsync();
        }
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    private static async Task<int> AddAccountsAsync(IServiceProvider services)
    {
        var hash = services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), Given.Password);
        var db = services.GetRequiredService<CnapDb>();
        foreach (var member in Given.Memberships())
        {
            var login = Given.LoginOf(member);
            db.Users.Add(new Account
            {
                Id = member.AccountId.Value,
                UserName = login,
                NormalizedUserName = login.ToUpperInvariant(),
                Email = $"{login}@example.com",
                NormalizedEmail = $"{login}@example.com".ToUpperInvariant(),
                FullName = Given.NameOf(member),
                PasswordHash = hash,
                LockoutEnabled = true,
            });
        }

        return await db.SaveChangesAsync();
    }

    private sealed class Factory(TestDatabase database, TestClock clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseContentRoot(Repository.PathOf("src", "CnapPlatform.Web"));
            foreach (var (key, value) in Settings())
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                services.AddSingleton<IStartupFilter, AddressFromHeader>();
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            });
        }

        private Dictionary<string, string> Settings() => new()
        {
            ["Database:Provider"] = database.Provider.ToString(),
            [$"ConnectionStrings:{InfrastructureSetup.AppConnection}"] = database.AppConnection,
            [$"ConnectionStrings:{InfrastructureSetup.MigratorConnection}"] = database.OwnerConnection,
            ["DataFolder"] = TestFolder.PathOf("data", Guid.NewGuid().ToString("N")),
            [StartUp.ImportSetting] = "false",
            ["Jobs:Enabled"] = "false",
            ["Demo"] = "false",
            ["Logging:LogLevel:Default"] = "Error",
        };
    }

    // In process nobody has an address of their own, and limits by address would be shared by all tests of a class.
    private sealed class AddressFromHeader : IStartupFilter
    {
        public const string Header = "X-Test-Address";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Header], out var address))
                {
                    context.Connection.RemoteIpAddress = address;
                }

                return rest(context);
            });
            next(app);
        };
    }
}
