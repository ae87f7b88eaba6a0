using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Infrastructure.Deadlines;
using CnapPlatform.Infrastructure.Notifications;
using CnapPlatform.Infrastructure.Staff;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace CnapPlatform.Infrastructure.Jobs;

public static class JobsSetup
{
    /// <summary>Sweeps, what they work with, and, unless switched off, the timer that runs them.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ActingUser>();
        services.TryAddScoped<ICurrentUser>(provider => provider.GetRequiredService<ActingUser>());
        services.AddScoped<IAccountDirectory, AccountDirectory>();
        services.AddScoped<IDueWorkQueue, DueWorkQueue>();
        services.AddNotifications(configuration);
        services.AddSingleton<SweepRunner>();
        services.AddSingleton<RecalculationRunner>();

        var settings = configuration.GetSection("Jobs").Get<JobSettings>() ?? new JobSettings();
        services.AddSingleton(settings);
        return settings.Enabled ? services.AddTimer(settings) : services;
    }

    private static IServiceCollection AddTimer(this IServiceCollection services, JobSettings settings)
    {
        services.AddQuartz(quartz =>
        {
            foreach (var job in JobSchedule.Table)
            {
                var key = new JobKey(job.Name);
                quartz.AddJob(job.Type, configure => configure.WithIdentity(key));
                quartz.AddTrigger(trigger => trigger
                    .ForJob(key)
                    .WithIdentity(job.Name)
                    .WithSimpleSchedule(schedule => schedule.WithInterval(job.Every(settings)).RepeatForever()));
            }
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
