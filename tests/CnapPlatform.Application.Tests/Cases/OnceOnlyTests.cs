using System.Globalization;
using CnapPlatform.Application.Cases.Once;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Repetitions that meet in the database, as they do where several nodes serve one API.</summary>
public sealed class OnceOnlyTests
{
    [DatabaseTheory]
    [PostgreSqlData(60)]
    [DatabaseData(12)]
    public async Task Parallel_repetitions_on_several_nodes_are_one_case_and_one_answer(
        DatabaseProvider provider, int repetitions)
    {
        await using var cnap = await StartAsync(provider);
        var walkIn = Desk.WalkIn(Given.City);

        var answers = await Task.WhenAll(Enumerable.Range(0, repetitions).Select(_ => Task.Run(() =>
            RunAsync(cnap, "one", "same", services => services.GetRequiredService<ISender>().Send(walkIn)))));

        Assert.Single(answers.Select(answer => answer.Body).Distinct());
        Assert.Equal(repetitions - 1, answers.Count(answer => answer.IsReplayed));
        Assert.Equal((1, 1), await CountAsync(cnap));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Parallel_other_calls_under_one_key_have_one_effect(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            try
            {
                var walkIn = Desk.WalkIn(Given.City);
                await RunAsync(cnap, "one", number.ToString(CultureInfo.InvariantCulture),
                    services => services.GetRequiredService<ISender>().Send(walkIn));
                return "done";
            }
            catch (Refused refused)
            {
                return refused.Reason;
            }
        })));

        Assert.Equal(1, outcomes.Count(outcome => outcome == "done"));
        Assert.Equal(7, outcomes.Count(outcome => outcome == OnceRefusals.OtherCall));
        Assert.Equal((1, 1), await CountAsync(cnap));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_effect_that_fails_keeps_no_answer(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        await Assert.ThrowsAsync<IOException>(() => RunAsync(cnap, "one", "same", async services =>
        {
            await using var transaction = await services.GetRequiredService<CnapDb>().BeginAsync(default);
            services.GetRequiredService<CnapDb>().Cases.Add(Given.RegisteredCase(Given.City));
            await services.GetRequiredService<CnapDb>().SaveChangesAsync();
            throw new IOException("The cable was pulled before the commit.");
        }));

        Assert.Equal((0, 0), await CountAsync(cnap));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Answers_are_kept_two_days_and_then_deleted(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var walkIn = Desk.WalkIn(Given.City);
        var first = await RunAsync(cnap, "one", "same", s => s.GetRequiredService<ISender>().Send(walkIn));

        cnap.User.IsTheSystem();
        cnap.Clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal(0, await cnap.SendAsync(Given.City, new ForgetAnswers.Command()));
        cnap.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await cnap.SendAsync(Given.City, new ForgetAnswers.Command()));

        cnap.User.Is(Given.CityAdministrator);
        var late = await RunAsync(cnap, "one", "same", s => s.GetRequiredService<ISender>().Send(walkIn));
        Assert.Equal((first.Body, true), (late.Body, late.IsReplayed));
        Assert.Equal((1, 0), await CountAsync(cnap));
    }

    // Each unit of work has calls of its own, as if each ran on a node of its own.
    private static async Task<TestCnap> StartAsync(DatabaseProvider provider)
    {
        var cnap = await TestCnap.StartAsync(provider, services => services.AddScoped<CallsInProgress>());
        cnap.User.Is(Given.CityAdministrator);
        return cnap;
    }

    private static Task<OnceAnswer> RunAsync(
        TestCnap cnap, string key, string hash, Func<IServiceProvider, Task<CaseId>> effect) =>
        cnap.InScopeAsync(Given.City, services => services.GetRequiredService<OnceOnly>().RunAsync(
            new OnceCall(null, key, hash, 201) { Answer = subject => $"{subject.Number} {subject.Id.Value}" },
            _ => effect(services),
            CancellationToken.None));

    private static Task<(int Cases, int Answers)> CountAsync(TestCnap cnap) => cnap.WithDbAsync(
        Given.City, async db => (await db.Cases.CountAsync(), await db.ApiAnswers.CountAsync()));
}
