using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>The hromada's own list of services as its staff see it: who provides each, and which rows are its own.</summary>
public static class ListOwnServices
{
    [Allow(Permission.ViewHromadaSettings)]
    public sealed record Query : IRequest<OwnList>;

    public sealed record OwnList(int StandardNumber, IReadOnlyList<Row> Services);

    /// <param name="Overrides">Rows of the card that this hromada says in its own words.</param>
    public sealed record Row(
        string Code,
        LocalText Name,
        ServiceLevel Level,
        StatedTerm Term,
        string? Provider,
        bool IsOffered,
        IReadOnlyList<CardField> Overrides);

    internal sealed class Handler(ICnapDb db, StandardHere standards, TimeProvider clock)
        : IRequestHandler<Query, OwnList>
    {
        public async Task<OwnList> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var standard = await standards.InForceOnAsync(today, cancellationToken);
            var own = await db.OfferedServices.AsNoTracking()
                .ToDictionaryAsync(s => s.ServiceCode, StringComparer.Ordinal, cancellationToken);
            var ids = own.Values.Select(s => s.ProviderBodyId).Distinct().ToList();
            var providers = await db.ProviderBodies.AsNoTracking().Where(b => ids.Contains(b.Id))
                .ToDictionaryAsync(b => b.Id, b => b.Name, cancellationToken);

            return new OwnList(
                standard.Number,
                [
                    .. standard.Passports.Where(p => own.ContainsKey(p.Code))
                        .Select(p => Show(p.Content, own[p.Code], providers, today)),
                ]);
        }

        private static Row Show(
            PassportContent passport, OfferedService service, Dictionary<ProviderBodyId, string> providers,
            DateOnly today) => new(
                passport.Code,
                passport.ShortName,
                passport.Level,
                passport.Variants[0].Term,
                service.ProviderBodyId is { } body ? providers.GetValueOrDefault(body) : null,
                service.IsOfferedOn(today),
                [.. service.Overrides.Select(o => o.Field).Order()]);
    }
}
