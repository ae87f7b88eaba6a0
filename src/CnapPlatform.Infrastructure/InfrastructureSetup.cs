using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Bulk;
using CnapPlatform.Application.Cases.Drafts;
using CnapPlatform.Application.Cases.Once;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Infrastructure.Cases;
using CnapPlatform.Infrastructure.Documents;
using CnapPlatform.Infrastructure.Hromadas;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Infrastructure.Onboarding;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Persistence.Providers;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.Infrastructure.Standards;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CnapPlatform.Infrastructure;

public static class InfrastructureSetup
{
    /// <summary>The connection string of the running program, and of the role that owns the schema.</summary>
    public const string AppConnection = "Cnap";
    public const string MigratorConnection = "Migrator";

    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(configuration.GetSection("Attachments").Get<AttachmentRules>() ?? new AttachmentRules());
        services.AddSingleton(configuration.GetSection("Reminders").Get<ReminderPolicy>() ?? new ReminderPolicy());
        services.AddSingleton(configuration.GetSection("Guessing").Get<GuessingLimits>() ?? new GuessingLimits());
        services.AddSingleton(new DataFolder(configuration["DataFolder"] ?? "data"));
        services.AddScoped<ICurrentHromada, CurrentHromada>();
        services.AddScoped<ICaseNumbers, CaseNumbers>();
        services.AddScoped<IUnitsOfWork, UnitsOfWork>();
        services.AddSingleton(configuration.GetSection("Api").Get<OnceSettings>() ?? new OnceSettings());
        services.AddScoped<IOldApiAnswers, OldApiAnswers>();
        services.AddSingleton(configuration.GetSection("Drafts").Get<DraftSettings>() ?? new DraftSettings());
        services.AddScoped<IApiKeyUses, ApiKeyUses>();
        services.AddSingleton<IFileStore, FolderFileStore>();
        services.AddScoped<StandardFiles>();
        services.AddSingleton<IStandardSchema, StandardSchemaFile>();
        services.AddSingleton<IImportFiles, ImportFolder>();
        services.AddSingleton<ISheetFiles, SheetFiles>();
        services.AddScoped<DemoCases>();
        services.AddSingleton<DemoSeed>();
        services.TryAddSingleton(ReferenceFolder.OfTheProgram);
        services.AddScoped<ReferenceImport>();
        services.AddScoped<RegisterWatch>();
        services.AddDatabase(configuration);
        services.AddJobs(configuration);
        services.Configure<IdentityOptions>(IdentityRules.Apply);
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<CnapDb>();
        return services;
    }

    /// <summary>A context that may change the schema; on SQLite the ordinary one.</summary>
    public static CnapDb CreateMigratorContext(this IServiceProvider services)
    {
        var settings = services.GetRequiredService<DatabaseSettings>();
        var connection = services.GetRequiredService<IConfiguration>().GetConnectionString(MigratorConnection);
        var hromada = services.GetRequiredService<ICurrentHromada>();
        return settings.Provider switch
        {
            DatabaseProvider.Sqlite => services.GetRequiredService<CnapDb>(),
            DatabaseProvider.PostgreSql => new PostgreSqlCnapDb(
                new DbContextOptionsBuilder<PostgreSqlCnapDb>().UseApplicationServiceProvider(services)
                    .UseNpgsql(connection).Options,
                hromada),
            DatabaseProvider.SqlServer => new SqlServerCnapDb(
                new DbContextOptionsBuilder<SqlServerCnapDb>().UseApplicationServiceProvider(services)
                    .UseSqlServer(connection).Options,
                hromada),
            _ => throw new InvalidOperationException($"Database provider {settings.Provider} is not known."),
        };
    }

    private static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Database").Get<DatabaseSettings>() ?? new DatabaseSettings();
        services.AddSingleton(settings);
        services.AddScoped<ICnapDb>(provider => provider.GetRequiredService<CnapDb>());
        switch (settings.Provider)
        {
            case DatabaseProvider.Sqlite:
                services.AddDbContext<CnapDb, SqliteCnapDb>((provider, options) => options
                    .LeaveFailuresToCaller()
                    .UseSqlite(
                        configuration.GetConnectionString(AppConnection)
                        ?? $"Data Source={provider.GetRequiredService<DataFolder>().PathOf("cnap.db")}")
                    .AddInterceptors(provider.GetRequiredService<RegisterWatch>()));
                break;
            case DatabaseProvider.PostgreSql:
                services.AddDbContext<CnapDb, PostgreSqlCnapDb>((provider, options) => options
                    .LeaveFailuresToCaller()
                    .UseNpgsql(configuration.GetConnectionString(AppConnection))
                    .AddInterceptors(
                        TenantOnConnection.PostgreSql(provider.GetRequiredService<ICurrentHromada>()),
                        provider.GetRequiredService<RegisterWatch>()));
                break;
            case DatabaseProvider.SqlServer:
                services.AddDbContext<CnapDb, SqlServerCnapDb>((provider, options) => options
                    .LeaveFailuresToCaller()
                    .UseSqlServer(configuration.GetConnectionString(AppConnection))
                    .AddInterceptors(
                        TenantOnConnection.SqlServer(provider.GetRequiredService<ICurrentHromada>()),
                        provider.GetRequiredService<RegisterWatch>()));
                break;
            default:
                throw new InvalidOperationException($"Database provider {settings.Provider} is not known.");
        }
    }

    // Of a broken unique rule the caller knows what to do: another number, the first answer once more. Any other
    // failure is thrown on, and whoever did not expect it logs it with the words of the database.
    private static DbContextOptionsBuilder LeaveFailuresToCaller(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(events => events.Log(
            (RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
}
