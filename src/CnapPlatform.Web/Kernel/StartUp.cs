using System.Diagnostics;
using CnapPlatform.Infrastructure;
using CnapPlatform.Infrastructure.Hromadas;
using CnapPlatform.Infrastructure.Onboarding;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Standards;

namespace CnapPlatform.Web.Kernel;

/// <summary>
/// What happens before the first request: schema, register, standard and, in demo mode, the demonstration.
/// Each step does nothing where it has been done.
/// </summary>
public static class StartUp
{
    /// <summary>False leaves the register as it is: a database that was filled in another way.</summary>
    public const string ImportSetting = "Register:ImportOnStart";

    private const int FirstStandard = 1;

    /// <summary>Answers false, having said why, where the program must not run.</summary>
    public static async Task<bool> PrepareAsync(WebApplication app, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.StartNew();
        void Say(string text) => Console.WriteLine($"{started.Elapsed.TotalSeconds,5:0.0} s  {text}");

        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await PrepareRegisterAsync(app.Services, Say, cancellationToken);
        var published = await services.GetRequiredService<StandardFiles>()
            .PublishAsync(FirstStandard, cancellationToken);
        if (published > 0)
        {
            Say($"standard: version {FirstStandard} published with {published} services");
        }

        return await DemoAsync(app, services.GetRequiredService<CnapDb>(), Say, cancellationToken);
    }

    /// <summary>Schema and register, which every command needs as well.</summary>
    public static async Task PrepareRegisterAsync(
        IServiceProvider services, Action<string> say, CancellationToken cancellationToken)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        if (settings.MigrateOnStart || settings.Provider == DatabaseProvider.Sqlite)
        {
            await MigrateAsync(services, say, cancellationToken);
        }

        if (!services.GetRequiredService<IConfiguration>().GetValue(ImportSetting, defaultValue: true))
        {
            return;
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReferenceImport>()
            .RunAsync(new Told(say), cancellationToken);
    }

    /// <summary>Applies pending migrations; on a server with the connection of the role that owns the schema.</summary>
    public static async Task MigrateAsync(
        IServiceProvider services, Action<string> say, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.CreateMigratorContext();
        foreach (var name in await DatabaseMigration.ApplyAsync(db, say, cancellationToken))
        {
            say($"database: migration {name} applied");
        }
    }

    private static async Task<bool> DemoAsync(
        WebApplication app, CnapDb db, Action<string> say, CancellationToken cancellationToken)
    {
        var hasDemo = await DemoSeed.HasRunAsync(db, cancellationToken);
        if (!app.Services.GetRequiredService<DemoMode>().IsOn)
        {
            if (hasDemo)
            {
                await Console.Error.WriteLineAsync(
                    "This database holds the demonstration's sign-ins, which everybody knows. "
                    + "Start with an empty database, or set Demo=true.");
            }

            return !hasDemo;
        }

        var password = app.Configuration["Demo:Password"] ?? DemoSeed.DefaultPassword;
        if (!hasDemo)
        {
            await app.Services.GetRequiredService<DemoSeed>().RunAsync(password, cancellationToken);
            say("demonstration: three hromadas are live");
        }

        var people = (await DemoData.ReadAsync(cancellationToken)).People();
        Console.WriteLine($"\nDemo sign-ins (password: {password})");
        foreach (var person in people)
        {
            Console.WriteLine($"  {person.Login,-24} {person.Position}");
        }

        Console.WriteLine();
        return true;
    }

    private sealed class Told(Action<string> say) : IProgress<string>
    {
        public void Report(string value) => say(value);
    }
}
