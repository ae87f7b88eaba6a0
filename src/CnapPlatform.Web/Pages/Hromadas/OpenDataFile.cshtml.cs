using System.Globalization;
using System.Text.Json;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Hromadas;

/// <summary>One open-data set of a hromada, written as it is read.</summary>
public sealed class OpenDataFileModel(IMediator mediator, CurrentHromadaInfo current, ISheetFiles sheets) : PageModel
{
    // What is null is written out: the structure names its fields even where they are empty.
    private static readonly JsonSerializerOptions Json = new(StandardJson.Options)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never,
    };

    private static readonly string[] ServiceColumns =
    [
        "code", "registryId", "name", "shortName", "categories", "termLength", "termUnit", "termConfirmed",
        "feeFromKopiykas", "online", "level",
    ];

    public async Task<IActionResult> OnGetAsync(
        string list, string format, string? from, string? to, CancellationToken cancellationToken)
    {
        if (current.Hromada!.Status != HromadaStatus.Live)
        {
            throw new NotFound();
        }

        switch (list, format)
        {
            case ("services", "csv" or "json"):
                await WriteServicesAsync(format, cancellationToken);
                break;
            case ("cases", "csv" or "json"):
                await WriteCasesAsync(format, from, to, cancellationToken);
                break;
            default:
                throw new NotFound();
        }

        return new EmptyResult();
    }

    private async Task WriteCasesAsync(
        string format, string? from, string? to, CancellationToken cancellationToken)
    {
        var cases = await mediator.Send(new ListOpenCases.Query(DayOf(from), DayOf(to)), cancellationToken);
        Begin($"cases-{current.Slug}-{from}-{to}.{format}", format);
        if (format == "csv")
        {
            await sheets.WriteCsvAsync(
                Response.Body, OpenCase.Columns, cases.Select(row => row.Cells()), cancellationToken);
        }
        else
        {
            await JsonSerializer.SerializeAsync(Response.Body, cases, Json, cancellationToken);
        }
    }

    private async Task WriteServicesAsync(string format, CancellationToken cancellationToken)
    {
        var catalogue = await mediator.Send(new ListServices.Query(), cancellationToken);
        var rows = catalogue.Services.Select(service => (IReadOnlyList<object?>)
        [
            service.Code, service.RegistryId, service.Name.Uk, service.ShortName.Uk,
            string.Join(", ", service.Categories), service.Term.Length,
            JsonNamingPolicy.SnakeCaseLower.ConvertName($"{service.Term.Unit}"), service.Term.Confirmed,
            service.FeeFrom, service.OnlineAllowed, JsonNamingPolicy.SnakeCaseLower.ConvertName($"{service.Level}"),
        ]);
        Begin($"services-{current.Slug}.{format}", format);
        if (format == "csv")
        {
            await Response.Body.WriteAsync(
                sheets.WriteCsv(new SheetTable("services", ServiceColumns, rows)), cancellationToken);
        }
        else
        {
            var named = rows.Select(
                row => ServiceColumns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second));
            await JsonSerializer.SerializeAsync(Response.Body, named, Json, cancellationToken);
        }
    }

    private void Begin(string name, string format)
    {
        Response.ContentType = format == "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
    }

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : null;
}
