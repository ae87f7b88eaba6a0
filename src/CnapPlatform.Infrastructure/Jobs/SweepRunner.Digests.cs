using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Infrastructure.Jobs;

public sealed partial class SweepRunner
{
    /// <summary>
    /// Writes the digests that are due. A person's next one is planned when all their hromadas have said their part; a
    /// run that dies before is repeated, and what stands there already is not written again.
    /// </summary>
    public async Task<SweepOutcome> SendDigestsAsync(CancellationToken cancellationToken)
    {
        var claimed = 0;
        var failed = new HashSet<HromadaId>();
        while (true)
        {
            var due = await ClaimAsync<DigestDue>(
                async services => await services.GetRequiredService<IDigestQueue>().ClaimAsync(cancellationToken));
            if (due.Count == 0)
            {
                return new SweepOutcome(claimed, [.. failed.Order()]);
            }

            claimed += due.Count;
            var broken = await HandleAllAsync(
                due.Where(item => item.Hromada != HromadaId.None)
                    .GroupBy(item => item.Hromada)
                    .Select(part => (part.Key, (MediatR.IBaseRequest)new WriteDigests.Command(
                        [.. part.Select(item => item.Membership)]))),
                AtOnce,
                cancellationToken);
            failed.UnionWith(broken);
            var waiting = due.Where(item => broken.Contains(item.Hromada)).Select(item => item.Account).ToHashSet();
            await PlanNextAsync([.. due.Select(item => item.Account).Where(a => !waiting.Contains(a)).Distinct()],
                cancellationToken);
        }
    }

    private Task<bool> PlanNextAsync(IReadOnlyList<AccountId> accounts, CancellationToken cancellationToken) =>
        HandleAsync(HromadaId.None, new PlanDigests.Command(accounts), cancellationToken);
}
