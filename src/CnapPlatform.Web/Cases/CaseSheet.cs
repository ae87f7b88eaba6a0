using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Cases;

/// <summary>Cases as a table for a spreadsheet, in the reader's language.</summary>
public sealed class CaseSheet(Texts texts)
{
    /// <summary>A workbook is made whole in memory; a CSV file has no such bound.</summary>
    public const int MostRowsOfWorkbook = 20_000;

    private static readonly string[] Names =
    [
        "Number", "Kind", "Service", "Status", "Applicant", "Channel", "Point", "Provider", "SubmittedOn",
        "RegisteredOn", "DueOn", "Overdue", "DecidedOn", "Outcome",
    ];

    public IReadOnlyList<string> Columns => [.. Names.Select(name => texts[$"Views.Column.{name}"])];

    public IAsyncEnumerable<IReadOnlyList<object?>> Rows(IAsyncEnumerable<ExportCases.Row> cases) =>
        cases.Select((row, _) => Cells(row));

    public async Task<SheetTable> WorkbookAsync(
        IAsyncEnumerable<ExportCases.Row> cases, CancellationToken cancellationToken) => new(
        "cases", Columns, await Rows(cases.Take(MostRowsOfWorkbook)).ToListAsync(cancellationToken));

    private IReadOnlyList<object?> Cells(ExportCases.Row row) =>
    [
        row.Number?.ToString(), texts[$"Views.Kind.{row.Kind}"], row.Service.Here(),
        Texts.Sentence(texts[$"Cases.Status.{row.Status}"]), row.Applicant, texts[$"Views.Channel.{row.Channel}"],
        row.Point, row.Provider, row.SubmittedOn, row.RegisteredOn, row.DueOn,
        row.IsOverdue ? texts["Views.Yes"] : null, row.DecidedOn, Outcome(row),
    ];

    private string? Outcome(ExportCases.Row row) => row switch
    {
        { OnComplaint: { } onComplaint } => texts[$"Papers.Complaint.Outcome.{onComplaint}"],
        { Outcome: { } outcome } => texts[$"Cases.Outcome.{outcome}"],
        _ => null,
    };
}
