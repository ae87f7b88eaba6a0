using CnapPlatform.Application;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CnapPlatform.Load.Kernel;

/// <summary>The platform without its web part and its timer, on a PostgreSQL database.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cnap-load-").FullName;

    private Platform(string connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = nameof(DatabaseProvider.PostgreSql),
            [$"ConnectionStrings:{InfrastructureSetup.AppConnection}"] = connection,
            [$"ConnectionStrings:{InfrastructureSetup.MigratorConnection}"] = connection,
            ["Database:MigrateOnStart"] = "true",
            ["Jobs:Enabled"] = "false",
            ["DataFolder"] = _folder,
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddApplication();
        services.AddInfrastructure(configuration);
        Services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public ServiceProvider Services { get; }

    public static Platform On(string connection) => new(connection);

    public async Task<T> WithDbAsync<T>(Func<CnapDb, Task<T>> work, HromadaId? hromada = null)
    {
        await using var scope = Services.CreateAsyncScope();
        if (hromada is { } entered)
        {
            scope.ServiceProvider.GetRequiredService<ICurrentHromada>().Enter(entered);
        }

        return await work(scope.ServiceProvider.GetRequiredService<CnapDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
