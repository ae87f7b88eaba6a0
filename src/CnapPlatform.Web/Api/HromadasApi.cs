using CnapPlatform.Application.Hromadas;
using CnapPlatform.Domain.Hromadas;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace CnapPlatform.Web.Api;

/// <summary>The register of hromadas for other systems.</summary>
public static class HromadasApi
{
    public static IEndpointRouteBuilder MapHromadasApi(this IEndpointRouteBuilder routes)
    {
        var hromadas = routes.MapGroup("/api/v1/hromadas").WithTags("Hromadas").WithProblems();

        hromadas.MapGet("", ListAsync)
            .WithName("ListHromadas")
            .WithSummary("Hromadas in the order of the Ukrainian alphabet, 50 a page")
            .WithDescription(
                "q: part of a hromada's name or the beginning of a settlement's, also a former one; "
                + "oblast: code or name; page: from 1.")
            .AddOpenApiOperationTransformer((operation, _, _) =>
            {
                var page = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(p => p.Name == "page");
                page?.Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" };
                return Task.CompletedTask;
            });

        hromadas.MapGet("{code}", GetAsync)
            .WithName("GetHromada")
            .WithSummary("One hromada by its code (КАТОТТГ) or its address on the portal")
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    private static async Task<Ok<HromadaList>> ListAsync(
        IMediator mediator, string? q, string? oblast, string? page, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(
            new ListHromadas.Query(q, oblast, ApiProblems.PageOf(page)), cancellationToken);
        return TypedResults.Ok(new HromadaList([.. found.Items.Select(Item)], found.Number, found.Total));
    }

    private static async Task<Ok<HromadaFull>> GetAsync(
        IMediator mediator, string code, CancellationToken cancellationToken)
    {
        var h = await mediator.Send(new GetHromada.Query(code), cancellationToken);
        return TypedResults.Ok(new HromadaFull(
            h.Code, h.Name, Literal(h.Type), h.Raion, h.Oblast, h.Slug, Literal(h.Status))
        {
            ClosedOn = h.ClosedOn,
            Centre = new PlaceItem(h.CentreCode, h.Centre, h.Latitude, h.Longitude),
            Population = h.Population,
            AreaKm2 = h.AreaKm2,
            Settlements = h.Cities + h.Settlements + h.Villages,
            WarPeriods = [.. h.WarPeriods.Select(p => new WarPeriodItem(
                p.UnitCode, p.UnitName, Literal(p.Status), p.From, p.To))],
        });
    }

    private static HromadaItem Item(ListHromadas.Row row) => new(
        row.Code, row.Name, Literal(row.Type), row.Raion, row.Oblast, row.Slug, Literal(row.Status));

    private static string Literal(HromadaType type) => type.ToString().ToLowerInvariant();

    private static string Literal(HromadaStatus status) => status.ToString().ToLowerInvariant();

    private static string Literal(WarTerritoryStatus status) => status switch
    {
        WarTerritoryStatus.PossibleHostilities => "possible_hostilities",
        WarTerritoryStatus.ActiveHostilities => "active_hostilities",
        WarTerritoryStatus.ActiveHostilitiesWithRegisters => "active_hostilities_e_resources",
        WarTerritoryStatus.Occupied => "occupied",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

public sealed record HromadaList(IReadOnlyList<HromadaItem> Items, int Page, int Total);

/// <param name="Type">village, settlement, city or special (Kyiv).</param>
/// <param name="Status">registered, onboarding, live, suspended or merged.</param>
public sealed record HromadaItem(
    string Code, string Name, string Type, string? Raion, string? Oblast, string Slug, string Status);

public sealed record HromadaFull(
    string Code, string Name, string Type, string? Raion, string? Oblast, string Slug, string Status)
{
    public DateOnly? ClosedOn { get; init; }

    public required PlaceItem Centre { get; init; }

    /// <summary>People present on 1 January 2022.</summary>
    public int Population { get; init; }

    public decimal AreaKm2 { get; init; }

    public int Settlements { get; init; }

    public IReadOnlyList<WarPeriodItem> WarPeriods { get; init; } = [];
}

public sealed record PlaceItem(string Code, string? Name, double Latitude, double Longitude);

/// <summary>A period of hostilities or occupation of the hromada, of a unit above it or of a settlement in it.</summary>
public sealed record WarPeriodItem(string Code, string Name, string Status, DateOnly From, DateOnly? To);
