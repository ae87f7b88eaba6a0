using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>Every provider of the hromada's services with the account its fees are paid to, and the accounts before.</summary>
public static class ListRequisites
{
    [Allow(Permission.ManageRequisites)]
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    /// <param name="Provider">Null for the services that the CNAP provides itself.</param>
    /// <param name="Versions">The one that counts first.</param>
    public sealed record Row(ProviderBodyId Payee, string? Provider, IReadOnlyList<PaymentRequisites> Versions);

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var providers = await db.Providers().ToListAsync(cancellationToken);
            var names = await db.ProviderBodies.Where(b => providers.Contains(b.Id))
                .ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);
            var requisites = await db.Requisites.AsNoTracking().ToListAsync(cancellationToken);
            var byPayee = requisites.ToLookup(r => r.Payee);
            return
            [
                .. providers.Select(provider => new Row(
                        provider ?? default(ProviderBodyId),
                        provider is { } id ? names[id] : null,
                        [.. byPayee[provider ?? default(ProviderBodyId)].OrderByDescending(r => r.Seq)]))
                    .OrderBy(row => row.Provider is not null).ThenBy(row => row.Provider, StringComparer.Ordinal),
            ];
        }
    }
}
