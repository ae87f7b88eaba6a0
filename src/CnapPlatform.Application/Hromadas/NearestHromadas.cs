using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Hromadas;

/// <summary>The five hromadas whose exactly known settlements lie nearest to a person.</summary>
public static class NearestHromadas
{
    private const int Wanted = 5;

    private static readonly double[] Radii = [25, 75, 250, 1000, 21_000];

    [Allow(Permission.Anyone)]
    public sealed record Query(double Latitude, double Longitude) : IRequest<IReadOnlyList<Row>>;

    public sealed record Row(string Code, string Name, HromadaType Type, string Slug, HromadaStatus Status)
    {
        public string? Raion { get; init; }

        public string? Oblast { get; init; }

        /// <summary>The settlement the distance is measured to.</summary>
        public required string Settlement { get; init; }

        public required UnitCategory SettlementCategory { get; init; }

        public required double Kilometres { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Latitude).InclusiveBetween(-90, 90).WithMessage("Hromadas.Near.OutOfRange");
            RuleFor(q => q.Longitude).InclusiveBetween(-180, 180).WithMessage("Hromadas.Near.OutOfRange");
        }
    }

    internal sealed class Handler(ICnapDb db, HromadaDirectory directory)
        : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var map = await directory.GetAsync(db, cancellationToken);
            IReadOnlyList<Row> nearest = [];

            // Beyond the radius something nearer may have been left out, so only a full list within it is the answer.
            foreach (var radius in Radii)
            {
                nearest = await WithinAsync(query, radius, map, cancellationToken);
                if (nearest.Count == Wanted && nearest[^1].Kilometres <= radius)
                {
                    break;
                }
            }

            return nearest;
        }

        private async Task<IReadOnlyList<Row>> WithinAsync(
            Query query, double radius, RegisterMap map, CancellationToken cancellationToken)
        {
            var box = Earth.BoxAround(query.Latitude, query.Longitude, radius);
            var places = await db.Units.AsNoTracking()
                .Where(u => u.CoordinatePrecision == "A" && u.ClosedOn == null && u.HromadaCode != null)
                .Where(u => u.Latitude >= box.South && u.Latitude <= box.North)
                .Where(u => u.Longitude >= box.West && u.Longitude <= box.East)
                .Select(u => new { u.Name, u.Category, u.HromadaCode, u.Latitude, u.Longitude })
                .ToListAsync(cancellationToken);

            return
            [
                .. places
                    .Select(place => (Place: place, Hromada: map.ByCode(place.HromadaCode), Km: Earth.Kilometres(
                        query.Latitude, query.Longitude, place.Latitude!.Value, place.Longitude!.Value)))
                    .Where(x => x.Hromada is { ClosedOn: null })
                    .GroupBy(x => x.Hromada!)
                    .Select(group => (Hromada: group.Key, Nearest: group.MinBy(x => x.Km)))
                    .OrderBy(x => x.Nearest.Km)
                    .Take(Wanted)
                    .Select(x => RowOf(
                        map, x.Hromada, x.Nearest.Place.Name, x.Nearest.Place.Category, x.Nearest.Km)),
            ];
        }

        private static Row RowOf(
            RegisterMap map, DirectoryHromada hromada, string settlement, UnitCategory category, double km) =>
            new(hromada.Code, hromada.Name, hromada.Type, hromada.Slug, hromada.Status)
            {
                Raion = map.NameOf(hromada.RaionCode),
                Oblast = map.NameOf(hromada.OblastCode),
                Settlement = settlement,
                SettlementCategory = category,
                Kilometres = Math.Round(km, 1),
            };
    }
}
