using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>Which rows of a service's card a hromada may say in its own words, and which it has.</summary>
public static class GetOverrides
{
    [Allow(Permission.ManageServices)]
    public sealed record Query(string Code) : IRequest<CardRows>;

    public sealed record CardRows(PassportContent Passport, int Version, IReadOnlyList<Row> Rows);

    /// <param name="Forbidden">Why only a statute may set the row; null where no statute closes it.</param>
    /// <param name="IsOpen">The standard lets a hromada say the row in its own words.</param>
    public sealed record Row(CardField Field, LocalOverride? Override, StatutoryField? Forbidden, bool IsOpen);

    internal sealed class Handler(ICnapDb db, StandardHere standards, TimeProvider clock)
        : IRequestHandler<Query, CardRows>
    {
        public async Task<CardRows> Handle(Query query, CancellationToken cancellationToken)
        {
            var service = await db.OfferedServices.AsNoTracking()
                .SingleOrDefaultAsync(s => s.ServiceCode == query.Code, cancellationToken) ?? throw new NotFound();
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), cancellationToken);
            var passport = standard.PassportInUse(query.Code);
            var card = new EffectiveCard(passport, standard.Content, service.Overrides);

            return new CardRows(
                passport,
                service.Version,
                [
                    .. Enum.GetValues<CardField>().Select(field => new Row(
                        field,
                        card.OverrideOf(field),
                        standard.Content.FindStatutory(field, passport.Level),
                        standard.Content.IsOverridable(field, passport.Level))),
                ]);
        }
    }
}
