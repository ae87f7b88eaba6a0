using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Cases;
using CnapPlatform.Web.Kernel;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>All cases of the hromada: asked by many criteria, kept as views, taken away as files.</summary>
public sealed class IndexModel(IMediator mediator, CaseSheet sheet, ISheetFiles sheets, Texts texts)
    : CaseListPage(mediator)
{
    public CaseCriteria Criteria { get; private set; } = new();

    public FindCases.Choices Choices { get; private set; } = null!;

    public int DaysSoon { get; private set; }

    public IReadOnlyList<ListViews.Row> Views { get; private set; } = [];

    /// <summary>The question as the address says it; empty: all cases.</summary>
    public string Question => CaseQuestion.Write(Request.Query);

    /// <summary>Why the period that was asked for is left out.</summary>
    public string? WrongPeriod { get; private set; }

    /// <summary>Why a view was not saved.</summary>
    public string? NotSaved { get; private set; }

    [BindProperty]
    public string? ViewName { get; set; }

    /// <summary>Asked for more than words.</summary>
    public bool IsFiltered => Criteria with { Text = null } != new CaseCriteria();

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken cancellationToken)
    {
        var cases = await Mediator.Send(new ExportCases.Query(CaseQuestion.Read(Request.Query)), cancellationToken);
        var table = await sheet.WorkbookAsync(cases, cancellationToken);
        return File(
            sheets.WriteXlsx(table),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "cases.xlsx");
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var cases = await Mediator.Send(new ExportCases.Query(CaseQuestion.Read(Request.Query)), cancellationToken);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=cases.csv";
        await sheets.WriteCsvAsync(Response.Body, sheet.Columns, sheet.Rows(cases), cancellationToken);
        return new EmptyResult();
    }

    /// <summary>Sent with no known button: the list again.</summary>
    public Task OnPostAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Mediator.Send(new SaveView.Command { Name = ViewName, Question = Question }, cancellationToken);
            return LocalRedirect(Url.Content($"~/work/{Slug}/cases?{Question}"));
        }
        catch (ValidationException invalid)
        {
            NotSaved = texts.Say(invalid.Errors.First());
        }
        catch (Refused refused)
        {
            NotSaved = texts.Say(refused);
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken cancellationToken)
    {
        await Mediator.Send(new DropView.Command(id), cancellationToken);
        return LocalRedirect(Url.Content($"~/work/{Slug}/cases"));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Criteria = CaseQuestion.Read(Request.Query);
        if (Criteria.From > Criteria.To)
        {
            WrongPeriod = texts["Views.Period.Wrong"];
        }

        ModelState.Clear();
        var asked = WrongPeriod is null ? Criteria : Criteria with { From = null, To = null };
        var found = await Mediator.Send(new FindCases.Query(asked, PageNumber), cancellationToken);
        Inbox = new ListCases.Inbox(
            found.Cases, new Dictionary<ListCases.Filter, int>(), found.Today, found.IsMore);
        (Choices, DaysSoon) = (found.Choices, found.DaysSoon);
        Views = await Mediator.Send(new ListViews.Query(), cancellationToken);
    }
}
