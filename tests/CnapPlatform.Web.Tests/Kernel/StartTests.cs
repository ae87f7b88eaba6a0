using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Staff;
using CnapPlatform.TestSupport.Databases;
using CnapPlatform.Web.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Web.Tests.Kernel;

public sealed class StartTests
{
    [Fact]
    public async Task Production_refuses_to_start_with_the_sign_ins_of_the_demonstration()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        await web.WithDbAsync(HromadaId.None, db =>
        {
            db.Users.Add(new Account { UserName = "demo", NormalizedUserName = "DEMO", IsDemo = true });
            return db.SaveChangesAsync();
        });

        Assert.Equal(1, await RunAsync(web.Database, "--environment=Production"));
    }

    [Fact]
    public async Task A_failure_is_a_page_that_says_so_and_tells_nothing_of_its_cause()
    {
        await using var web = await TestWeb.StartAsync(DatabaseProvider.Sqlite);
        await web.WithDbAsync(
            HromadaId.None, db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Standards\" RENAME TO \"Lost\""));

        foreach (var (prefix, title) in new[]
        {
            ("", Said.Uk("Errors.Failure.Title")), ("/en", Said.En("Errors.Failure.Title")),
        })
        {
            var page = await web.Visit().GetAsync(prefix + "/standards");
            Assert.Equal(System.Net.HttpStatusCode.InternalServerError, page.Status);
            Assert.Equal(title, page.Heading);
            Assert.DoesNotContain("Standards\"", page.Body);
            Assert.DoesNotContain("Exception", page.Body);
        }

        var api = await web.Visit().GetAsync("/api/v1/deadlines?start=2026-02-12&length=1&unit=month");
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, api.Status);
        Assert.Equal("application/problem+json", api.ContentType);
        Assert.DoesNotContain("SQLite", api.Body);
    }

    private static async Task<int> RunAsync(TestDatabase database, params string[] arguments)
    {
        string[] all =
        [
            .. arguments,
            $"--ConnectionStrings:{InfrastructureSetup.AppConnection}={database.AppConnection}",
            $"--contentRoot={Repository.PathOf("src", "CnapPlatform.Web")}",
            $"--{StartUp.ImportSetting}=false",
            $"--DataFolder={Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))}",
            "--Jobs:Enabled=false",
            "--urls=http://127.0.0.1:0",
        ];
        var main = typeof(Program).Assembly.EntryPoint!;
        return await Task.Run(() => (int)main.Invoke(null, [all])!).WaitAsync(TimeSpan.FromSeconds(20));
    }
}
