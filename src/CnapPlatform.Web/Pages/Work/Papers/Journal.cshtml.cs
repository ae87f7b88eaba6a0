using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Pages.Work.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Papers;

/// <summary>The registration journal on the screen, page by page, and as a file.</summary>
[ResponseCache(NoStore = true)]
public sealed class JournalModel(IMediator mediator, ISheetFiles sheets, Texts texts) : JournalPage(mediator)
{
    private static readonly string[] Columns =
    [
        "Number", "Case", "RegisteredAt", "Applicant", "Address", "Service", "Point", "Documents", "Provider",
        "HandedOver", "ResultAt", "NotifiedAt", "IssuedAt", "IssuedTo", "Status",
    ];

    public Task OnGetAsync(CancellationToken cancellationToken) =>
        ReadAsync(ListJournal.PageSize, cancellationToken);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken) =>
        File(sheets.WriteCsv(await TableAsync(cancellationToken)), "text/csv; charset=utf-8", Name("csv"));

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken) => File(
        sheets.WriteXlsx(await TableAsync(cancellationToken)),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Name("xlsx"));

    private string Name(string ending) => $"journal-{(Outgoing ? "out" : "in")}-{Journal.Year}.{ending}";

    private async Task<SheetTable> TableAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(ListJournal.Whole, cancellationToken);
        return new SheetTable(
            "journal",
            [.. Columns.Select(column => texts[$"Papers.Column.{column}"])],
            Journal.Rows.Items.Select(row => (IReadOnlyList<object?>)
            [
                row.Number, row.CaseNumber, RouteSheetModel.When(row.RegisteredAt), row.Applicant, row.Address,
                (row.Kind == CaseKind.Complaint ? texts["Papers.Complaint.Word"] + ". " : "") + row.Service.Here(),
                row.Point, row.Documents, row.Provider, When(row.HandedOverAt), When(row.ResultAt),
                When(row.NotifiedAt), When(row.IssuedAt), row.IssuedTo, texts[$"Cases.Status.{row.Status}"],
            ]));
    }

    private static string? When(DateTimeOffset? at) => at is { } moment ? RouteSheetModel.When(moment) : null;
}
