using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Deadlines;

public sealed class DueWorkQueueTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_claimed_is_nobody_elses_until_the_claim_ends(DatabaseProvider provider)
    {
        await using var cnap = await JobsCnap.StartAsync(provider);
        await AddAsync(cnap, count: 3);

        Assert.Equal(3, (await ClaimAsync(cnap)).Count);
        Assert.Empty(await ClaimAsync(cnap));

        cnap.Clock.Advance(Leases.Length - TimeSpan.FromSeconds(1));
        Assert.Empty(await ClaimAsync(cnap));

        cnap.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, (await ClaimAsync(cnap)).Count);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_oldest_come_first_and_a_batch_is_limited(DatabaseProvider provider)
    {
        await using var cnap = await JobsCnap.StartAsync(provider);
        await AddAsync(cnap, count: Leases.BatchSize + 20);

        var first = await ClaimAsync(cnap);
        var second = await ClaimAsync(cnap);

        Assert.Equal(Leases.BatchSize, first.Count);
        Assert.Equal(20, second.Count);
        Assert.Equal(first.OrderBy(work => work.DueAt), first);
        Assert.True(first[^1].DueAt <= second[0].DueAt);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_not_due_yet_is_not_claimed(DatabaseProvider provider)
    {
        await using var cnap = await JobsCnap.StartAsync(provider);
        await AddAsync(cnap, count: 1, from: Given.Now.AddMinutes(1));

        Assert.Empty(await ClaimAsync(cnap));
        cnap.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await ClaimAsync(cnap));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Sweeps_at_the_same_time_share_the_work(DatabaseProvider provider)
    {
        await using var cnap = await JobsCnap.StartAsync(provider);
        await AddAsync(cnap, count: 3 * Leases.BatchSize);

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => ClaimAsync(cnap))));

        var ids = claims.SelectMany(claim => claim).Select(work => work.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        while (await ClaimAsync(cnap) is { Count: > 0 } rest)
        {
            ids.AddRange(rest.Select(work => work.Id));
        }

        Assert.Equal(3 * Leases.BatchSize, ids.Distinct().Count());
    }

    internal static Task<IReadOnlyList<DueWork>> ClaimAsync(JobsCnap cnap) => cnap.Cnap.InScopeAsync(
        HromadaId.None,
        services => services.GetRequiredService<IDueWorkQueue>().ClaimAsync(CancellationToken.None));

    private static Task AddAsync(JobsCnap cnap, int count, DateTimeOffset? from = null) =>
        cnap.Cnap.WithDbAsync(HromadaId.None, async db =>
        {
            var last = from ?? Given.Now;
            db.AddRange(Enumerable.Range(0, count).Select(number => new DueWork
            {
                Id = Guid.CreateVersion7(),
                DueAt = last.AddSeconds(-number),
                HromadaId = Given.City,
                CaseId = CaseId.New(),
                Kind = DueWorkKind.TermSoon,
            }));
            await db.SaveChangesAsync();
        });
}
