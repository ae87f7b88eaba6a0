using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work.Payments;

/// <summary>The same receipts as a table for accounting.</summary>
[ResponseCache(NoStore = true)]
public sealed class FileModel(IMediator mediator, ISheetFiles sheets, Texts texts) : PageModel
{
    private const decimal KopiykasInHryvnia = 100m;

    private static readonly string[] Columns =
        ["Case", "Applicant", "Service", "Recipient", "Receipt", "PaidOn", "Hryvnias", "RecordedBy"];

    public async Task<IActionResult> OnGetAsync(
        string format, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var book = await mediator.Send(new ListPayments.Query(from, to), cancellationToken);
        var table = new SheetTable(
            "payments", [.. Columns.Select(column => texts[$"Payments.Column.{column}"])], book.Rows.Select(Cells));
        var name = $"payments-{Dates.Iso(book.From)}-{Dates.Iso(book.To)}.{format}";
        return format switch
        {
            "csv" => File(sheets.WriteCsv(table), "text/csv; charset=utf-8", name),
            "xlsx" => File(
                sheets.WriteXlsx(table), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name),
            _ => throw new NotFound(),
        };
    }

    private IReadOnlyList<object?> Cells(ListPayments.Row row) =>
    [
        row.Number?.ToString(), row.Applicant, row.ServiceCode, row.Provider ?? texts["Payments.Own"],
        row.ReceiptNumber, row.PaidOn, row.Kopiykas / KopiykasInHryvnia, row.RecordedBy,
    ];
}
