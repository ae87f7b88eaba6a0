using CnapPlatform.Application;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.TestSupport.Databases;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.TestSupport;

/// <summary>The application without its web part, on a database of its own, at a time and by a person of the test.</summary>
public sealed class TestCnap : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestCnap(TestDatabase database, string connection, Action<IServiceCollection>? replace)
    {
        Database = database;
        var folder = TestFolder.PathOf("data", Guid.NewGuid().ToString("N"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider.ToString(),
            [$"ConnectionStrings:{InfrastructureSetup.AppConnection}"] = connection,
            [$"ConnectionStrings:{InfrastructureSetup.MigratorConnection}"] = database.OwnerConnection,
            ["DataFolder"] = folder,
        }).Build();

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ICurrentUser>(User);
        services.AddApplication();
        services.AddInfrastructure(configuration);
        replace?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public TestDatabase Database { get; }

    public TestClock Clock { get; } = new();

    public TestUser User { get; } = new();

    /// <summary>A copy of the template with the register, standard, points and staff of <see cref="Given"/>.</summary>
    public static async Task<TestCnap> StartAsync(
        DatabaseProvider provider, Action<IServiceCollection>? replace = null)
    {
        var database = await TestDatabases.CloneAsync(provider);
        return new TestCnap(database, database.AppConnection, replace);
    }

    /// <summary>As the schema's owner, who may fill several hromadas; the database is left to whoever made it.</summary>
    internal static TestCnap AsOwner(TestDatabase database) => new(
        new TestDatabase(
            database.Provider, database.AppConnection, database.OwnerConnection, () => Task.CompletedTask),
        database.OwnerConnection,
        null);

    /// <summary>Sends a request as one unit of work of a hromada; of none for <see cref="HromadaId.None"/>.</summary>
    public Task<T> SendAsync<T>(HromadaId hromada, IRequest<T> request) =>
        InScopeAsync(hromada, services => services.GetRequiredService<IMediator>().Send(request));

    public Task SendAsync(HromadaId hromada, IRequest request) => InScopeAsync(hromada, async services =>
    {
        await services.GetRequiredService<IMediator>().Send(request);
        return true;
    });

    public Task<T> WithDbAsync<T>(HromadaId hromada, Func<CnapDb, Task<T>> work) =>
        InScopeAsync(hromada, services => work(services.GetRequiredService<CnapDb>()));

    public Task WithDbAsync(HromadaId hromada, Func<CnapDb, Task> work) => WithDbAsync(hromada, async db =>
    {
        await work(db);
        return true;
    });

    public async Task<T> InScopeAsync<T>(HromadaId hromada, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        if (hromada != HromadaId.None)
        {
            scope.ServiceProvider.GetRequiredService<ICurrentHromada>().Enter(hromada);
        }

        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
