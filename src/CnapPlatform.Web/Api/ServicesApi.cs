using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CnapPlatform.Web.Api;

/// <summary>What a hromada offers, for other systems.</summary>
public static class ServicesApi
{
    public static IEndpointRouteBuilder MapServicesApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/api/v1/hromadas/{code}/services").WithTags("Services").WithProblems()
            .MapGet("", ListAsync)
            .WithName("ListHromadaServices")
            .WithSummary("The services on a hromada's own list; empty where its CNAP is not live yet")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    private static async Task<Ok<ServiceList>> ListAsync(
        IMediator mediator, ICurrentHromada current, string code, CancellationToken cancellationToken)
    {
        var hromada = await mediator.Send(new GetHromada.Query(code), cancellationToken);
        current.Enter(hromada.Id);
        var catalogue = await mediator.Send(new ListServices.Query(), cancellationToken);
        return TypedResults.Ok(new ServiceList([.. catalogue.Services.Select(Item)]));
    }

    private static ServiceItem Item(ServiceSummary service) => new(
        service.Code,
        service.RegistryId,
        service.Name.Uk,
        service.ShortName.Uk,
        service.Categories,
        new TermItem(service.Term.Length, DeadlinesApi.Literal(service.Term.Unit), service.Term.SkipDaysOff)
        {
            Confirmed = service.Term.Confirmed,
        },
        service.FeeFrom,
        service.OnlineAllowed,
        service.Level == Domain.Standards.ServiceLevel.Local ? "local" : "state")
    {
        Variants = [.. service.Variants.Select(variant => new VariantItem(variant.Key, variant.Title.Uk))],
    };
}

public sealed record ServiceList(IReadOnlyList<ServiceItem> Items);

/// <param name="RegistryId">Identifier of the national register, five digits; null where not verified.</param>
/// <param name="Level">«state»: established by law; «local»: by the council of the hromada.</param>
/// <param name="FeeFromKopiykas">The lowest fee of this year; 0 is free, null is not known.</param>
public sealed record ServiceItem(
    string Code,
    string? RegistryId,
    string Name,
    string ShortName,
    IReadOnlyList<string> Categories,
    TermItem Term,
    long? FeeFromKopiykas,
    bool Online,
    string Level)
{
    public IReadOnlyList<VariantItem> Variants { get; init; } = [];
}

/// <param name="Key">The <c>variantKey</c> of a new case.</param>
public sealed record VariantItem(string Key, string Title);

/// <param name="Length">0 working days: on the day of filing.</param>
public sealed record TermItem(int Length, string Unit, bool SkipDaysOff)
{
    public bool Confirmed { get; init; }
}
