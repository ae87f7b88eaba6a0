using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>The published versions, the latest first, as they stand on a day.</summary>
public static class ListPublished
{
    /// <param name="On">The day asked about; today where it is left out.</param>
    [Allow(Permission.Anyone)]
    public sealed record Query(DateOnly? On = null) : IRequest<View>;

    /// <param name="Applies">The version every hromada works by on that day; null before the first.</param>
    public sealed record View(DateOnly On, int? Applies, IReadOnlyList<Row> Versions);

    /// <param name="EffectiveTo">The last day, where a later mandatory version is published; null while open.</param>
    public sealed record Row(
        int Number,
        LocalText Title,
        Standing Standing,
        DateOnly EffectiveFrom,
        DateOnly? EffectiveTo,
        AdoptionRule Adoption,
        int? BasedOn,
        int Services,
        string Sha256);

    internal sealed class Handler(ICnapDb db, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var on = query.On ?? KyivDate.Today(clock);
            var published = await standards.ListAsync(db, cancellationToken);
            var rows = new List<Row>();
            foreach (var version in published.Reverse())
            {
                var standard = await standards.GetAsync(version.Number, db, cancellationToken);
                rows.Add(Show(version, standard, published, on));
            }

            var applies = published.LastOrDefault(v => v.Adoption == AdoptionRule.Mandatory && v.EffectiveFrom <= on);
            return new View(on, applies?.Number, rows);
        }

        private static Row Show(
            PublishedVersion version, PublishedStandard standard, IReadOnlyList<PublishedVersion> all, DateOnly on)
        {
            var next = all.FirstOrDefault(v =>
                v.Adoption == AdoptionRule.Mandatory && v.EffectiveFrom > version.EffectiveFrom);
            return new Row(
                version.Number,
                standard.Content.Title,
                Standings.Of(version.Number, all, on)!.Value,
                version.EffectiveFrom,
                next?.EffectiveFrom.AddDays(-1),
                version.Adoption,
                standard.Version.BasedOn,
                standard.Passports.Count,
                standard.Version.Sha256);
        }
    }
}
