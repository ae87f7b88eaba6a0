using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Payments;

/// <summary>
/// The same entries as a table for accounting. What was paid, paid back and cancelled stands in columns of their own,
/// so that each can be summed.
/// </summary>
[ResponseCache(NoStore = true)]
public sealed class FileModel(IMediator mediator, ISheetFiles sheets, Texts texts) : PaymentsPage
{
    private const decimal KopiykasInHryvnia = 100m;

    private static readonly string[] Columns =
    [
        "Kind", "Case", "Applicant", "Service", "Recipient", "Receipt", "PaidOn", "Hryvnias", "Refunded", "Cancelled",
        "RecordedBy", "CancelledBy", "Reason",
    ];

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellationToken)
    {
        // A book of other days than were asked for would be taken for the right one.
        if (ModelState.ErrorCount > 0)
        {
            HttpContext.Items[AppExceptionsOnPages.ReasonKey] = ModelState.Values
                .SelectMany(asked => asked.Errors).Select(error => error.ErrorMessage).First();
            return BadRequest();
        }

        var book = await mediator.Send(Asked, cancellationToken);
        var table = new SheetTable(
            "payments", [.. Columns.Select(column => texts[$"Payments.Column.{column}"])], book.Rows.Select(Cells));
        var days = book is { From: { } from, To: { } to } ? $"-{Dates.Iso(from)}-{Dates.Iso(to)}" : "";
        var name = $"payments{days}.{format}";
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
        texts[$"Payments.Kind.{row.Kind}"], row.Number?.ToString(), row.Applicant, row.Service.Here(),
        row.Provider ?? texts["Payments.Own"], row.Document, row.On, Sum(row, PaymentKind.Paid),
        Sum(row, PaymentKind.Refunded), Sum(row, PaymentKind.Cancelled), row.By, row.Cancellation?.ByName,
        row.Cancellation?.Reason,
    ];

    private static object? Sum(ListPayments.Row row, PaymentKind column) =>
        row.Kind == column && row.Kopiykas > 0 ? row.Kopiykas / KopiykasInHryvnia : null;
}
