using CnapPlatform.Application.Standards.Exchange;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>A version of any status as a file: the whole JSON, one service, or one list.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ExportModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        int number, string? service, string? list, string? format, CancellationToken cancellationToken)
    {
        if (list is not null)
        {
            var table = await mediator.Send(
                new ExportList.DraftQuery(number, list, format ?? "csv"), cancellationToken);
            return File(table.Content, table.ContentType, table.Name);
        }

        var export = await mediator.Send(new ExportDraft.Query(number, service), cancellationToken);
        var name = service is null ? $"standard-{number}.json" : $"standard-{number}-{service}.json";
        return File(export.Json, "application/json; charset=utf-8", name);
    }
}
