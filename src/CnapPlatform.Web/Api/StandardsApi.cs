using System.Globalization;
using System.Text;
using CnapPlatform.Application.Standards.Exchange;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CnapPlatform.Web.Api;

/// <summary>The published standard for other systems: its versions, their exact bytes, their schema, their lists.</summary>
public static class StandardsApi
{
    /// <summary>SHA-256 of the body, lower-case hexadecimal.</summary>
    public const string ChecksumHeader = "X-Checksum-Sha256";

    private const string Json = "application/json; charset=utf-8";

    public static IEndpointRouteBuilder MapStandardsApi(this IEndpointRouteBuilder routes)
    {
        var standards = routes.MapGroup("/api/v1/standards").WithTags("Standards").WithProblems();

        standards.MapGet("", ListAsync)
            .WithName("ListStandards")
            .WithSummary("Published versions of the standard, the latest first")
            .WithDescription(
                "on: a date such as 2026-11-21; standing and applies are said as of it, today where it is left out.");

        standards.MapGet("{number}", GetAsync)
            .WithName("GetStandard")
            .WithSummary("A published version as normalised JSON")
            .WithDescription(
                "The body is the normalised document itself, so that sha256sum of it is the version's checksum. The "
                + $"checksum also stands in the list, in the ETag and in the header {ChecksumHeader}. A published "
                + "version never changes: ask again with If-None-Match and get 304. download: true saves a file.")
            .Produces<object>(contentType: "application/json")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);

        standards.MapGet("schema", Schema)
            .WithName("GetStandardSchema")
            .WithSummary("JSON Schema (2020-12) of an exported version")
            .Produces<object>(contentType: "application/schema+json")
            .Produces(StatusCodes.Status304NotModified);

        standards.MapGet("{number}/lists/{list}.{format}", GetListAsync)
            .WithName("GetStandardList")
            .WithSummary("One list of a published version as CSV or XLSX")
            .WithDescription(
                "list: services, documents, stages, mandatory or norms; format: csv (UTF-8 with a byte order mark, "
                + "comma) or xlsx.")
            .Produces<object>(contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    private static async Task<Ok<StandardList>> ListAsync(
        IMediator mediator, HttpContext context, string? on, CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new ListPublished.Query(DayOf(on)), cancellationToken);
        context.Response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Ok(new StandardList(view.On, view.Applies, [.. view.Versions.Select(Item)]));
    }

    private static async Task<FileContentHttpResult> GetAsync(
        IMediator mediator, HttpContext context, string number, string? download,
        CancellationToken cancellationToken)
    {
        var version = await mediator.Send(new ExportVersion.Query(NumberOf(number)), cancellationToken);
        context.Response.Headers[ChecksumHeader] = version.Sha256;
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Bytes(
            version.Json,
            Json,
            download == "true" ? $"standard-{number}.json" : null,
            entityTag: new EntityTagHeaderValue($"\"{version.Sha256}\""));
    }

    private static FileContentHttpResult Schema(IStandardSchema schema, HttpContext context)
    {
        var sum = Application.Standards.StandardJson.Sha256(schema.Text);
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Bytes(
            Encoding.UTF8.GetBytes(schema.Text),
            "application/schema+json; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{sum}\""));
    }

    private static async Task<FileContentHttpResult> GetListAsync(
        IMediator mediator, HttpContext context, string number, string list, string format,
        CancellationToken cancellationToken)
    {
        var file = await mediator.Send(
            new ExportList.Query(NumberOf(number), list, format), cancellationToken);
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Bytes(file.Content, file.ContentType, file.Name);
    }

    private static StandardItem Item(ListPublished.Row row) => new(
        row.Number, row.Title.Uk, Literal(row.Standing), row.EffectiveFrom, row.EffectiveTo,
        row.Adoption.ToString().ToLowerInvariant(), row.Services, row.Sha256)
    {
        BasedOn = row.BasedOn,
        Links = new StandardLinks(
            $"/api/v1/standards/{row.Number}",
            $"/standards/{row.Number}",
            StandardLists.Names.ToDictionary(
                list => list, list => $"/api/v1/standards/{row.Number}/lists/{list}.csv")),
    };

    private static string Literal(Application.Standards.Standing standing) => standing switch
    {
        Application.Standards.Standing.InForce => "in_force",
        _ => standing.ToString().ToLowerInvariant(),
    };

    // A number in the address that is no number names nothing.
    private static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new Application.Kernel.NotFound();

    private static DateOnly? DayOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw ApiProblems.Bad("On", "Exchange.On.NotADate");
    }
}

/// <param name="On">The day that standing and applies are said of.</param>
/// <param name="Applies">The version that every hromada works by on that day.</param>
public sealed record StandardList(DateOnly On, int? Applies, IReadOnlyList<StandardItem> Items);

/// <param name="Standing">scheduled, in_force or superseded.</param>
/// <param name="Adoption">mandatory or recommended.</param>
/// <param name="Sha256">Of the normalised JSON.</param>
public sealed record StandardItem(
    int Number,
    string Title,
    string Standing,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    string Adoption,
    int Services,
    string Sha256)
{
    /// <summary>Published from the first day on: drafts are not listed.</summary>
    public string Status { get; init; } = "published";

    public int? BasedOn { get; init; }

    public required StandardLinks Links { get; init; }
}

public sealed record StandardLinks(string Document, string Page, IReadOnlyDictionary<string, string> Lists);
