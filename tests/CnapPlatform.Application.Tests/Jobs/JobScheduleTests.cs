using CnapPlatform.Infrastructure;
using CnapPlatform.Infrastructure.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CnapPlatform.Application.Tests.Jobs;

public sealed class JobScheduleTests
{
    [Fact]
    public async Task The_timer_sweeps_and_delivers_by_itself()
    {
        await using var cnap = await JobsCnap.StartAsync(Infrastructure.Persistence.DatabaseProvider.Sqlite);
        await cnap.RegisterAsync(Given.City);
        cnap.Clock.Set(JobsCnap.Kyiv(2, 16, 9));

        using var host = HostOn(cnap, enabled: true);
        await host.StartAsync();
        try
        {
            var deadline = TimeProvider.System.GetUtcNow().AddSeconds(30);
            while ((await cnap.OutboxAsync(Given.City)).Length < 3 && TimeProvider.System.GetUtcNow() < deadline)
            {
                await Task.Delay(100);
            }
        }
        finally
        {
            await host.StopAsync();
        }

        Assert.Equal(["CaseRegistered", "HandoverLate", "TermSoon"], await cnap.OutboxAsync(Given.City));
    }

    [Fact]
    public void Switched_off_there_is_no_timer()
    {
        Assert.NotEmpty(Hosted(enabled: true));
        Assert.Empty(Hosted(enabled: false));
    }

    [Fact]
    public void Every_job_has_its_own_name_and_comes_round_in_a_positive_time()
    {
        Assert.NotEmpty(JobSchedule.Table);
        Assert.Equal(JobSchedule.Table.Count, JobSchedule.Table.Select(job => job.Name).Distinct().Count());
        Assert.All(JobSchedule.Table, job => Assert.True(job.Every(new JobSettings()) > TimeSpan.Zero));
    }

    private static IEnumerable<ServiceDescriptor> Hosted(bool enabled) =>
        new ServiceCollection().AddJobs(Settings(enabled, []))
            .Where(service => service.ServiceType == typeof(IHostedService));

    private static IHost HostOn(JobsCnap cnap, bool enabled)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddConfiguration(Settings(enabled, new()
        {
            [$"ConnectionStrings:{InfrastructureSetup.AppConnection}"] = cnap.Cnap.Database.AppConnection,
        }));
        builder.Services.AddSingleton<TimeProvider>(cnap.Clock);
        builder.Services.AddApplication();
        builder.Services.AddInfrastructure(builder.Configuration);
        return builder.Build();
    }

    private static IConfiguration Settings(bool enabled, Dictionary<string, string?> more) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(more)
        {
            ["Jobs:Enabled"] = enabled ? "true" : "false",
            ["Jobs:SweepDeadlines"] = "00:00:00.200",
            ["Jobs:DeliverOutbox"] = "00:01:00",
        }).Build();
}
