using System.Globalization;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Api;

/// <summary>The life of a case for other systems, from registration to the issue of its result.</summary>
public static class CasesApi
{
    public static IEndpointRouteBuilder MapCasesApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/api/v1/hromadas/{code}/points").WithTags("Hromadas").WithProblems()
            .MapGet("", PointsAsync)
            .WithName("ListHromadaPoints")
            .WithSummary("The points where a hromada's CNAP receives people")
            .ProducesProblem(StatusCodes.Status404NotFound);

        var inHromada = routes.MapGroup("/api/v1/hromadas/{code}/cases").WithKey();
        inHromada.MapPost("", RegisterAsync)
            .WithName("RegisterCase")
            .WithSummary("Registers an application; the case gets its number and its date")
            .Opens<NewCase>();
        inHromada.MapGet("", SearchAsync)
            .WithName("SearchCases")
            .WithSummary("Cases by number or name, state and day of submission; the newest first, 50 a page")
            .WithDescription(
                "text: a case's number, or part of a number or name; status: one or several states, with commas; "
                + "from, to: days of submission, e.g. 2026-02-12; page: from 1.")
            .Produces<CaseList>();

        var cases = routes.MapGroup("/api/v1/cases/{id:guid}").WithKey();
        cases.MapGet("", GetAsync)
            .WithName("GetCase")
            .WithSummary("One case with its documents, its route sheet and the steps that may be taken next")
            .Produces<CaseFull>();
        cases.MapPost("complaint", ComplainAsync)
            .WithName("LodgeComplaint")
            .WithSummary("Registers a complaint about the decision of a case: a case of its own, tied to that one")
            .Opens<NewComplaint>();
        cases.MapSteps();
        cases.MapRouting();
        cases.MapAttachments();
        return routes;
    }

    private static void Opens<T>(this RouteHandlerBuilder route)
        where T : notnull => route
        .Accepts<T>("application/json")
        .Produces<RegistrationReceipt>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static RouteGroupBuilder WithKey(this RouteGroupBuilder group) => group.WithTags("Cases")
        .WithMetadata(new NeedsApiKey())
        .WithProblems()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static Task RegisterAsync(
        HttpContext context, string code, CaseCalls calls, CancellationToken cancellationToken) =>
        calls.RegisterAsync(context, code, cancellationToken);

    private static Task ComplainAsync(
        HttpContext context, Guid id, CaseCalls calls, CancellationToken cancellationToken) =>
        calls.ComplainAsync(context, id, cancellationToken);

    private static async Task<Ok<PointList>> PointsAsync(
        IMediator mediator, ICurrentHromada current, string code, CancellationToken cancellationToken)
    {
        var hromada = await mediator.Send(new GetHromada.Query(code), cancellationToken);
        current.Enter(hromada.Id);
        var found = await mediator.Send(new ListPoints.Query(), cancellationToken);
        return TypedResults.Ok(new PointList(
            [.. found.Points.Select(p => new PointItem(
                p.Id.Value, p.Number, Literals<ServicePointKind>.Of(p.Kind), p.Name, p.Address))]));
    }

    private static async Task<IResult> GetAsync(
        HttpContext context, ISender sender, CasePlaces places, Guid id, CancellationToken cancellationToken)
    {
        await places.EnterHromadaOfAsync(id, cancellationToken);
        var details = await sender.Send(new GetCase.Query(id), cancellationToken);
        context.Response.Headers.ETag = $"\"{details.Case.Version}\"";
        return TypedResults.Json(CaseFull.Of(details), ApiJson.Options);
    }

    private static async Task<IResult> SearchAsync(
        [AsParameters] CaseSearch search, ISender sender, CasePlaces places, CancellationToken cancellationToken)
    {
        var query = new SearchCases.Query
        {
            Text = search.Text,
            Statuses = StatusesOf(search.Status),
            From = DateOf(search.From, "From"),
            To = DateOf(search.To, "To"),
            Page = ApiProblems.PageOf(search.Page),
        };
        await places.EnterHromadaAsync(search.Code, cancellationToken);
        var found = await sender.Send(query, cancellationToken);
        return TypedResults.Json(
            new CaseList([.. found.Items.Select(CaseItem.Of)], found.Page, found.HasMore), ApiJson.Options);
    }

    private static List<CaseStatus> StatusesOf(string? words) =>
    [
        .. (words ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => Literals<CaseStatus>.Find(word)
                ?? throw ApiProblems.Bad("Status", "ApiCases.Status.Unknown")),
    ];

    private static DateOnly? DateOf(string? text, string field)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw ApiProblems.Bad(field, "ApiCases.Date.NotADate");
    }
}

/// <summary>What cases are looked for by.</summary>
internal sealed record CaseSearch(
    [FromRoute(Name = "code")] string Code,
    [FromQuery(Name = "text")] string? Text,
    [FromQuery(Name = "status")] string? Status,
    [FromQuery(Name = "from")] string? From,
    [FromQuery(Name = "to")] string? To,
    [FromQuery(Name = "page")] string? Page);

internal sealed record PointList(IReadOnlyList<PointItem> Items);

/// <param name="Number">The second part of every case number of the point.</param>
internal sealed record PointItem(Guid Id, int Number, string Kind, string Name, string Address);
